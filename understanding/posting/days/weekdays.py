"""Weekdays said together, "mån och ons", "Mon–Thu", and those of a month, "första måndagen i månaden"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.days.day import Day
from understanding.posting.lines import joints
from understanding.posting.lines.line import Line

# Stands in a rule for what the first day is: a weekday, or a day of the month.
WEEKDAY = "{}"
NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Weekdays:
    """`numbers`: 0–6, each once, as the week has them. `nth`: which of a month, -1 the last.

    `apart`: said in several places. `turned`: the day that "next Friday" gives.
    """

    numbers: tuple[int, ...] = ()
    every: bool = False
    turned: date | None = None
    nth: tuple[int, ...] = ()
    apart: bool = False

    @property
    def rule(self) -> str:
        """Of BYDAY."""
        return ",".join(f"{nth or ''}{NAMES[number]}" for nth in self.nth or (0,) for number in self.numbers)


def read(found: Sequence[Day], line: Line) -> Weekdays:
    """Of those that are said by themselves, without a date."""
    days = [day for day in found if day.weekday is not None and day.role in ("", "from", "until")]
    numbers: list[int] = []
    apart = False
    for before, day in zip((None, *days), days, strict=False):
        joint = _joint(before, day, line) if before else ""
        if before and joint == "to":
            numbers += _between(before.weekday or 0, day.weekday or 0)
        apart = apart or (before is not None and not joint and day.weekday not in numbers)
        apart = apart or (before is not None and _is_choice(before, day, line))
        numbers.append(day.weekday or 0)
    every = any(day.every for day in days)
    turned = next((day.days.first for day in days if day.next and day.days), None)
    return Weekdays(tuple(sorted(set(numbers))), every, turned, _nth(days, line), apart and not every)


def others(excepted: Sequence[Day], most: Sequence[int]) -> Weekdays | None:
    """ "every day but Sundays" and "… but weekends": the other ones of `most`; None where a date is excepted."""
    named = [_weekend(day) if day.weekday is None else {day.weekday} for day in excepted]
    if not named or not all(named):
        return None
    return Weekdays(tuple(sorted(set(most).difference(*named))), every=True)


def _weekend(day: Day) -> set[int]:
    days = list(day.days) if day.whole and day.days else []
    return {5, 6} if [one.weekday() for one in days] == [5, 6] else set()


def _is_choice(before: Day, day: Day, line: Line) -> bool:
    """ "torsdag eller fredag"."""
    return any(hit.kind == "choice" and before.last <= hit.first < day.first for hit in line.hits)


def _joint(before: Day, day: Day, line: Line) -> str:
    """How two weekdays hang together: "to", "and", or not at all."""
    between = range(before.last, day.first)
    if len(between) > 2 or not all(line.joins(word) for word in between):
        return ""
    line.take(before.last, day.first)
    marks = [mark for mark in line.marks if mark.first in between]
    # Somali "iyo" is "and" between days, and "to" between hours.
    lists = any(mark.does("and") for mark in marks)
    ranges = any(mark.kind is Kind.DASH or mark.does("to", "until") for mark in marks)
    ranges = ranges or _leads_itself(day, line) or _leads_on(before, line)
    return (
        "to"
        if joints.are_between(line.marks, before.last, day.first, led=before.first) or (ranges and not lists)
        else "and"
    )


def _leads_on(before: Day, line: Line) -> bool:
    """ "pazartesiden perşembeye": so does the ending of the first."""
    return any(mark.last == before.last and mark.does("from_behind") for mark in line.marks)


def _leads_itself(day: Day, line: Line) -> bool:
    """ "للخميس": what leads to the day is written with it."""
    marks = [mark for mark in line.marks if mark.first == day.first and mark.kind is Kind.WEEKDAY]
    return any(mark.does("to", "until") and not mark.does("and") for mark in marks)


def _between(first: int, last: int) -> list[int]:
    return [(first + step) % 7 for step in range(1, (last - first) % 7)]


def _nth(days: Sequence[Day], line: Line) -> tuple[int, ...]:
    """The numbers that stand before the weekday, or behind it as in Somali: "the first and third Monday"."""
    edges = {edge for day in days for edge in (day.first, day.last)}
    found: list[int] = []
    for hit in sorted(line.found("nth"), key=lambda hit: -hit.first):
        if _is_beside(hit, edges, line) or (found and _leads_to(hit.last, edges, line)):
            line.take(hit.first, hit.last)
            found.append(int(hit.value))
            edges |= {hit.first, hit.last}
    for hit in list(line.found("nth")) if found else ():
        # "the Monday first and third", as in Kurdish
        joint = hit.first - 1
        if _follows(hit.first, edges, line):
            line.take(hit.first, hit.last)
            found.append(int(hit.value))
        elif joint > 0 and _follows_one(line, joint):
            line.take(joint, hit.last)
            found.append(int(hit.value))
    return tuple(sorted(set(found)))


def _is_beside(hit: Hit, edges: set[int], line: Line) -> bool:
    """ "خط مستوى أول، الجمعة": a sign parts the day from a number of something else."""
    before = hit.last in edges and not line.parts_after(hit.last - 1)
    return before or (hit.first in edges and not line.parts_after(hit.first - 1))


def _follows_one(line: Line, joint: int) -> bool:
    before = any(hit.kind == "nth" and hit.last == joint and joint - 1 in line.taken for hit in line.hits)
    return before and any(mark.first == joint and mark.does("and") for mark in line.marks)


def _leads_to(word: int, edges: set[int], line: Line) -> bool:
    if word + 1 in edges and line.joins(word):
        line.take(word, word + 1)
        return True
    return False


def _follows(word: int, edges: set[int], line: Line) -> bool:
    """ "isniinta koowaad iyo saddexaad"."""
    if word - 1 in edges and line.joins(word - 1):
        line.take(word - 1, word)
        return True
    return False


def first_from(day: date, numbers: Sequence[int]) -> date:
    """The first of these weekdays from `day` on."""
    return min(day + timedelta(days=(number - day.weekday()) % 7) for number in numbers)


def nth_from(day: date, week: Weekdays) -> date:
    """The first such weekday of a month from `day` on."""
    months = (divmod(day.year * 12 + day.month - 1 + ahead, 12) for ahead in range(2))
    every = (
        _nth_of(year, month + 1, number, nth) for year, month in months for number in week.numbers for nth in week.nth
    )
    return min(one for one in every if one >= day)


def _nth_of(year: int, month: int, number: int, nth: int) -> date:
    if nth > 0:
        return first_from(date(year, month, 1), [number]) + timedelta(weeks=nth - 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return first_from(following, [number]) - timedelta(weeks=1)


def told(repeat: str | None, day: date | None) -> str | None:
    """The rule with the weekday or day of the month that `day` is; without any, the rule's kind alone."""
    if repeat is None or WEEKDAY not in repeat:
        return repeat
    if day is None:
        return repeat.rpartition(";")[0]
    return repeat.format(day.day if "BYMONTHDAY" in repeat else NAMES[day.weekday()])
