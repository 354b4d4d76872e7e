"""Hours in languages in which people may count them from sunrise, as in Ethiopia: there "3 in the morning" is 9:00."""

import re
from collections.abc import Sequence

from domain.posting import Trouble
from understanding.dates.marks import Mark
from understanding.posting.clocks.clock import Hours, Said, hours

# Hours that a part of the day has by Swedish clocks alone.
_SWEDISH = {"morning": range(7, 12), "afternoon": range(1, 6), "evening": range(6, 12)}
_WITH_MINUTES = re.compile(r"\d{1,2}[:.]\d\d")


def read(first: Said, second: Said | None, marks: Sequence[Mark], *, led: bool) -> Hours:
    """`marks`: those of the hours, with what leads to them. `led`: whether anything does."""
    if not _may_differ(first, second):
        return hours(first, second)
    in_words = _is_in_words(first, second, marks)
    figures = any(_WITH_MINUTES.match(mark.text) for mark in marks)
    if in_words and not figures and not _is_swedish(first, second):
        return Hours(trouble=Trouble.WHICH_CLOCK)
    found = hours(first, second)
    # "ከ9 እስከ 11" is copied from a Swedish clock, or said as one speaks.
    bare = led and not figures
    return found._replace(doubt=found.doubt or bare or in_words)


def _is_swedish(first: Said, second: Said | None) -> bool:
    """ "ከጠዋቱ 9 ሰዓት": counted from sunrise, that is no hour of a morning."""
    part = first.part or (second.part if second else None)
    return all(one.hour in _SWEDISH.get(part or "", ()) for one in (first, second) if one)


def _may_differ(first: Said, second: Said | None) -> bool:
    return all(one.plain and one.hour <= 12 for one in (first, second) if one)


def _is_in_words(first: Said, second: Said | None, marks: Sequence[Mark]) -> bool:
    """As one speaks: "ከጠዋቱ 3 ሰዓት", "ከሦስት እስከ አምስት". Bare figures ("9-11") are copied from a Swedish clock."""
    spelled = any(mark.number is not None and not mark.text[:1].isdecimal() for mark in marks)
    told = any(one.part or one.spoken for one in (first, second) if one)
    return spelled or told or any(mark.does("clock_at", "clock_after") for mark in marks)
