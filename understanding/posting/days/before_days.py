""" "Every Thursday before Christmas": the day is none of the activity, but what a series ends ahead of."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from domain.days import Days
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line
from understanding.text import folded

_BEFORE = Path(__file__).parent.parent.parent.parent / "locales" / "before_days.toml"


def settled(found: Sequence[Day], line: Line) -> list[Day]:
    """Only where something is said of each week: "Thursday before Christmas" is one day, and asked for as it was."""
    weekly = any(day.every for day in found) or any(True for _hit in line.found("every"))
    return [_ended(day, line) if weekly and _is_open(day) else day for day in found]


def _is_open(day: Day) -> bool:
    """The last day before a month or feast is read elsewhere, where a role is said for it."""
    return day.weekday is None and not day.every and day.days is not None and day.role in ("", "from")


def _ended(day: Day, line: Line) -> Day:
    first, last = _led_before(day, line), _led_behind(day, line)
    if day.days is None or (first == day.first and last == day.last):
        return day
    line.take(first, last)
    return replace(
        day, first=first, last=last, role="until", part="before", days=Days.one(day.days.first - timedelta(days=1))
    )


def _led_before(day: Day, line: Line) -> int:
    """The first word of it; that of the day where there is none. "Före den 15 december": an article may be between."""
    texts = tuple(word.text for word in line.words)
    ends = (day.first, day.first - 1) if day.first and line.joins(day.first - 1) else (day.first,)
    firsts = [end - len(one) for end in ends for one in _phrases("before") if _is_at(texts, end - len(one), one)]
    return min(firsts, default=day.first)


def _led_behind(day: Day, line: Line) -> int:
    texts = tuple(word.text for word in line.words)
    lasts = [day.last + len(one) for one in _phrases("behind") if _is_at(texts, day.last, one)]
    return max(lasts, default=day.last)


def _is_at(texts: Sequence[str], at: int, phrase: Sequence[str]) -> bool:
    return at >= 0 and tuple(texts[at : at + len(phrase)]) == phrase


@cache
def _phrases(where: str) -> frozenset[tuple[str, ...]]:
    return frozenset(folded(text) for one in words().values() for text in one[where])


def words() -> Mapping[str, Mapping[str, list[str]]]:
    """`before` and `behind` the day, by language."""
    return tomllib.loads(_BEFORE.read_text(encoding="utf-8"))
