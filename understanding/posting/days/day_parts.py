"""The part of the day that is said beside a day: "torsdag kväll 6-8", "مساء الجمعة"."""

from understanding.dates.marks import Mark
from understanding.dates.words import NOTHING, Kind
from understanding.posting.lines.line import Line

_DAILY = (("every", "daily"), ("every", "working"))
_DAYS = (Kind.WEEKDAY, Kind.DATE, Kind.MONTH, Kind.DAY)


def beside_a_day(line: Line) -> Mark | None:
    """The first such mark. Elsewhere it may be a name ("Good evening choir"), or belong to a clock time."""
    marks = line.open_marks()
    weekly = {hit.last for hit in line.hits if hit.kind == "weekly" or (hit.kind, hit.value) in _DAILY}
    for at, mark in enumerate(marks):
        if mark.kind is not Kind.PART:
            continue
        follows = mark.first in weekly or (at > 0 and (_is_day(marks[at - 1]) or marks[at - 1].does("every")))
        begins = mark.does("on") or at == 0 or marks[at - 1].meaning != NOTHING or _goes_before(line, mark)
        leads = begins and at + 1 < len(marks) and marks[at + 1].kind in _DAYS
        if follows or leads:
            return mark
    return None


def _goes_before(line: Line, mark: Mark) -> bool:
    """ "فیلم عصر شنبه": in its language it stands there, and ends no title."""
    return any((hit.kind, hit.value, hit.first) == ("adverb", "before_a_day", mark.first) for hit in line.hits)


def _is_day(mark: Mark) -> bool:
    """A day, or the end of one: "السبت الجاي"."""
    return mark.kind in _DAYS or (mark.kind is None and mark.does("every", "next"))


def of_a_day(line: Line) -> str | None:
    """The part that a word for a day says: "الليلة", "caawa"."""
    return next((hit.value for hit in line.found("day_part")), None)


def by_day(line: Line) -> set[int]:
    """ "ቅዳሜ ቀን 8 ሰዓት": the word for a day, behind one and before an hour, says that it is not by night."""
    three = zip(line.marks, line.marks[1:], line.marks[2:], strict=False)
    return {
        mark.first
        for day, mark, hour in three
        if day.kind in (Kind.WEEKDAY, Kind.DAY) and mark.does("clock_day") and (hour.number or hour.does("from"))
    }
