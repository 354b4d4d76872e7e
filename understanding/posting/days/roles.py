"""What each day of a line is there for: the first, the last, one on which it falls out, or none of its days at all."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import timedelta

from domain.days import Days
from understanding.phrases import Hit
from understanding.posting.days import counted_from_feasts, days_off, deadlines, parts_of_months, ranges_off
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

RESUMES = "resumes"


def given(found: Sequence[Day], line: Line) -> list[Day]:
    done: list[Day] = []
    starts = {day.first for day in found}
    for day in found:
        if counted_from_feasts.is_one(day, line):
            done.append(counted_from_feasts.begun(day))
            continue
        part = parts_of_months.narrowed(day, line)
        listed = _carried(done, day, line) if _is_listed(done, day, line) else ""
        if deadlines.is_one(day, line):
            done.append(replace(day, role=deadlines.ROLE))
            continue
        role = listed or _role(day, line, starts) or _role(part, line, starts) or _carried(done, day, line)
        said = replace(part, role=RESUMES if role == "from" and _goes_on(done, day) else role)
        done.append(_ended(said) if role == "until" and _ends_before(said, line) else said)
    return days_off.with_those_before(ranges_off.joined(done, line), line)


def _goes_on(done: Sequence[Day], day: Day) -> bool:
    """ "uppehåll 23 och 30 december, börjar igen 7 januari": behind days off it only goes on."""
    off = [one.days.last for one in done if one.role == "except" and one.days]
    return bool(off) and day.days is not None and day.weekday is None and max(off) < day.days.first


def _ends_before(day: Day, line: Line) -> bool:
    """ "до июня": when June begins, it is over."""
    led = any((hit.kind, hit.value, hit.last) == ("edge", "until_before", day.first) for hit in line.hits)
    return led and day.whole and not day.part and day.days is not None


def _ended(day: Day) -> Day:
    return replace(day, days=Days.one(day.days.first - timedelta(days=1)), part="before") if day.days else day


def _role(day: Day, line: Line, starts: Set[int]) -> str:
    """By the words before it, or after it in a language that puts them there."""
    behind = next((hit for hit in line.found("edge", "except_after") if hit.first == day.last), None)
    if behind and not _leads(behind, line, starts):
        line.take(behind.first, behind.last)
        return "except"
    # "haziran'a kadar", "3 Aralık'tan itibaren"
    led = _led_from_behind(day, line)
    if led:
        return led
    # "till jul" is one word for the calendar.
    if day.feast and any((hit.kind, hit.value, hit.first) == ("edge", "until", day.first) for hit in line.hits):
        return "until"
    return _led_within(day, line) or _led_before(day, line) or days_off.role(day, line, starts)


def _led_within(day: Day, line: Line) -> str:
    """ "utom den" ends within "den 28 december"."""
    for role in ("except", "from", "until"):
        hit = line.ending_at("edge", role, day.first + 1)
        if hit and hit.first < day.first:
            line.take(hit.first, day.first)
            return role
    return ""


def _led_before(day: Day, line: Line) -> str:
    for skipped in (0, 1, 2):
        last = day.first - skipped
        # "moved to Sunday 13 December": that is when it is.
        if moved := line.ending_at("edge", "moved", last):
            line.take(moved.first, day.first)
            return ""
        for role in ("except", "from", "until"):
            hit = line.ending_at("edge", role, last)
            # "em li metbexê ne, înî …": "not" before a day, and "are" before a comma.
            closed = role == "except" and line.parts_after(last - 1)
            if hit and not closed and not _counts(hit, day, line):
                line.take(hit.first, day.first)
                return role
        mark = next((mark for mark in line.marks if mark.last == last), None)
        # "min fru hjälper till, fredag …"
        if mark is None or not line.is_free(mark.first, mark.last) or line.parts_after(last - 1):
            break
        if mark.kind is None and mark.does("until", "to") and not day.every:
            line.take(mark.first, day.first)
            return "until"
        if not mark.does("on", "the", "from"):
            break
    return ""


def _led_from_behind(day: Day, line: Line) -> str:
    mark = next((mark for mark in line.marks if mark.first == day.last), None)
    if mark is None or mark.kind is not None or day.every or not line.is_free(mark.first, mark.last):
        return ""
    role = "until" if mark.does("until_after") else "from" if mark.does("since_after") else ""
    # "د جنوري له ۱۹ تر ۳۰ پورې": it closes what "from" opened.
    if role == "until" and day.days and not (day.days.is_one or day.whole or day.weekday is not None):
        line.take(mark.first, mark.last)
        return ""
    if role:
        line.take(mark.first, mark.last)
    return role


def _leads(behind: Hit, line: Line, starts: Set[int]) -> bool:
    """ "marka laga reebo" stands before the days that are excepted as well as behind them."""
    both = line.ending_at("edge", "except", behind.last)
    return both is not None and not starts.isdisjoint((behind.last, behind.last + 1))


def _is_listed(done: Sequence[Day], day: Day, line: Line) -> bool:
    """Somali "iyo" is "to" as well, but between excepted days it is "and"."""
    return bool(done) and any(mark.does("and") and mark.first == done[-1].last for mark in line.marks)


def _is_dated(day: Day) -> bool:
    """No weekday, and no weekend: "крім п'ятниці й вихідних"."""
    ends = day.days is not None and day.whole and [one.weekday() for one in day.days] == [5, 6]
    return day.weekday is None and not ends


def _carried(done: Sequence[Day], day: Day, line: Line) -> str:
    """ "utom 24 december och 31 december", "utom 24 och 31 december", "utom lördag och söndag"."""
    if not done or done[-1].role != "except" or _is_dated(done[-1]) != _is_dated(day):
        return ""
    between = range(done[-1].last, day.first)
    return "except" if len(between) <= 2 and all(line.joins(word) for word in between) else ""


def _counts(edge: Hit, day: Day, line: Line) -> bool:
    """ "ወርሃዊ ስብሰባ የመጀመሪያው እሁድ": "the first" before a weekday of each month is no beginning."""
    monthly = any((hit.kind, hit.value) == ("every", "monthly") for hit in line.hits)
    numbered = any(hit.kind == "nth" and (hit.first, hit.last) == (edge.first, edge.last) for hit in line.hits)
    return monthly and numbered and day.weekday is not None
