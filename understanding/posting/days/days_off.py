"""A clause behind a series that says when it rests: "but on 24 December we are closed", "6 января мы не собираемся"."""

from collections.abc import Set
from dataclasses import replace

from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

# "24 December there is sadly no class": so many words may stand between.
_MOST_BETWEEN = 4


def role(day: Day, line: Line, starts: Set[int]) -> str:
    """ "except" for a day of such a clause, whose words it takes; `starts`: first words of days."""
    off = _words_of(day, line) if _repeats(line) and not day.every else None
    # "24 December, no class on 31 December": they lead to another day.
    if off is None or not starts.isdisjoint(range(day.last, off.last + 2)) or not line.is_free(off.first, off.last):
        return ""
    line.take(day.last, off.last)
    return "except"


def with_those_before(found: list[Day], line: Line) -> list[Day]:
    """ "23 aralık ve 30 aralık yok": what stands behind the last of them is said of all."""
    behind = {hit.first for hit in line.hits if (hit.kind, hit.value) == ("edge", "except_after")}
    behind |= {day.last for day in found if day.role == "except" and _stand_behind(day, line)}
    for at in range(len(found) - 1, 0, -1):
        before, day = found[at - 1], found[at]
        listed = before.role == "" or (before.role == "from" and _closes_around(day, line))
        listed = listed and (before.weekday is None) == (day.weekday is None)
        listed = listed and (day.weekday is None or any(line.found("every")))
        if listed and day.role == "except" and day.last in behind and _are_listed(before, day, line):
            found[at - 1] = replace(before, role="except")
            behind.add(before.last)
    return found


def _begins(day: Day, line: Line) -> bool:
    """ "ከዲሴምበር 6፣ ዲሴምበር 27 አይኖርም": with "from" in its own word it is no day off before another."""
    months = [mark for mark in line.marks if day.first <= mark.first < day.last and mark.kind is Kind.MONTH]
    return any(mark.does("from") for mark in months)


def _closes_around(day: Day, line: Line) -> bool:
    """ "له ۲۹ ډسمبر او ۵ جنوري پرته": "from" opens what "away" closes."""
    return any((hit.kind, hit.value, hit.first) == ("edge", "around", day.last) for hit in line.hits)


def _are_listed(before: Day, day: Day, line: Line) -> bool:
    between = range(before.last, day.first)
    if before.first == day.first:
        return True
    if not between:
        # "30 ታሕሳስን 6 ጥርን": "and" is written behind the first; "cumartesi pazar hariç"
        joined = any(mark.last == before.last and mark.does("and") for mark in line.marks)
        if day.weekday is None:
            # "24 декабря, 31 декабря занятий нет"
            return joined or (
                line.gap(before.last - 1) == ", " and _stand_behind(day, line) and not _begins(before, line)
            )
        return joined or (not before.every and not line.parts_after(before.last - 1))
    marks = [mark for mark in line.marks if mark.first in between]
    # "د ډسمبر ۳۰ او د جنورۍ ۶ نشته": "of" leads to the next month.
    leads_on = all(line.joins(mark.first) and not mark.does("from", "until", "to") for mark in marks[1:])
    return bool(marks) and len(between) <= 2 and marks[0].does("and") and leads_on


def _stand_behind(day: Day, line: Line) -> bool:
    return _words_of(day, line) is not None


def _words_of(day: Day, line: Line) -> Hit | None:
    """Those of such a clause behind the day, also where they are taken already."""
    off = (hit for hit in line.hits if (hit.kind, hit.value) == ("edge", "except_after") and hit.first >= day.last)
    return next((hit for hit in off if _is_in_one_clause(day.last, hit.first, line)), None)


def _is_in_one_clause(last: int, word: int, line: Line) -> bool:
    """ "24 декабря, к сожалению, занятий нет": how sorry one is stands between commas."""
    sorry = {at for hit in line.found("polite", "sorry") for at in range(hit.first, hit.last)}
    parted = [at for at in range(last, word + 1) if line.parts_after(at - 1) and sorry.isdisjoint((at - 1, at))]
    return word - last <= _MOST_BETWEEN + len(sorry) and not parted


def _repeats(line: Line) -> bool:
    return any(hit.kind in ("weekly", "every") for hit in line.hits) or any(mark.does("every") for mark in line.marks)
