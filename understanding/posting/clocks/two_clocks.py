"""Hours in languages in which people may count them from sunrise, as in Ethiopia: there "3 in the morning" is 9:00."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from typing import NamedTuple

from domain.posting import Trouble
from understanding.dates.marks import Mark
from understanding.posting.clocks.clock import Hours, Said, hours

SWEDISH, ETHIOPIAN = "swedish", "ethiopian"
_ROUND = 12 * 60
# When something begins that is said with a part of the day; "6 in the afternoon" is in none of them by either clock.
_PARTS = {
    "morning": range(7 * 60, 12 * 60),
    "noon": range(11 * 60, 14 * 60),
    "afternoon": range(13 * 60, 18 * 60),
    "evening": range(18 * 60, 23 * 60),
    "day": range(13 * 60, 18 * 60),
    # Where it is said by which clock, and no more.
    "open": range(9 * 60, 19 * 60),
}
# Counted from sunrise "six in the day" is noon, and "eleven in the evening" five.
_PARTS_FROM_SUNRISE = _PARTS | {"day": range(11 * 60, 18 * 60), "evening": range(17 * 60, 23 * 60)}
_NEVER = range(0)
# "from 4 to 6 in the afternoon": it may end a little after the part does.
_LATER = 60
_LONGEST = 8 * 60
_WITH_MINUTES = re.compile(r"\d{1,2}[:.]\d\d")
# Beside each other these are clear on a Swedish clock.
_CLEAR = range(9, 13)


class _Dial(NamedTuple):
    """`ahead`: how far its hands are from those of a Swedish clock, in minutes. `parts`: of the day, as it is said."""

    ahead: int
    parts: Mapping[str, range]


_DIALS = {SWEDISH: _Dial(0, _PARTS), ETHIOPIAN: _Dial(6 * 60, _PARTS_FROM_SUNRISE)}


def read(first: Said, second: Said | None, marks: Sequence[Mark], *, led: bool, told: str | None = None) -> Hours:
    """`marks`: those of the hours, with what leads to them. `led`: whether anything does. `told`: by which clock."""
    if not _may_differ(first, second):
        return hours(first, second)
    in_words = _is_in_words(first, second, marks)
    figures = any(_WITH_MINUTES.match(mark.text) for mark in marks)
    parted = first.part or (second and second.part)
    if told == ETHIOPIAN or (told is None and in_words and (parted or not figures)):
        found = _by_one(first, second, told)
        if not found.trouble or not (_is_clear(first, second, marks) or (parted and figures)):
            return found
    found = hours(first, second)
    # "ከ9 እስከ 11" is copied from a Swedish clock, or said as one speaks.
    bare = led and not figures
    return found._replace(doubt=found.doubt or bare or in_words)


def _by_one(first: Said, second: Said | None, told: str | None) -> Hours:
    """ "ከጠዋቱ 9 ሰዓት": counted from sunrise, that is no hour of a morning. What both clocks allow is not guessed."""
    if told and not first.part and not (second and second.part):
        first = first._replace(part="open")
    possible = [one for dial in ([told] if told else _DIALS) for one in _by(_DIALS[dial], first, second)]
    return possible[0] if len(possible) == 1 else Hours(trouble=Trouble.WHICH_CLOCK)


def _is_clear(first: Said, second: Said | None, marks: Sequence[Mark]) -> bool:
    """ "ሰዓት 10 ክሳብ 12": figures of a Swedish morning, with nothing that says otherwise."""
    told = any(one.part for one in (first, second) if one)
    spelled = any(mark.number is not None and not mark.text[:1].isdecimal() for mark in marks)
    return second is not None and not told and not spelled and {first.hour, second.hour} <= set(_CLEAR)


def _by(dial: _Dial, first: Said, second: Said | None) -> Iterator[Hours]:
    """Those that the parts of the day allow; without one, nothing says which half of the day it is."""
    part = second.part if second else None
    within = dial.parts.get(part, _NEVER) if part else None
    # "from 10 in the morning to 1 in the afternoon": it may end just as the other part begins.
    if within and first.part:
        within = range(within.start - 1, within.stop)
    for begins in (_on(first, dial.ahead), _on(first, dial.ahead) + _ROUND):
        ends = begins + (_on(second, dial.ahead) - begins) % _ROUND if second else None
        begins_well = first.part is None or begins in dial.parts.get(first.part, _NEVER)
        if (first.part or part) and begins_well and (ends is None or _may_end(ends, within, ends - begins)):
            yield Hours(_time(begins), None if ends is None else _time(ends), doubt=True)


def _may_end(ends: int, within: range | None, length: int) -> bool:
    return 0 < length <= _LONGEST and (within is None or within.start < ends <= within.stop + _LATER)


def _on(said: Said, ahead: int) -> int:
    return (said.hour * 60 + said.minute + ahead) % _ROUND


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _may_differ(first: Said, second: Said | None) -> bool:
    return all(one.plain and one.hour <= 12 for one in (first, second) if one)


def _is_in_words(first: Said, second: Said | None, marks: Sequence[Mark]) -> bool:
    """As one speaks: "ከጠዋቱ 3 ሰዓት", "ከሦስት እስከ አምስት". Bare figures ("9-11") are copied from a Swedish clock."""
    spelled = any(mark.number is not None and not mark.text[:1].isdecimal() for mark in marks)
    told = any(one.part or one.spoken for one in (first, second) if one)
    return spelled or told or any(mark.does("clock_at", "clock_after") for mark in marks)
