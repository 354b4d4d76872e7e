"""Phrases as lines of text, "value word word": so they lie in the compiled words, cheap to load and to keep."""

from functools import lru_cache

Line = tuple[str, tuple[str, ...]]


def line(value: str, phrase: tuple[str, ...]) -> str:
    """`value` without spaces."""
    return " ".join((value, *phrase))


@lru_cache(maxsize=1 << 12)
def entries(lines: str) -> tuple[Line, ...]:
    """(value, phrase) of each line; nothing of an empty text."""
    return tuple((value, tuple(phrase)) for value, *phrase in (one.split(" ") for one in lines.split("\n") if one))
