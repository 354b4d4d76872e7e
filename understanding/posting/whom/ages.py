"""Ages, "13-19 år", "ages 8 to 12", "65+": no hours and no seats, but a hint for whom it is."""

from collections.abc import Iterator

from domain.programme import Audience
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line, Span
from understanding.posting.numbers import ranges
from understanding.posting.numbers.ranges import Range
from understanding.posting.whom import topics

_OLDEST_CHILD = 13
_YOUTH = range(10, 31)
_YOUNGEST_SENIOR = 55
_OLDEST = 120
_OLDEST_YOUTH = 30
_HOURS = 24


def keep(line: Line) -> Audience | None:
    """Keeps their words together with the title, and says whom they fit."""
    _take_own(line)
    spans = [
        one
        for found in (_before_units, _behind_leads, _over, _beside_the_young, _with_a_plus)
        for one in found(line)
        if one.high <= _OLDEST
    ]
    for one in spans:
        line.kept.update(range(_led_from(line, one.first), one.last))
    fitting = {audience for one in spans if (audience := _fitting(one))}
    return fitting.pop() if len(fitting) == 1 else None


def _take_own(line: Line) -> None:
    """ "Jag är 64 år", "۲۰ سال سابقه دارم": how old somebody is, or for how long so, says nothing of those who come."""
    ends = {hit.last: hit.first for hit in line.hits if (hit.kind, hit.value) == ("age", "self")}
    behind = {hit.first: hit.last for hit in line.hits if (hit.kind, hit.value) == ("age", "lasts")}
    for span in [*_before_units(line)]:
        lasts = span.last in behind and not line.parts_after(span.last - 1)
        if span.low == span.high and (span.first in ends or lasts or topics.follows_a_name(line, span.first)):
            line.take(ends.get(span.first, span.first), behind[span.last] if lasts else span.last)


def behind(line: Line, title: Span) -> Span:
    """ "13-17 yaş gençlerle drama atölyesi": the title without the ages, and those of them, before it."""
    first, last = title
    at = first
    while at < last and at not in line.titled and (at in line.kept | line.soft or (at > first and line.joins(at))):
        at += 1
    aged = any(hit.kind == "age" and first <= hit.first < at for hit in line.hits)
    return (at, last) if aged and at < last else title


def _before_units(line: Line) -> list[Range]:
    found = []
    for hit in line.found("age", "unit", "below", "above"):
        span = ranges.before(line, hit.first)
        number = line.number_before(hit.first)
        if number and not span and hit.value != "unit":
            low, high = (0, number[0] - 1) if hit.value == "below" else (number[0], _OLDEST)
            found.append(Range(low, high, number[1], hit.last))
            continue
        if span:
            found.append(span._replace(last=hit.last))
        elif number:
            found.append(Range(number[0], number[0], number[1], hit.last))
    return found


def _behind_leads(line: Line) -> list[Range]:
    found = []
    for hit in line.found("age", "lead"):
        # "age from 8 to 12"
        at = hit.last + any(mark.first == hit.last and mark.does("from", "on") for mark in line.marks)
        # "التسجيل عند عمر، 32 لاعب": the name Omar is written as "age".
        if line.parts_after(at - 1):
            continue
        span, number = ranges.after(line, at), line.number_after(at)
        if span:
            found.append(span._replace(first=hit.first))
        elif number:
            found.append(Range(number[0], number[0], hit.first, number[1]))
    return found


def _over(line: Line) -> Iterator[Range]:
    """ "children over 10 are welcome", "för dig över 65": no seats, no hour; of "over 10 people" it is none."""
    for hit in line.found("age", "over"):
        number = line.number_after(hit.last)
        counted = number and any(one.kind == "unit" and one.first == number[1] for one in line.hits)
        yields = number and line.words[hit.last].text.isdecimal() and not line.parts_after(hit.last - 1)
        if number and yields and (not counted or _is_said_of_children(line, hit)):
            yield Range(number[0], _OLDEST, hit.first, number[1])


def _is_said_of_children(line: Line, hit: Hit) -> bool:
    """Then "are welcome" behind it counts no seats."""
    return any((one.kind, one.value, one.last) == ("with_children", "child", hit.first) for one in line.hits)


def _beside_the_young(line: Line) -> list[Range]:
    """ "kids 6-10. Saturdays 10.30 to 12": two numbers right behind them, where hours stand elsewhere."""
    young = [hit for hit in line.hits if hit.kind in ("for", "audience") and not line.parts_after(hit.last - 1)]
    # "för unga mellan 13 och 19"
    ends = [hit.last + any(mark.first == hit.last and mark.does("from") for mark in line.marks) for hit in young]
    found = [span for end in ends if (span := ranges.after(line, end))]
    return [span for span in found if span.high <= _OLDEST_YOUTH and _has_hours(line, span)]


def _has_hours(line: Line, ages: Range) -> bool:
    others = [mark for mark in line.marks if not ages.first <= mark.first < ages.last]
    written = any(mark.kind in (Kind.TIME, Kind.NUMBERS) for mark in others)
    # "с 7 до 9 вечера"
    parts = any(mark.kind is Kind.PART and line.number_before(mark.first) for mark in others)
    # "Sabti 12 ilaa 14"
    spans = [span for mark in others if (span := ranges.after(line, mark.first)) and span.high <= _HOURS]
    return written or parts or any(span.last <= ages.first or span.first >= ages.last for span in spans)


def _with_a_plus(line: Line) -> list[Range]:
    return [
        Range(int(word.text), _OLDEST, at, at + 1)
        for at, word in enumerate(line.words)
        if word.text.isdecimal() and len(word.text) == 2 and line.gap(at).startswith("+") and line.is_free(at, at + 1)
    ]


def _led_from(line: Line, first: int) -> int:
    """ "från 18 år" stays whole."""
    mark = next((mark for mark in line.marks if mark.last == first and mark.does("from")), None)
    return mark.first if mark and line.is_free(mark.first, first) else first


def _fitting(ages: Range) -> Audience | None:
    if ages.low >= _YOUNGEST_SENIOR:
        return Audience.SENIORS
    # One age alone may be a birthday.
    if ages.low == ages.high:
        return None
    if ages.high <= _OLDEST_CHILD:
        return Audience.CHILDREN
    return Audience.YOUTH if ages.low in _YOUTH and ages.high in _YOUTH else None
