"""What hosts and volunteers do with one time of an activity."""

from dataclasses import dataclass

from domain.days import Days
from domain.intents.wish import Code, HostChange, HostLook


@dataclass(frozen=True, slots=True)
class ChooseToCallOff(HostLook):
    """Which time is cancelled? Of their own places and activities, narrowed by what they said."""

    activity: int | None = None
    days: Days | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class AskToCallOff(HostLook):
    """The preview: whom it reaches."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class CallOff(HostChange):
    """`shown`: the mark of what was read back; older buttons have none."""

    occurrence: int
    shown: Code | None = None


@dataclass(frozen=True, slots=True)
class ChooseWho(HostLook):
    """Of which time do they want to see who comes?"""

    activity: int | None = None
    days: Days | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowWho(HostLook):
    """Aliases and sizes."""

    occurrence: int
    page: int = 0
