"""What hosts and volunteers do with the dates of an activity: call several off, put one back, move them."""

from dataclasses import dataclass

from domain.days import Days
from domain.intents.wish import Code, HostChange, HostLook


@dataclass(frozen=True, slots=True)
class CallOffMore(HostChange):
    """Of this date's activity: which dates? `days`: said already."""

    occurrence: int
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class ChooseToPutBack(HostLook):
    """Which of the cancelled ones takes place after all?"""

    page: int = 0


@dataclass(frozen=True, slots=True)
class AskToPutBack(HostLook):
    """The preview: whom it reaches."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class PutBack(HostChange):
    """`shown`: the mark of what was read back."""

    occurrence: int
    shown: Code | None = None


@dataclass(frozen=True, slots=True)
class ChooseToMove(HostLook):
    """Which date is moved? Of their own places and activities, narrowed by what they said."""

    activity: int | None = None
    days: Days | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class MoveOne(HostChange):
    """Where to? Of one date."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class MoveByWords(HostChange):
    """ "Language café Thursday to Friday 15-17", behind the command; empty: the command alone."""

    text: str
