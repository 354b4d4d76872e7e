"""About the programme: what is on, when, where, and what it takes to come."""

from dataclasses import dataclass
from enum import StrEnum

from domain.days import Days
from domain.intents.wish import Public
from domain.programme import Audience, Category


class Topic(StrEnum):
    """What a practical question is about."""

    COST = "cost"
    CHILDREN = "children"
    BRING = "bring"
    WHO = "who"
    SIGN_UP = "sign_up"
    LANGUAGE = "language"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class ListActivities(Public):
    """What is on. `days` None: today. `place` None: all that the person follows."""

    days: Days | None = None
    category: Category | None = None
    audience: Audience | None = None
    place: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class AskWhichDay(Public):
    """A day was said by a calendar that Sweden does not count by, or one that does not exist: no guess is made."""

    impossible: bool = False


@dataclass(frozen=True, slots=True)
class ShowActivity(Public):
    activity: int


@dataclass(frozen=True, slots=True)
class ListTimes(Public):
    """When an activity takes place; on `days`, or the coming ones."""

    activity: int
    days: Days | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseActivity(Public):
    """An activity was meant but not named: which one? `page` of the list of all."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class AskPractical(Public):
    """Cost, children, what to bring … of an activity, or of the house where `activity` is None."""

    topic: Topic | None = None
    activity: int | None = None


@dataclass(frozen=True, slots=True)
class ShareActivity(Public):
    activity: int


@dataclass(frozen=True, slots=True)
class SaveToCalendar(Public):
    activity: int


@dataclass(frozen=True, slots=True)
class ShowOpeningHours(Public):
    """`days` None: now and the coming week."""

    days: Days | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class ShowLocation(Public):
    place: int | None = None
    activity: int | None = None


AboutProgramme = (
    ListActivities
    | AskWhichDay
    | ShowActivity
    | ListTimes
    | ChooseActivity
    | AskPractical
    | ShareActivity
    | SaveToCalendar
    | ShowOpeningHours
    | ShowLocation
)
