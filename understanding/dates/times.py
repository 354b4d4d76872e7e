"""Clock times: "kl 18", "halv tre", "6 pm", "الساعة ٦ مساء", "13-15". So that no hour is read as a day of a month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from understanding.dates import clocks
from understanding.dates.clocks import Clock
from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning

# An hour before this one is of the second half of the day.
_LATE_BEFORE = {"noon": 6, "day": 8, "afternoon": 12, "evening": 12}


@dataclass(frozen=True, slots=True)
class Hours:
    """Wall times. `sure`: no part of the day had to be guessed ("3" may be night or afternoon)."""

    begins: time
    ends: time | None
    sure: bool


def take(marks: Sequence[Mark]) -> tuple[list[Mark], tuple[Hours, ...]]:
    """The marks with every clock time blanked, and the times."""
    left = list(marks)
    found = []
    for first, last, hours in _all(marks):
        found.append(hours)
        left[first:last] = [mark._replace(meaning=Meaning(Kind.TIME)) for mark in marks[first:last]]
    return left, tuple(found)


def _all(marks: Sequence[Mark]) -> Iterator[tuple[int, int, Hours]]:
    at = 0
    while at < len(marks):
        last, hours = _at(marks, at)
        if hours:
            yield at, last, hours
        at = max(last, at + 1)


def _at(marks: Sequence[Mark], at: int) -> tuple[int, Hours | None]:
    start = at
    while start < len(marks) and marks[start].does("clock_at", "from") and not clocks.is_phrase(marks[start]):
        start += 1
    pair, after = _pair(marks, start, said=start > at)
    if not pair:
        return at, None
    part, after = _part(marks, at, after)
    clock_said = any(mark.does("clock_at") for mark in marks[at:start])
    if not _is_time(marks, pair, after, clock_said=clock_said, part=part):
        return at, None
    return after, _hours(pair, part)


def _pair(marks: Sequence[Mark], at: int, *, said: bool) -> tuple[list[Clock], int]:
    """One clock time, or two with a dash or "to" between."""
    if at < len(marks) and marks[at].kind is Kind.NUMBERS:
        low, high = marks[at].value
        return ([Clock(low, 0, 1, low > 12), Clock(high, 0, 1)], at + 1) if low < high <= 24 else ([], at)
    if at < len(marks) and marks[at].kind is Kind.TIME and len(marks[at].value) == 2:
        return [Clock(hour, minute, 1, True) for hour, minute in marks[at].value], at + 1
    first = clocks.one(marks, at)
    if not first:
        return [], at
    after = at + first.length
    joint = _joint(marks, after)
    second = clocks.one(marks, after + joint) if joint else None
    if second and said | (second.hour >= 7) and second.hour != first.hour:
        return [first, second], after + joint + second.length
    return [first], after


def _joint(marks: Sequence[Mark], at: int) -> int:
    """How many marks join two times: "-", "till", "till klockan"."""
    length = 0
    while at + length < len(marks) and length < 2:
        mark = marks[at + length]
        if not (mark.kind is Kind.DASH or mark.does("to", "until") or (length and mark.does("clock_at"))):
            break
        length += 1
    return length


def _part(marks: Sequence[Mark], start: int, after: int) -> tuple[str | None, int]:
    """The part of the day said right after the time or right before it."""
    if after < len(marks) and marks[after].does("clock_after", "clock_morning"):
        return "morning" if marks[after].does("clock_morning") else "said", after + 1
    skip = 1 if after < len(marks) and marks[after].does("on", "of") and marks[after].kind is None else 0
    if after + skip < len(marks) and marks[after + skip].kind is Kind.PART:
        return str(marks[after + skip].value), after + skip + 1
    if start and marks[start - 1].kind is Kind.PART:
        return str(marks[start - 1].value), after
    return None, after


def _is_time(marks: Sequence[Mark], pair: Sequence[Clock], after: int, *, clock_said: bool, part: str | None) -> bool:
    following = marks[after] if after < len(marks) else None
    if following and (following.kind is Kind.MONTH or following.does("month_number", "unit_day", "unit_week")):
        return False
    if clock_said or part or any(clock.minute for clock in pair):
        return not (following and following.does("not_day") and not clock_said)
    said_as_time = any(mark.kind is Kind.TIME for mark in marks[max(after - 1, 0) : after])
    if said_as_time:
        return True
    return len(pair) == 2 and pair[1].hour >= 8 and not (following and following.does("not_day"))


def _hours(pair: Sequence[Clock], part: str | None) -> Hours:
    begins = _wall(pair[0], part)
    ends = _wall(pair[1], part) if len(pair) == 2 else None
    if ends is not None and ends < begins and begins.hour >= 12 and part and pair[0].hour < pair[1].hour:
        ends = None
    # "13-15": the first says that the second is meant by the same clock.
    by_day = pair[0].said_24 or 8 <= pair[0].hour <= 12
    sure = by_day or part not in (None, "said")
    return Hours(begins, ends, sure)


def _wall(clock: Clock, part: str | None) -> time:
    hour = clock.hour
    late = hour < _LATE_BEFORE.get(part or "", 0) or (part == "night" and hour >= 6)
    if hour < 12 and late:
        hour += 12
    if hour == 12 and part == "night":
        hour = 0
    return time(hour % 24, clock.minute)
