"""When a house is closed, in words: "torsdag 24/12 - 6/1", "tomorrow from 14", "24 och 31 december"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from domain.closings import Closed, Trouble, in_order, trouble
from domain.days import Days
from domain.programme import Programme
from understanding import closed_hours, closed_lists, closed_parts, closed_weeks
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.clocks import hours
from understanding.posting.days import said
from understanding.posting.days.day import Day
from understanding.posting.lines import cutting
from understanding.posting.lines.line import Line
from understanding.posting.reading import moment

if TYPE_CHECKING:
    from understanding.understanding import Understanding

_WEEK = timedelta(days=7)


def read(
    text: str,
    understanding: "Understanding",
    *,
    language: str | None,
    programme: Programme,
    place: int | None,
    now: datetime,
) -> Closed | Trouble:
    """`now`: aware. Without a day, `stretches` is empty; then there are hours."""
    line = cutting.cut(text, understanding.lexicon, language, answer=True)
    return of(line, moment(programme, place, now).day)


def of(line: Line, today: date) -> Closed | Trouble:
    """Takes the words that say when."""
    weeks = closed_weeks.read(line, today)
    rest, meals = closed_parts.rest(line), closed_parts.meals(line)
    found, clocks = hours.read(line)
    days, _ = said.read(line, today, clocks)
    if found.trouble is not None:
        return Trouble.NO_SUCH_HOURS
    days = closed_lists.of_their_week(_without_weekdays(days), clocks, line)
    stretches = _stretches([_ahead(day, today) for day in closed_parts.without(days, line)], line, today)
    if isinstance(stretches, Trouble):
        return stretches
    stretches = in_order((*stretches, *weeks)) or ((Days.one(today),) if rest else ())
    begins, ends, is_open = closed_hours.read(found, clocks, line)
    partly = begins is None and ends is None and bool([*rest, *meals, *closed_parts.said(line)] or is_open)
    closed = Closed(stretches, begins, ends if ends != time() else None, partly)
    if not stretches and closed.whole:
        return Trouble.NOTHING
    return trouble(closed, today) or closed


def _without_weekdays(days: Sequence[Day]) -> list[Day]:
    """ "1 Ocak Cuma": a weekday right behind the date that it is of is no other day."""
    return [day for before, day in zip((None, *days), days, strict=False) if before is None or not _names(day, before)]


def _names(weekday: Day, before: Day) -> bool:
    is_date = before.weekday is None and before.days is not None and before.days.is_one
    follows = is_date and before.last == weekday.first
    return follows and before.days is not None and weekday.weekday == before.days.first.weekday()


def _ahead(day: Day, today: date) -> Day:
    """ "denna vecka", said on a Wednesday, begins today."""
    if day.days is None or not day.whole or today not in day.days:
        return day
    return replace(day, days=Days(today, day.days.last))


def _stretches(days: Sequence[Day], line: Line, today: date) -> tuple[Days, ...] | Trouble:
    found: list[Days] = []
    for before, day in zip((None, *days), days, strict=False):
        this = _from_today(day, today) if before is None and len(days) == 1 else day.days
        if this is None:
            return Trouble.NO_SUCH_DAY
        if before is None or not found or not _is_range(before, day, line):
            found += [*_listed(day, line), closed_lists.behind(before, found, day, line) or this]
            continue
        last = this.last + _WEEK if day.weekday is not None and this.last < found[-1].first else this.last
        if last < found[-1].first:
            return Trouble.BACKWARDS
        found[-1] = Days(found[-1].first, last)
    return in_order(found)


def _from_today(day: Day, today: date) -> Days | None:
    """ "Stängt till fredag": it begins now."""
    ahead = day.days is not None and day.days.first > today
    return Days(today, day.days.last) if day.days and ahead and day.role == "until" else day.days


def _is_range(one: Day, other: Day, line: Line) -> bool:
    between = [mark for mark in line.marks if one.last <= mark.first < other.first]
    if one.role == "from" or (other.role == "until" and not _is_either(between)):
        return True
    lists = any(mark.does("and") for mark in between)
    return not lists and any(mark.kind is Kind.DASH or mark.does("to", "until") for mark in between)


def _is_either(between: Sequence[Mark]) -> bool:
    """Somali "iyo" is "and" and "to"; between two days it lists them: "Talaado iyo Khamiis"."""
    joints = [mark for mark in between if mark.kind is Kind.DASH or mark.does("to", "until")]
    return bool(joints) and all(mark.does("and") for mark in joints)


def _listed(day: Day, line: Line) -> Iterator[Days]:
    """ "23, 24 och 27 december": numbers before a date that are days of its month."""
    if not day.several or day.days is None:
        return
    for word in line.words[day.first : day.last]:
        if word.text.isdecimal() and 1 <= int(word.text) < day.days.first.day:
            yield Days.one(date(day.days.first.year, day.days.first.month, int(word.text)))
