"""Keys that open Telegram's list of people (`request_users`), and what comes of a choice there.

Source: https://core.telegram.org/bots/api#keyboardbuttonrequestusers.
"""

from typing import Any

import sandbox.acts
from sandbox.acts import Impossible
from sandbox.people import Chat, Person
from sandbox.telegram import Telegram

Json = dict[str, Any]


def choose(telegram: Telegram, author: Person, chat: Chat, request: int | None, users: list[int]) -> Json:
    """Choose people by the key with this number that stands below the text field, None: by the first that asks for any.

    Gives the Message that tells the bot.
    """
    asked = _asked(telegram.transcript(chat.id).keys, request)
    if not 1 <= len(users) <= asked.get("max_quantity", 1) or len(set(users)) < len(users):
        raise Impossible(f"from 1 to {asked.get('max_quantity', 1)} different people can be chosen")
    shared = [_shared(_user(telegram, number, asked), asked) for number in users]
    return sandbox.acts.write(
        telegram, author, chat, {"users_shared": {"request_id": asked["request_id"], "users": shared}}
    )


def _asked(keys: Json | None, request: int | None) -> Json:
    """What the bot wants to know of whom."""
    every = [key for row in (keys or {}).get("keyboard", []) for key in row]
    wanted = [key["request_users"] for key in every if "request_users" in key]
    found = next((one for one in wanted if request in (None, one["request_id"])), None)
    if found is None:
        raise Impossible("no key asks for people" + (f" with the number {request}" if request is not None else ""))
    return dict(found)


def _user(telegram: Telegram, number: int, asked: Json) -> Json:
    """Somebody in the list: the people of the sandbox, and the bot itself where bots are not left out."""
    if number == telegram.id and asked.get("user_is_bot") is not False:
        return telegram.me()
    person = sandbox.acts.person(telegram, number)
    if person.deactivated or asked.get("user_is_bot"):
        raise Impossible(f"{number} is not in the list")
    return person.user()


def _shared(user: Json, asked: Json) -> Json:
    """A SharedUser: names only where the bot has asked for them."""
    names = ["first_name", "last_name"] if asked.get("request_name") else []
    names += ["username"] if asked.get("request_username") else []
    return {"user_id": user["id"], **{name: user[name] for name in names if name in user}}
