"""Reading the trail of changes: what of it is asked for, and what a change has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.announcements import ReadersKind
from domain.closings import Closed
from domain.kinds import Category
from domain.parts import Part, Scope
from domain.programme import Activity, Week
from domain.reasons import Because
from domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Asked:
    """Of one place. `activity`: only what concerns it; `action`: only what was done so; None: all."""

    place: int
    activity: int | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True)
class EditedPart:
    """One part of an activity, as it was read back. `scope`: how far, from `day`; None: all that there is of it."""

    part: Part
    before: Activity
    after: Activity
    scope: Scope | None
    day: date


@dataclass(frozen=True, slots=True)
class HouseClosed:
    """The days of a closing; also where the house is open on them again."""

    closed: Closed
    because: Because


@dataclass(frozen=True, slots=True)
class OtherHours:
    """Of the week, from a day on."""

    since: date
    old: Week
    new: Week


@dataclass(frozen=True, slots=True)
class When:
    """One time of an activity (aware instants). `place`: its id; None: that of the activity itself."""

    starts_at: datetime
    ends_at: datetime
    room: Texts
    place: int | None


@dataclass(frozen=True, slots=True)
class Dates:
    """Times that were changed, (as they were, as they became), by start. `many`: how many, also those not made yet."""

    times: Sequence[tuple[When, When]]
    many: int


@dataclass(frozen=True, slots=True)
class Announced:
    """Who an announcement was for, and how many they were; never what it said.

    `starts_at`: of the time that it was about; None: of none, or it is not known. `waiting`: of those signed up, also
    who waited for a seat. `stopped`: how many of them did not get it, as somebody stopped it.
    """

    to: ReadersKind
    number: int
    category: Category | None = None
    starts_at: datetime | None = None
    waiting: bool = False
    stopped: int | None = None


Detail = EditedPart | HouseClosed | OtherHours | Dates | Announced
