"""Telegram counts text in UTF-16 code units; Python in characters."""

from itertools import accumulate


def units(text: str) -> int:
    """Length of `text` in UTF-16 code units."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def places(text: str) -> list[int]:
    """For each character of `text`, and for its end, how many UTF-16 code units stand before it."""
    return list(accumulate((1 + (character > "\uffff") for character in text), initial=0))


def cut(text: str, offset: int, length: int) -> str:
    """The part of `text` from `offset`, `length` long, both in UTF-16 code units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")
