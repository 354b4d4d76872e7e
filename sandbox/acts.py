"""What people do: they write, tap, open links, block. Each act becomes an update for the bot."""

import re
from typing import Any

import sandbox.texts.detection
import sandbox.texts.reading
from sandbox.methods.chats import member
from sandbox.people import Chat, Group, Person
from sandbox.telegram import USERNAME, Telegram
from sandbox.texts.utf16 import units

Json = dict[str, Any]

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class Impossible(ValueError):
    """Nobody could do that in Telegram, with the reason."""


def person(telegram: Telegram, number: int) -> Person:
    found = telegram.people.chats.get(number)
    if not isinstance(found, Person):
        raise Impossible(f"there is no person {number}")
    return found


def say(telegram: Telegram, author: Person, chat: Chat, text: str, *, untouched: bool = False, reply: int = 0) -> Json:
    """Write a text. As from a real app it is trimmed, cleaned and cut into messages of 4,096, unless `untouched`.

    Gives the last Message.
    """
    parts = [text] if untouched else _parts(text)
    if not any(parts):
        raise Impossible("there is nothing in it to send")
    return [write(telegram, author, chat, words(part, untouched), reply) for part in parts][-1]


def edit(telegram: Telegram, author: Person, chat: Chat, number: int, text: str) -> Json:
    """Change an own message."""
    transcript = telegram.transcript(chat.id)
    written = transcript.find(number)
    if written is None or written.message.get("from", {}).get("id") != author.id:
        raise Impossible(f"message {number} is not this person's")
    transcript.change(written, {**written.message, **words(text, False), "edit_date": int(telegram.clock())})
    telegram.updates.put("edited_message", written.message, chat.id)
    return written.message


def open_link(telegram: Telegram, author: Person, payload: str) -> Json:
    """Open the bot through a deep link with this payload and press start."""
    if not _PAYLOAD.fullmatch(payload):
        raise Impossible("a payload has at most 64 of A-Z a-z 0-9 _ and -")
    return say(telegram, author, author, f"/start {payload}")


def post(telegram: Telegram, channel: Group, text: str) -> Json:
    """A post in a channel."""
    message = telegram.write(channel, words(text, False))
    telegram.updates.put("channel_post", message, channel.id)
    return message


def block(telegram: Telegram, author: Person, blocked: bool) -> None:
    """Block the bot, or let it back in."""
    if author.blocked == blocked:
        return
    author.blocked = blocked
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    membership(telegram, author, author, old, new)
    telegram.transcript(author.id).touch()


def membership(telegram: Telegram, author: Person, chat: Chat, old: str, new: str) -> None:
    """Tell the bot that its own place in a chat has changed."""
    me = telegram.me()
    change = {"chat": chat.chat(), "from": author.user(), "date": int(telegram.clock())}
    change |= {"old_chat_member": member(me, old), "new_chat_member": member(me, new)}
    telegram.updates.put("my_chat_member", change, chat.id)


def tap(telegram: Telegram, author: Person, chat: Chat, number: int, data: str, *, forged: bool = False) -> str:
    """Tap a button of a message; id of the query. `forged`: with data that no button of it has."""
    written = telegram.transcript(chat.id).find(number)
    if written is None or not written.by_bot:
        raise Impossible(f"there is no message {number} of the bot")
    if not forged and data not in _data(written.message):
        raise Impossible(f"message {number} has no such button")
    query = {"id": telegram.taps.begin(author.id, chat.id), "from": author.user(), "message": written.message}
    query |= {"chat_instance": str(chat.id * 7919), "data": data}
    telegram.updates.put("callback_query", query, chat.id)
    return str(query["id"])


def _data(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def write(telegram: Telegram, author: Person, chat: Chat, content: Json, reply: int = 0) -> Json:
    """Put a person's message into a chat, and before the bot if it sees it. `reply`: what it answers, or 0."""
    if author.blocked and chat is author:
        raise Impossible("this person has blocked the bot")
    answered = telegram.transcript(chat.id).find(reply)
    if answered:
        content = {**content, "reply_to_message": answered.message}
    message = telegram.write(chat, content, author)
    author.started = author.started or chat is author
    if _is_seen(telegram, chat, message):
        telegram.updates.put("message", message, chat.id)
    return message


def _is_seen(telegram: Telegram, chat: Chat, message: Json) -> bool:
    """In a group with privacy a bot sees commands and what answers it, nothing else."""
    if not isinstance(chat, Group) or not chat.privacy:
        return True
    command = str(message.get("text", "")).split(" ")[0]
    addressed = command.partition("@")[2].lower() in ("", USERNAME.lower())
    answered = message.get("reply_to_message", {}).get("from", {}).get("id") == telegram.id
    return answered or (command.startswith("/") and addressed)


def words(text: str, untouched: bool) -> Json:
    """Text and entities, cleaned as by a real app unless `untouched`."""
    kept, entities = (
        (text, sandbox.texts.detection.add(text, [])) if untouched else sandbox.texts.reading.keep(text, [])
    )
    return {"text": kept, **({"entities": entities} if entities else {})}


def _parts(text: str) -> list[str]:
    """A long text in pieces, as Telegram's apps cut it."""
    kept = sandbox.texts.reading.clean(text, [])[0]
    parts, size = [""], 0
    for character in kept:
        size += units(character)
        if size > sandbox.texts.reading.LONGEST_TEXT:
            parts, size = [*parts, ""], units(character)
        parts[-1] += character
    return parts
