"""What takes place already when and where something is to be posted: it is said, and may be meant all the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.posting import Posting
from domain.programme import Activity, Programme
from domain.texts import Texts

MOST = 3

_DAY = timedelta(days=1)
# So far dates are worked out; and those of a series without an end: a day is said without its year.
_YEAR = timedelta(days=365)
_FURTHEST = timedelta(days=300)


class What(Enum):
    ROOM = auto()  # somebody else is in the room at that time
    TITLE = auto()  # the same name, that day


@dataclass(frozen=True, slots=True)
class Clash:
    """`activity`: what is there. `days`: the first of them on which it is so; `more`: how many come after those.

    `hours`: from when until when it is there, by the wall; None: not the same on all of them.
    """

    what: What
    activity: Activity
    days: tuple[date, ...]
    more: int = 0
    hours: tuple[time, time] | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """One time of an activity that is not cancelled. `starts`, `ends`: aware. `number`: 0: it is not made yet."""

    activity: Activity
    room: Texts
    starts: datetime
    ends: datetime
    number: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be there. `title` and `room`: in all the languages that it is to have them in."""

    posting: Posting
    title: Texts
    room: Texts

    def is_in(self, held: Held) -> bool:
        return bool(_folded(self.room) & _folded(held.room))

    def is_called(self, activity: Activity) -> bool:
        """By one of these names, or it is the one whose name was taken."""
        names = _folded(self.title) | {(self.posting.title or "").casefold()}
        return activity.id == self.posting.like or bool(names & _folded(activity.title))


def clashes(
    wanted: Wanted,
    days: Sequence[date],
    programme: Programme,
    known_until: date,
    besides: int | None,
    moved: int = 0,
) -> list[Clash]:
    """Rooms before names, at most `MOST` of them. `days`: the dates of what is wanted.

    `known_until`: the last day whose times are made; later ones are worked out. `besides`: an activity that is said
    to be the same already. `moved`: the one of its times that it is about; then the others are in its way by their day.
    """
    posting, place = wanted.posting, programme.place_by_id.get(wanted.posting.place or 0)
    if place is None or posting.begins is None or posting.ends is None:
        return []
    found: dict[int, list[_There]] = {}
    made = _made(programme, place.id)
    later = _worked_out([day for day in days if day > known_until], programme, place.id, place.zone)
    for day in days:
        for one in (made if day <= known_until else later).get(day, []):
            is_own = one.activity.id == besides
            if is_own and (not moved or one.number == moved):
                continue
            # It is the same group: nobody else is in the room.
            what = _clash(replace(wanted, room={}) if is_own else wanted, day, one, place.zone)
            if what is not None:
                found.setdefault(one.activity.id, []).append((what, day, one))
    all_of_them = sorted(map(_together, found.values()), key=lambda clash: (clash.what.value, clash.days))
    return all_of_them[:MOST]


def counted(posting: Posting, days: Sequence[date]) -> tuple[Sequence[date], date | None]:
    """Which dates are looked at, and the last of them where more come after it: then a number is not all there are."""
    if posting.repeat is None or not days or (posting.until and posting.until <= days[0] + _YEAR):
        return days, None
    near = [day for day in days if day <= days[0] + _FURTHEST]
    return near, near[-1]


_There = tuple[What, date, Held]


def _together(found: Sequence[_There]) -> Clash:
    """Of one activity that is in the room on some dates, those count; its name alone is the milder matter."""
    what = min((one[0] for one in found), key=lambda one: one.value)
    there = [(day, held) for kind, day, held in found if kind is what]
    days = sorted({day for day, _ in there})
    hours = {(held.starts.time(), held.ends.time()) for _, held in there}
    alike = hours.pop() if len(hours) == 1 else None
    return Clash(what, found[0][2].activity, tuple(days[:MOST]), max(0, len(days) - MOST), alike)


def _clash(wanted: Wanted, day: date, held: Held, zone: ZoneInfo) -> What | None:
    posting = wanted.posting
    assert posting.begins is not None  # noqa: S101 -- looked at before
    assert posting.ends is not None  # noqa: S101 -- looked at before
    late = posting.ends <= posting.begins
    begins = datetime.combine(day, posting.begins, zone)
    ends = datetime.combine(day + late * _DAY, posting.ends, zone)
    if held.starts < ends and begins < held.ends and wanted.is_in(held):
        return What.ROOM
    return What.TITLE if held.starts.date() == day and wanted.is_called(held.activity) else None


def _made(programme: Programme, place: int) -> Mapping[date, list[Held]]:
    """By each day on which they go on: what ends after midnight is in the room on two."""
    found: dict[date, list[Held]] = {}
    for one in programme.timetable:
        if one.place.id == place and not one.cancelled:
            room = one.occurrence.room or one.activity.room
            held = Held(one.activity, room, one.starts, one.ends, one.occurrence.id)
            for day in {one.starts.date(), one.ends.date()}:
                found.setdefault(day, []).append(held)
    return found


def _worked_out(days: Sequence[date], programme: Programme, place: int, zone: ZoneInfo) -> Mapping[date, list[Held]]:
    """By each of these days and others between them, as `_made`."""
    found: dict[date, list[Held]] = {}
    if not days:
        return found
    first, last = (datetime.combine(day, time(), zone) for day in (min(days), max(days)))
    for activity in (one for one in programme.activities if one.place == place):
        for one in domain.recurrence.times(activity, zone, first - _DAY, last + _DAY):
            starts, ends = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
            for day in {starts.date(), ends.date()}:
                found.setdefault(day, []).append(Held(activity, activity.room, starts, ends))
    return found


def _folded(texts: Texts) -> set[str]:
    return {text.casefold() for text in texts.values() if text}
