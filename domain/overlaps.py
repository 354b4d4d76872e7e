"""What takes place already when and where something is to be posted: it is said, and may be meant all the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.posting import Posting
from domain.programme import Activity, Programme
from domain.texts import Texts

MOST = 3

_DAY = timedelta(days=1)


class What(Enum):
    ROOM = auto()  # somebody else is in the room at that time
    TITLE = auto()  # the same name, that day


@dataclass(frozen=True, slots=True)
class Clash:
    """`activity`: what is there. `days`: the first of them on which it is so; `more`: how many come after those."""

    what: What
    activity: Activity
    days: tuple[date, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """One time of an activity that is not cancelled. `starts`, `ends`: aware. `number`: 0: it is not made yet."""

    activity: Activity
    room: Texts
    starts: datetime
    ends: datetime
    number: int = 0


def clashes(
    posting: Posting,
    room: Texts,
    days: Sequence[date],
    programme: Programme,
    known_until: date,
    besides: int | None,
    moved: int = 0,
) -> list[Clash]:
    """Rooms before names, at most `MOST` of them. `room`: in all its languages. `days`: the dates of the posting.

    `known_until`: the last day whose times are made; later ones are worked out. `besides`: an activity that is said
    to be the same already. `moved`: the one of its times that it is about; then the others are in its way by their day.
    """
    place = programme.place_by_id.get(posting.place or 0)
    if place is None or posting.begins is None or posting.ends is None:
        return []
    found: dict[int, list[tuple[What, Activity, date]]] = {}
    made = _made(programme, place.id)
    for day in days:
        held = made.get(day, []) if day <= known_until else list(_worked_out(day, programme, place.id, place.zone))
        for one in held:
            is_own = one.activity.id == besides
            if is_own and (not moved or one.number == moved):
                continue
            # It is the same group: nobody else is in the room.
            what = _clash(posting, {} if is_own else room, day, one, place.zone)
            if what is not None:
                found.setdefault(one.activity.id, []).append((what, one.activity, day))
    all_of_them = sorted(map(_together, found.values()), key=lambda clash: (clash.what.value, clash.days))
    return all_of_them[:MOST]


def _together(found: Sequence[tuple[What, Activity, date]]) -> Clash:
    """Of one activity that is in the room on some dates, those count; its name alone is the milder matter."""
    what = min((one[0] for one in found), key=lambda one: one.value)
    days = sorted({day for kind, _, day in found if kind is what})
    return Clash(what, found[0][1], tuple(days[:MOST]), max(0, len(days) - MOST))


def _clash(posting: Posting, room: Texts, day: date, held: Held, zone: ZoneInfo) -> What | None:
    assert posting.begins is not None  # noqa: S101 -- looked at before
    assert posting.ends is not None  # noqa: S101 -- looked at before
    late = posting.ends <= posting.begins
    begins = datetime.combine(day, posting.begins, zone)
    ends = datetime.combine(day + late * _DAY, posting.ends, zone)
    if _folded(room) & _folded(held.room) and held.starts < ends and begins < held.ends:
        return What.ROOM
    title = (posting.title or "").casefold()
    alike = held.activity.id == posting.like or title in _folded(held.activity.title)
    return What.TITLE if alike and held.starts.date() == day else None


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


def _worked_out(day: date, programme: Programme, place: int, zone: ZoneInfo) -> Iterator[Held]:
    first = datetime.combine(day, time(), zone)
    for activity in programme.activities:
        if activity.place == place:
            for one in domain.recurrence.times(activity, zone, first - _DAY, first + _DAY):
                yield Held(activity, activity.room, one.starts_at.astimezone(zone), one.ends_at.astimezone(zone))


def _folded(texts: Texts) -> set[str]:
    return {text.casefold() for text in texts.values() if text}
