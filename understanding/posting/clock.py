"""Two clock times become hours: which half of the day is meant, and what can't be."""

from datetime import time
from typing import NamedTuple

from domain.posting import Trouble

_EARLIEST_AS_SAID = 8
# Nobody means "10-9" as eleven hours.
_LONGEST_GUESS = 8 * 60


class Said(NamedTuple):
    """One clock time. `plain`: may be meant as afternoon; `spoken`: "halv åtta". `part`: of the day, if it was said."""

    hour: int
    minute: int
    plain: bool
    spoken: bool = False
    part: str | None = None

    @property
    def is_one(self) -> bool:
        return self.hour <= 24 and self.minute < 60 and (self.hour < 24 or self.minute == 0)


class Hours(NamedTuple):
    """Wall times of the place. `doubt`: the half of the day was guessed."""

    begins: time | None = None
    ends: time | None = None
    doubt: bool = False
    trouble: Trouble | None = None


def hours(first: Said, second: Said | None) -> Hours:
    if not first.is_one or (second and not second.is_one):
        return Hours(trouble=Trouble.NO_SUCH_HOURS)
    if second is None:
        return _alone(first)
    return _pair(first, second)


def _alone(said: Said) -> Hours:
    at = _in_part(said, said.part)
    guessed = said.part is None and _is_early(said)
    return Hours(_time(at + 720 if guessed else at), None, guessed)


def _pair(first: Said, second: Said) -> Hours:
    """The first reading in which it ends after it begins."""
    for begins, ends, doubt in _readings(first, second):
        if begins < ends < 24 * 60 and (not doubt or ends - begins <= _LONGEST_GUESS):
            return Hours(_time(begins), _time(ends), doubt)
    return Hours(trouble=Trouble.ENDS_BEFORE_IT_BEGINS)


def _readings(first: Said, second: Said) -> list[tuple[int, int, bool]]:
    begins, ends = _minutes(first), _minutes(second)
    if first.part or second.part:
        return _readings_of_parts(first, second)
    later = ends + 720
    if not first.plain:
        return [(begins, ends, False), *([(begins, later, not second.spoken)] if second.plain else [])]
    if not second.plain:
        return [(begins, ends, first.hour < _EARLIEST_AS_SAID - 1)]
    if _is_early(first):
        return [(begins + 720, later, True), (begins + 720, ends, True), (begins, ends, True)]
    return [(begins, ends, False), (begins, later, True)]


def _readings_of_parts(first: Said, second: Said) -> list[tuple[int, int, bool]]:
    """ "6-8 pm", "10 to 1 pm", "4 galabnimo ilaa 6"."""
    begins, ends = _in_part(first, first.part or second.part), _in_part(second, second.part or first.part)
    other = [(_minutes(first), ends, False)] if not first.part and first.plain else []
    after = [(begins, _minutes(second) + 720, False), (begins, _minutes(second), False)] if not second.part else []
    return [(begins, ends, False), *other, *after]


def _is_early(said: Said) -> bool:
    return said.plain and 1 <= said.hour < _EARLIEST_AS_SAID


def _in_part(said: Said, part: str | None) -> int:
    late = (
        part in ("afternoon", "evening") or (part == "night" and said.hour >= 6) or (part == "noon" and said.hour < 6)
    )
    return _minutes(said) + (720 if late and said.hour < 12 else 0)


def _minutes(said: Said) -> int:
    return said.hour * 60 + said.minute


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
