"""Reading the sandbox: chats, people, calls, the queue."""

from typing import Any

import sandbox.acts
from sandbox.control.wishes import chat_of, described, patience
from sandbox.telegram import Telegram

Json = dict[str, Any]


async def chat(telegram: Telegram, wish: Json) -> Json:
    """`chat`; what changed after the version `after`, waited for up to `seconds` if nothing has.

    Everything, if the sandbox was cleared meanwhile and counts anew.
    """
    number, after = int(wish["chat"]), int(wish.get("after", 0))
    transcript = telegram.transcript(chat_of(telegram, number).id)
    if transcript.version == after:
        await transcript.bell.wait(patience(wish))
        transcript = telegram.transcript(chat_of(telegram, number).id)
    fresh = after > transcript.version
    return {**transcript.since(0 if fresh else after), "fresh": fresh or after == 0, "now": telegram.clock()}


def people(telegram: Telegram, _: Json) -> list[Json]:
    """Everybody, each with the `version` of their private chat."""
    known = telegram.people.people()
    return [{**described(person), "version": telegram.transcript(person.id).version} for person in known]


def calls(telegram: Telegram, wish: Json) -> list[Json]:
    """Calls after the number `after`, of one `method` or all; `refused` only: those not answered with 200."""
    found = telegram.journal.since(int(wish.get("after", 0)), str(wish.get("method", "")))
    return [call for call in found if call["code"] != 200] if wish.get("refused") else found


def state(telegram: Telegram, _: Json) -> Json:
    """The bot, what waits for it, its webhook, how many calls it has made."""
    return {
        "bot": telegram.me(),
        "pending": len(telegram.updates.pending),
        "webhook": telegram.webhook.info(),
        "calls": telegram.journal.count,
        "now": telegram.clock(),
        "descriptions": {" ".join(key).strip(): text for key, text in telegram.profile.texts.items()},
    }


def commands(telegram: Telegram, wish: Json) -> Json:
    """`person`, perhaps `chat`: the commands that they are shown there, and the menu button."""
    person = sandbox.acts.person(telegram, int(wish["person"]))
    where = int(wish.get("chat") or person.id)
    shown = telegram.commands.shown_to(person, where)
    language = (person.language_code or "")[:2]
    description = telegram.profile.get("description", language)
    return {"commands": shown, "menu_button": telegram.profile.button(person.id), "description": description}
