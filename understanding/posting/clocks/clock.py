"""Two clock times become hours: which half of the day is meant, and what can't be."""

from datetime import time
from typing import NamedTuple

from domain.posting import Trouble

_EARLIEST_AS_SAID = 8
# Nobody means "10-9" as eleven hours.
_LONGEST_GUESS = 8 * 60
_NOON = 12 * 60
_MIDNIGHT = 24 * 60
# Nobody stays longer into the next day.
_LATEST_END = 6 * 60
# An hour before this one is of the second half of the day.
_LATE_BEFORE = {"noon": 6, "day": _EARLIEST_AS_SAID, "afternoon": 12, "evening": 12}


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
    """Wall times of the place. `ends` at or before `begins`: on the next day. `doubt`: something was guessed.

    `lasts`: so many minutes, where the beginning is yet to be found.
    """

    begins: time | None = None
    ends: time | None = None
    doubt: bool = False
    trouble: Trouble | None = None
    lasts: int | None = None


def hours(first: Said, second: Said | None) -> Hours:
    first, second = _of_noon(first), second and _of_noon(second)
    if not first.is_one or (second and not second.is_one):
        return Hours(trouble=Trouble.NO_SUCH_HOURS)
    if second is None:
        return _alone(first)
    return _pair(first, second)


def _of_noon(said: Said) -> Said:
    """ "halv ett", "kvart i ett": said of the middle of the day, unless it is said of the night."""
    return said._replace(hour=_NOON // 60) if said.spoken and said.hour == 0 and said.minute else said


def _alone(said: Said) -> Hours:
    at = _in_part(said, said.part)
    guessed = said.part is None and _is_early(said)
    return Hours(
        _time(at + 720 if guessed else at), None, guessed or _is_unclear_twelve(said) or _is_unclear_eight(said)
    )


def _pair(first: Said, second: Said) -> Hours:
    """The first reading in which it ends after it begins, be it in the night."""
    readings = _readings(first, second)
    for begins, ends, doubt in readings:
        # "18-12" may be meant as until midnight, but that is too much to guess.
        likely = ends < _MIDNIGHT and ends - begins <= _LONGEST_GUESS
        if begins < ends <= _MIDNIGHT and (likely or not doubt):
            return Hours(_time(begins), _time(ends), doubt)
    for begins, ends, doubt in readings:
        late = ends % _MIDNIGHT
        if (
            not doubt
            and late <= _LATEST_END
            and _NOON <= begins < _MIDNIGHT
            and late + _MIDNIGHT - begins <= _LONGEST_GUESS
        ):
            return Hours(_time(begins), _time(late), doubt=True)
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
    if _is_unclear_twelve(second) and begins >= _NOON:
        return [(begins, _MIDNIGHT + second.minute, False)]
    return [(begins, ends, _is_unclear_twelve(first)), *other, *after]


def _is_unclear_twelve(said: Said) -> bool:
    """ "12 am" is midnight to some, and noon to others."""
    return said.hour % 24 == 0 or (said.hour == 12 and said.part in ("morning", "evening", "night"))


def _is_unclear_eight(said: Said) -> bool:
    """ "Salsa on Friday at 8": a house is open at both."""
    return said.part is None and said.plain and said.hour == _EARLIEST_AS_SAID


def _is_early(said: Said) -> bool:
    return said.plain and 1 <= said.hour < _EARLIEST_AS_SAID


def _in_part(said: Said, part: str | None) -> int:
    if said.hour == 12 and part == "night":
        return _MIDNIGHT + said.minute
    late = said.hour < _LATE_BEFORE.get(part or "", 0) or (part == "night" and 6 <= said.hour < 12)
    return _minutes(said) + (720 if late else 0)


def _minutes(said: Said) -> int:
    return said.hour * 60 + said.minute


def lasting(begins: time, minutes: int) -> Hours:
    """How long it lasts is said instead of the end."""
    ends = _minutes(Said(begins.hour, begins.minute, plain=False)) + minutes
    if ends > _MIDNIGHT + _LATEST_END:
        return Hours(trouble=Trouble.ENDS_BEFORE_IT_BEGINS)
    return Hours(begins, _time(ends), ends > _MIDNIGHT)


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
