"""One key of a reply keyboard, as Telegram takes or refuses it."""

from typing import Any

from sandbox.wire.refusals import Refusal, bad

Key = dict[str, Any]

MOST_USERS = 10
_INT32 = range(-(2**31), 2**31)
_FLAGS = ("user_is_bot", "user_is_premium", "request_name", "request_username", "request_photo")
# What a key may ask for, as Telegram names it where it refuses that in a group.
_PRIVATE = {"request_contact": "phone number", "request_location": "location", "request_users": "users"}


def read(given: Any) -> Key:
    """A key as it will be shown. Raises Refusal."""
    key = {"text": given} if isinstance(given, str) else given
    if not isinstance(key, dict) or not isinstance(key.get("text"), str):
        raise _unreadable('Field "text" must be of type String')
    if not key["text"]:
        raise bad("keyboard button text must be non-empty")
    if "request_users" not in key:
        return key
    return {**key, "request_users": _users(key["request_users"])}


def check_together(rows: list[list[Key]]) -> None:
    """The numbers of what is asked for are unique within a message. Raises Refusal."""
    numbers = [key["request_users"]["request_id"] for row in rows for key in row if "request_users" in key]
    if len(set(numbers)) < len(numbers):
        raise bad("request identifiers must be unique")


def check_private(rows: list[list[Key]]) -> None:
    """For a chat that is not private. Raises Refusal."""
    asked = [what for row in rows for key in row for name, what in _PRIVATE.items() if key.get(name)]
    if asked:
        raise bad(f"{asked[0]} can be requested in private chats only")


def _users(given: Any) -> Key:
    """`request_id` is a signed 32-bit number; at most ten people can be chosen."""
    if not isinstance(given, dict):
        raise _unreadable('Field "request_users" must be of type Object')
    if given.get("request_id") is None:
        raise _unreadable('Can\'t find field "request_id"')
    for flag in _FLAGS:
        if flag in given and not isinstance(given[flag], bool):
            raise _unreadable(f'Field "{flag}" must be of type Boolean')
    asked = {**given, "request_id": _number("request_id", given)}
    asked["max_quantity"] = _number("max_quantity", given) if "max_quantity" in given else 1
    if not 1 <= asked["max_quantity"] <= MOST_USERS:
        raise bad(f"the maximum number of requested users must be from 1 to {MOST_USERS}")
    return asked


def _number(name: str, given: Key) -> int:
    """Telegram takes digits in a string for a number, too."""
    value = given[name]
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _unreadable(f'Field "{name}" must be of type Number')
    try:
        number = int(value)
    except ValueError:
        number = 2**31
    if number not in _INT32:
        raise _unreadable(f'Field "{name}" must be a valid Number')
    return number


def _unreadable(reason: str) -> Refusal:
    return bad(f"can't parse keyboard button: {reason}")
