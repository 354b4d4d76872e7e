"""Buttons and deep links: an intent packed into the few letters that both may carry, and read again.

A packed intent is its code and its fields, with hyphens between: `l-jx3k_jx3k--2`. Letters, digits, `_` and `-` only,
because a deep link takes no others; at most 64 bytes, because Telegram takes no more.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from bot.button_codes import CODES
from domain.days import Days
from domain.intents import Code, Intent, PressOldButton

LONGEST = 64
_LARGEST = 2**53
_LONGEST_RANGE = 400
_CARRIED = re.compile(r"[A-Za-z0-9_-]+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

_NAMES = {kind: code for code, kind in CODES.items()}


def pack(wish: Intent) -> str:
    """Raises KeyError for an intent that no button carries, ValueError for one that does not fit."""
    values = [_write(getattr(wish, field.name)) for field in fields(wish)]
    packed = "-".join([_NAMES[type(wish)], *values]).rstrip("-")
    if len(packed) > LONGEST or not _CARRIED.fullmatch(packed):
        raise ValueError(f"{type(wish).__name__} does not fit into {LONGEST} letters, digits, hyphens and underscores")
    return packed


def unpack(packed: str) -> Intent:
    """Read a button; one that we no longer know, or that somebody made up, is an old button.

    Where nothing stands for a field, it is what it is by itself: None, or no words.
    """
    code, *values = packed.split("-")
    kind = CODES.get(code)
    if kind is None or len(packed) > LONGEST or len(values) > len(_SHAPES[kind]):
        return PressOldButton()
    said = ((field, value) for field, value in zip(_SHAPES[kind], values, strict=False) if value)
    try:
        return kind(**{field.name: field.read(value) for field, value in said})
    except (ValueError, TypeError, OverflowError):
        return PressOldButton()


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    read: Callable[[str], Any]


def _write(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case int():
            return _base36(value)
        case Days(first, last):
            return f"{_base36(first.toordinal())}_{_base36(last.toordinal())}"
        case _:
            return str(value)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"


def _whole(value: str) -> int:
    number = int(value, 36)
    if not 0 <= number < _LARGEST or not value.isascii() or not value.isalnum():
        raise ValueError(value)
    return number


def _days(value: str) -> Days:
    first, last = (date.fromordinal(_whole(end)) for end in value.split("_"))
    if not 0 <= (last - first).days <= _LONGEST_RANGE:
        raise ValueError(value)
    return Days(first, last)


def _flag(value: str) -> bool:
    if value not in ("0", "1"):
        raise ValueError(value)
    return value == "1"


def _letters(value: str) -> str:
    if not value.isascii() or not value.isalpha():
        raise ValueError(value)
    return value


def _code(value: str) -> Code:
    if not re.fullmatch(r"[a-z0-9_]{1,40}", value):
        raise ValueError(value)
    return Code(value)


_READERS: dict[object, Callable[[str], Any]] = {int: _whole, bool: _flag, str: _letters, Days: _days, Code: _code}


def _field(name: str, hint: Any) -> _Field:
    """How a field is read: by its type."""
    kind = next(one for one in get_args(hint) or (hint,) if one is not type(None))
    return _Field(name, kind if issubclass(kind, StrEnum) else _READERS[kind])


_SHAPES = {kind: [_field(field.name, get_type_hints(kind)[field.name]) for field in fields(kind)] for kind in _NAMES}
