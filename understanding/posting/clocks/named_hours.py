"""Hours by their names: "at noon", "till midnatt"; in words of their own, "الحادية عشرة", "afarta"."""

from collections.abc import Sequence

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning
from understanding.phrases import Hit
from understanding.posting.lines.line import Line

_DAYS = (Kind.WEEKDAY, Kind.DATE, Kind.MONTH, Kind.DAY, Kind.SPAN)
# "2 at noon"
_LATEST_NOON = 4
_LEADS = {"at": "clock_at", "to": "to"}


def placed(marks: Sequence[Mark], line: Line, *, alone: bool = False) -> list[Mark]:
    """The marks with each such hour as one. "Midnight mass" stays a title. `alone`: no other hour is said."""
    found = list(marks)
    for hit in line.found("named"):
        inside = [at for at, mark in enumerate(found) if mark.first < hit.last and hit.first < mark.last]
        # "at+12" leads to it itself: "öğle vakti"
        led, _, at = hit.value.rpartition("+")
        covers = alone and bool(led and inside) and _covers(hit, found[inside[0]], found[inside[-1]])
        if inside and (covers or _is_said(found, inside[0], inside[-1] + 1, hit, line)):
            hour = Meaning(Kind.TIME, ((int(at), 0),))
            found[inside[0] : inside[-1] + 1] = [Mark(hour, "", hit.first, hit.last)]
    return found


def spoken(marks: Sequence[Mark], line: Line) -> list[Mark]:
    """The marks with each such hour as its number, behind one for what leads to it: "بالسبعة" ("at+7")."""
    found = list(marks)
    counted = of_months(line)
    for hit in line.found("hour"):
        if hit.first in counted or _is_in_figures(hit, found):
            continue
        lead, _, hour = hit.value.rpartition("+")
        inside = [at for at, mark in enumerate(found) if mark.first < hit.last and hit.first < mark.last]
        if inside and _covers(hit, found[inside[0]], found[inside[-1]]) and not (lead and _counts(hit, line)):
            joint = [Mark(Meaning(roles=frozenset({_LEADS[lead]})), "", hit.first, hit.first)] if lead else []
            number = Mark(Meaning(number=int(hour)), "", hit.first, hit.last)
            found[inside[0] : inside[-1] + 1] = [*joint, number]
    return found


def _is_in_figures(hit: Hit, marks: Sequence[Mark]) -> bool:
    """ "10'da" is said as "onda" is, and its ending tells more; "2-da" is an hour with its article."""
    dashed = any(mark.kind is Kind.DASH and hit.first < mark.first < hit.last for mark in marks)
    figures = (mark.first == hit.first and mark.number is not None and mark.text.isdecimal() for mark in marks)
    return not dashed and any(figures)


def of_months(line: Line) -> set[int]:
    """ "у першу середу кожного місяця", "у першу суботу лютого": which of a month, and no hour."""
    every = any(line.found("every", "monthly"))
    months = {mark.first for mark in line.marks if mark.kind is Kind.MONTH}
    days = {mark.first for mark in line.marks if mark.kind is Kind.WEEKDAY and (every or mark.last in months)}
    return {hit.first for hit in line.found("nth") if hit.last in days and not line.parts_after(hit.last - 1)}


def _covers(hit: Hit, first: Mark, last: Mark) -> bool:
    """ "خمسة" is no hour in "خمسة عشر"."""
    return hit.first <= first.first and last.last <= hit.last


def _counts(hit: Hit, line: Line) -> bool:
    """ "لثلاثة أشخاص" is no hour."""
    return any(one.kind == "unit" and one.first == hit.last for one in line.hits)


def _is_said(marks: Sequence[Mark], first: int, last: int, hit: Hit, line: Line) -> bool:
    if (marks[first].first, marks[last - 1].last) != (hit.first, hit.last):
        return False
    before = marks[first - 1] if first else None
    behind = marks[last] if last < len(marks) else None
    # "د غرمې ۱ بجې": one o'clock, of the middle of the day
    if behind is not None and behind.number is not None and _is_clock(marks, last):
        return False
    # "12 noon" is said by its number.
    if before and before.number is not None:
        return before.kind in _DAYS
    if _is_part_of(behind, line):
        return False
    led = before is not None and (before.kind in (*_DAYS, Kind.DASH) or before.does("clock_at", "from", "to", "until"))
    return led or (behind is not None and (behind.kind is Kind.DASH or behind.does("to", "until")))


def _is_clock(marks: Sequence[Mark], at: int) -> bool:
    """What stands behind the number of an hour; "noon, 12 people" has none."""
    # "öğlen birde": its ending says so as well, and a word of the list of hours has no text here.
    if marks[at].does("at_behind", "from_behind") or not marks[at].text:
        return True
    near = marks[at + 1 : at + 3]
    return any(mark.does("clock_after", "clock_half_after", "clock_quarter_after") for mark in near)


def _is_part_of(behind: Mark | None, line: Line) -> bool:
    """ "her în, nîvro 2 heta 4": the part of the day of the hour behind it."""
    if behind is None or behind.kind is not None or not behind.text[:1].isdecimal():
        return False
    counts = any(hit.kind == "unit" and hit.first == behind.last for hit in line.hits)
    return 1 <= (behind.number or 0) <= _LATEST_NOON and not counts
