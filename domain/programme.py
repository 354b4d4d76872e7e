"""The programme: what a municipality's meeting places offer, as one immutable value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from domain.actors import Association as Association
from domain.actors import Municipality as Municipality
from domain.actors import Referral as Referral
from domain.kinds import AssociationKind as AssociationKind
from domain.kinds import Audience as Audience
from domain.kinds import Category as Category
from domain.kinds import Children as Children
from domain.kinds import Need as Need
from domain.kinds import OccurrenceState as OccurrenceState
from domain.reasons import Because
from domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Hours:
    """Open from–to on one day, wall time of the place. `closes` 00:00 means midnight at the day's end."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class HoursException:
    """Other hours from `first` to `last` (both included); no hours at all means closed.

    `closing`: the number of the closing in a chat that made it; 0: a programme file did. `begins`, `ends`: only that
    part of the day is closed, and what the hours are else is left of them; None: from its beginning, to its end.
    """

    first: date
    last: date
    hours: tuple[Hours, ...]
    reason: Because
    closing: int = 0
    begins: time | None = None
    ends: time | None = None

    @property
    def is_part(self) -> bool:
        return self.begins is not None or self.ends is not None


# Seven days, Monday first.
Week = tuple[tuple[Hours, ...], ...]


@dataclass(frozen=True, slots=True)
class LaterWeek:
    """Other weekly hours from the local date `since` on, until the next such week begins."""

    since: date
    week: Week


@dataclass(frozen=True, slots=True)
class Place:
    """`second_ok`: what is published there is agreed by a second association; None: a file does not say."""

    id: int
    municipality: int
    slug: str
    name: Texts
    address: str
    latitude: float | None
    longitude: float | None
    phone: str | None
    directions: Texts
    run_by: tuple[int, ...]
    week: Week
    exceptions: tuple[HoursException, ...]
    timezone: str
    second_ok: bool | None = None
    later: tuple[LaterWeek, ...] = ()  # by `since`, each only once

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def is_shared(self) -> bool:
        return len(self.run_by) > 1

    @property
    def wants_second_ok(self) -> bool:
        """Where one association runs the place alone, there is none to agree."""
        return self.is_shared and bool(self.second_ok)


@dataclass(frozen=True, slots=True)
class Activity:
    """`start`/`end`: naive wall times of the first occurrence. `repeat`: an RFC 5545 rule, None for once.

    `picture`: Telegram's file_id, good for the bot that was given it and for no other.
    """

    id: int
    place: int
    slug: str
    title: Texts
    description: Texts
    also_called: tuple[str, ...]
    category: Category
    host: int | None
    room: Texts
    start: datetime
    end: datetime
    repeat: str | None
    until: date | None
    except_on: frozenset[date]
    seats: int | None
    sign_up: bool
    audience: Audience
    children: Children
    cost: int
    languages: tuple[str, ...]
    confidential: bool
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an activity takes place. `starts_at`/`ends_at`: aware UTC."""

    id: int
    activity: int
    starts_at: datetime
    ends_at: datetime
    seats: int | None
    state: OccurrenceState
    room: Texts


@dataclass(frozen=True, slots=True)
class Listed:
    """One time of an activity with all that a list says of it. `starts`, `ends`: the place's wall time, with zone."""

    occurrence: Occurrence
    activity: Activity
    place: Place
    starts: datetime
    ends: datetime

    @classmethod
    def of(cls, occurrence: Occurrence, activity: Activity, place: Place) -> "Listed":
        zone = place.zone
        starts, ends = occurrence.starts_at.astimezone(zone), occurrence.ends_at.astimezone(zone)
        return cls(occurrence, activity, place, starts, ends)

    @property
    def day(self) -> date:
        return self.starts.date()

    @property
    def cancelled(self) -> bool:
        return self.occurrence.state is OccurrenceState.CANCELLED


@dataclass(frozen=True)
class Programme:
    """All of it at one version. `occurrences` are those of the coming weeks, by start."""

    version: int = 0
    municipalities: tuple[Municipality, ...] = ()
    associations: tuple[Association, ...] = ()
    places: tuple[Place, ...] = ()
    activities: tuple[Activity, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    referrals: tuple[Referral, ...] = field(default=())

    @cached_property
    def association_by_id(self) -> Mapping[int, Association]:
        return {one.id: one for one in self.associations}

    @cached_property
    def place_by_id(self) -> Mapping[int, Place]:
        return {one.id: one for one in self.places}

    @cached_property
    def activity_by_id(self) -> Mapping[int, Activity]:
        return {one.id: one for one in self.activities}

    @cached_property
    def timetable(self) -> tuple[Listed, ...]:
        """All times by start, in the places' wall time: worked out once for each version, read at every question."""
        activities, places = self.activity_by_id, self.place_by_id
        known = ((one, activities[one.activity]) for one in self.occurrences if one.activity in activities)
        return tuple(Listed.of(one, activity, places[activity.place]) for one, activity in known)

    @cached_property
    def times_by_activity(self) -> Mapping[int, tuple[Listed, ...]]:
        found: dict[int, list[Listed]] = {}
        for one in self.timetable:
            found.setdefault(one.activity.id, []).append(one)
        return {activity: tuple(times) for activity, times in found.items()}

    def next_of(self, activity: Activity, now: datetime) -> Listed | None:
        """The time of it that is not over and takes place, of the coming weeks."""
        times = self.times_by_activity.get(activity.id, ())
        return next((one for one in times if not one.cancelled and one.occurrence.ends_at > now), None)

    def place_of(self, activity: Activity) -> Place:
        return self.place_by_id[activity.place]
