"""The hours in a line: "13-15", "kl 18 till halv åtta", "من ١٠ إلى ١٢", "saacadda 4 ilaa 6", "at 2 for 2 hours"."""

from collections.abc import Sequence
from datetime import time

from domain.posting import Trouble
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.clocks import (
    choices,
    clock,
    clock_marks,
    dials,
    disguised,
    lengths,
    lone_hours,
    named_hours,
)
from understanding.posting.clocks.clock import Hours
from understanding.posting.days import day_parts
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_DAYS = (Kind.WEEKDAY, Kind.DATE, Kind.MONTH, Kind.DAY)


def read(line: Line, *, begins: time | None = None) -> tuple[Hours, set[int]]:
    """The hours, and the words that said them. `begins`: when it is known to, for "2 timmar" alone."""
    length = lengths.minutes(line)
    part = day_parts.beside_a_day(line)
    marks = named_hours.placed(named_hours.spoken(line.open_marks(disguised.meanings(line)), line), line)
    elsewhere = part.value if part else day_parts.of_a_day(line)
    told = dials.said(line)
    found = list(clock_marks.all_of(marks, elsewhere, from_sunrise=line.hours_from_sunrise, told=told))
    if not found:
        marks = named_hours.placed(marks, line, alone=True)
        found = list(clock_marks.all_of(marks, elsewhere, from_sunrise=line.hours_from_sunrise, told=told))
    said = {word for first, last, _ in found for word in range(_led_by_a_part(line, first), last)}
    line.taken |= said
    dials.take(line, told, ((first, last) for first, last, _ in found))
    if part and not _is_of_a_habit(line, part.first):
        line.take(part.first, part.last)
    several = list(dict.fromkeys(one for _, _, one in found))
    if any(choices.goes_on(line, last) or choices.follows_another(line, first) for first, last, _ in found):
        return Hours(trouble=Trouble.SEVERAL_HOURS), said
    if len(several) > 1:
        several = [one for one in several if not any(_is_said_by(one, other) for other in several)]
    if len(several) == 2 and (_ends_behind(marks, *found[-1][:2]) or _are_side_by_side(line, found)):
        several = _with_end(*several)
    if len(several) > 1:
        return Hours(trouble=Trouble.SEVERAL_HOURS), said
    return _lasting(several[0] if several else Hours(begins if length else None), length), said


def _led_by_a_part(line: Line, first: int) -> int:
    """ "akşam altı buçukta": a part of the day goes with the hour, unless it ends a title ("Movie night 18")."""
    mark = next((mark for mark in line.marks if mark.kind is Kind.PART and mark.last == first), None)
    if mark is None or not line.is_free(mark.first, mark.last) or line.parts_after(first - 1):
        return first
    if _is_of_a_habit(line, mark.first):
        return first
    # "Lastik yamama öğleden sonra 2'den 5'e": so many words are no end of a title.
    if mark.last - mark.first > 1 or any(hit.first == mark.first for hit in line.found("adverb", "part")):
        return mark.first
    before = mark.first - 1
    if (led := _preposition(line, before)) is not None:
        return led
    day = any(one.last == mark.first and one.kind in _DAYS for one in line.marks)
    begins = before < 0 or before in line.taken or line.parts_after(before)
    # "paş nîvro ji 2yan heta 5an": of more than a word, it is no name.
    plain = mark.last - mark.first > 1 and mark.value == "afternoon"
    return mark.first if begins or day or plain else first


def _preposition(line: Line, word: int) -> int | None:
    """ "Kaffe på förmiddagen 9.30-11": "in the" before a part of the day makes it no title."""
    leads = [mark for mark in line.marks if mark.last == word + 1 and mark.kind is None and mark.number is None]
    led = word > 0 and any(mark.does("on", "in") for mark in leads) and line.is_free(word, word + 1)
    return word if led else None


def _is_of_a_habit(line: Line, word: int) -> bool:
    """ "every evening", "pazar akşamları": said as one."""
    return any(hit.first <= word < hit.last for hit in (*line.found("every"), *line.found("weekly")))


def _ends_behind(marks: Sequence[Mark], first: int, last: int) -> bool:
    """ "kl 15 fika till kl 17", "19'da bitiyor": whether "until" stands right before the later one, or behind it."""
    if any(mark.does("until_after") for mark in marks if mark.first <= last <= mark.last and mark.number is None):
        return True
    before = next((mark for mark in marks if mark.last == first), None)
    at = next((mark for mark in marks if mark.first == first), None)
    return any(mark is not None and mark.does("to", "until") for mark in (before, at))


def _are_side_by_side(line: Line, found: Sequence[clock_marks.Found]) -> bool:
    """ "17:00 18:30": two times with minutes, and nothing between."""
    (first, end, _), (other, last, _) = found[0], found[-1]
    written = all(":" in line.words[word].text for word in (end - 1, last - 1))
    return written and first < end == other and not line.parts_after(end - 1)


def _with_end(one: Hours, other: Hours) -> list[Hours]:
    begins, ends = one.begins, other.begins
    if one.ends or other.ends or begins is None or ends is None or ends <= begins:
        return [one, other]
    return [Hours(begins, ends, one.doubt or other.doubt)]


def behind_a_day(line: Line, days: Sequence[Day], lasts: int | None = None) -> Hours:
    """ "Yoga torsdag 18", "Yoga torsdag 18 i två timmar": a lone number behind a day may be the hour; a guess."""
    return _lasting(lone_hours.behind_a_day(line, days), lasts)


def _is_said_by(one: Hours, other: Hours) -> bool:
    """ "kl 18, 18-20": said twice, once without its end; or "8 ሰዓት ማለትም 14:00": once by another clock."""
    if one is other or other.begins is None:
        return False
    if one.trouble is Trouble.WHICH_CLOCK:
        return True
    ended = one.ends is None and other.ends is not None
    surer = one.ends == other.ends and one.doubt and not other.doubt
    return one.begins == other.begins and (ended or surer)


def _lasting(found: Hours, length: int | None) -> Hours:
    if length is None or found.begins is None:
        return found._replace(lasts=length)
    counted = clock.lasting(found.begins, length)
    if found.ends not in (None, counted.ends) and not counted.trouble:
        return Hours(trouble=Trouble.SEVERAL_HOURS)
    return counted._replace(doubt=counted.doubt or found.doubt)
