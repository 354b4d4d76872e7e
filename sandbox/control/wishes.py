"""What every act reads out of a wish: who does it, and where."""

import json
import math
from collections.abc import Callable
from typing import Any

import sandbox.acts
from sandbox.acts import Impossible
from sandbox.people import Chat, Person
from sandbox.telegram import Telegram

Json = dict[str, Any]
LONGEST_WAIT = 60.0
Act = Callable[[Telegram, Json], Any]


def read(body: bytes) -> Json:
    """The wish in a request's body: an object, and every number in it finite. Raises ValueError, RecursionError."""
    wish = json.loads(body, parse_constant=_finite, parse_float=_finite)
    if not isinstance(wish, dict):
        raise Impossible("a wish is a JSON object")
    return wish


def patience(wish: Json) -> float:
    """For how many `seconds` somebody waits for something new. Raises ValueError, TypeError."""
    return max(0.0, min(_finite(wish.get("seconds", 0)), LONGEST_WAIT))


def _finite(said: Any) -> float:
    number = float(said)
    if not math.isfinite(number):
        raise Impossible("a number is finite")
    return number


def who(telegram: Telegram, wish: Json) -> tuple[Person, Chat]:
    """The person of a wish, and the chat: the named one, else the private one. Raises Impossible."""
    person = sandbox.acts.person(telegram, int(wish["person"]))
    return person, chat_of(telegram, int(wish.get("chat") or person.id))


def chat_of(telegram: Telegram, number: int) -> Chat:
    if number not in telegram.people.chats:
        raise Impossible(f"there is no chat {number}")
    return telegram.people.chats[number]


def described(person: Person) -> Json:
    """A person as the page and the tests see one."""
    own = {"started": person.started, "blocked": person.blocked, "role": person.role}
    return {**person.user(), "language_code": person.language_code, **own}
