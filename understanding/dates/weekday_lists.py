"""Weekdays said together: what says which week of one of them says it of all, tisdag och torsdag nästa vecka."""

from collections.abc import Iterator

from understanding.dates.context import Context
from understanding.dates.words import Kind

_JOINTS = ("and", "to", "until")


def end(context: Context, place: int) -> int:
    """The place behind the list that the weekday at `place` stands in."""
    while (following := _next(context, place)) is not None:
        place = following
    return place + 1


def begin(context: Context, place: int) -> int:
    """Where that list begins: at its first weekday."""
    while (before := next((one for one in _before(place) if _next(context, one) == place), None)) is not None:
        place = before
    return place


def _before(place: int) -> Iterator[int]:
    # A joint and two words that lead to a day may stand between two of them: "и в", "och på".
    return iter(range(place - 1, max(place - 5, -1), -1))


def _next(context: Context, place: int) -> int | None:
    """The place of the weekday that follows in the list."""
    if context.kind(place) is not Kind.WEEKDAY:
        return None
    joint = place + 1
    joined = context.kind(joint) is Kind.DASH or context.does(joint, *_JOINTS)
    after = joint + 1 if joined and context.kind(joint) in (None, Kind.DASH) else joint
    after = context.skip(after, "on", "the")
    return after if context.kind(after) is Kind.WEEKDAY else None
