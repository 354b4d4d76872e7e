"""Days and times written in figures: 4/12, 2026-12-04, 18:30, 13-15, 4:e."""

import re
from collections.abc import Set

from understanding.dates.words import NOTHING, Kind, Meaning

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})$")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})$")
# Day and night, and no day of July.
_ALWAYS = frozenset({"24/7", "7/24"})
FIGURE_AND_LETTERS = re.compile(r"(\d{1,2})-?([^\W\d_]+)$")


def read(text: str, ordinal_endings: Set[str], number_endings: Set[str]) -> Meaning:
    if not text[:1].isdecimal() or text in _ALWAYS:
        return NOTHING
    if text.isdecimal():
        return Meaning(number=int(text)) if len(text) <= 4 else NOTHING
    bent = FIGURE_AND_LETTERS.match(text)
    if bent and bent[2] in ordinal_endings:
        return Meaning(number=int(bent[1]), ordinal=True)
    if bent and bent[2] in number_endings:
        return Meaning(number=int(bent[1]))
    return _with_signs(text)


def _with_signs(text: str) -> Meaning:
    iso = _ISO.match(text)
    if iso:
        return Meaning(Kind.DATE, (int(iso[3]), int(iso[2]), int(iso[1])))
    dashed = _DASHED.match(text)
    if dashed:
        return Meaning(Kind.DATE, _day_and_month(int(dashed[1]), int(dashed[2]), int(dashed[3])))
    parts = [_one(part) for part in text.split("-")]
    if len(parts) == 1:
        return parts[0]
    if len(parts) != 2:
        return NOTHING
    return _pair(*parts)


def _pair(one: Meaning, other: Meaning) -> Meaning:
    if one.kind is Kind.DATE and other.kind is Kind.DATE:
        return Meaning(Kind.DATES, (one.value, other.value))
    if one.number is not None and other.number is not None:
        return Meaning(Kind.NUMBERS, (one.number, other.number))
    if one.number is not None and other.kind is Kind.DATE and one.number <= other.value[0]:
        return Meaning(Kind.DATES, ((one.number, *other.value[1:]), other.value))
    hours = [_as_clock(part) for part in (one, other)]
    if all(hours):
        return Meaning(Kind.TIME, tuple(hours))
    return NOTHING


def _as_clock(part: Meaning) -> tuple[int, int] | None:
    if part.kind is Kind.TIME:
        hour_and_minute: tuple[int, int] = part.value[0]
        return hour_and_minute
    return (part.number, 0) if part.number is not None and part.number <= 24 else None


def _one(text: str) -> Meaning:
    if text.isdecimal():
        return Meaning(number=int(text)) if len(text) <= 4 else NOTHING
    clock = _CLOCK.match(text)
    # "10.30" is a time of day, "4.12" a date; with a colon it is always a time.
    if clock and (":" in text or int(clock[2]) > 12 or clock[2] == "00"):
        hour, minute = int(clock[1]), int(clock[2])
        return Meaning(Kind.TIME, ((hour, minute),)) if hour <= 24 and minute < 60 else NOTHING
    slashed = _SLASHED.match(text)
    if slashed:
        return Meaning(Kind.DATE, _day_and_month(int(slashed[1]), int(slashed[2]), int(slashed[3] or 0)))
    return NOTHING


def _day_and_month(day: int, month: int, year: int) -> tuple[int, int, int]:
    # Sweden writes day/month; "12/24" can only be the other order.
    if month > 12 >= day:
        day, month = month, day
    return day, month, year + 2000 if 0 < year < 100 else year
