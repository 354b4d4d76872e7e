"""What a second association has to agree to. `awaiting`: its number."""

from dataclasses import dataclass

from domain.intents.wish import CoordinatorChange, VolunteerChange


@dataclass(frozen=True, slots=True)
class Agree(VolunteerChange):
    place: int
    awaiting: int


@dataclass(frozen=True, slots=True)
class Decline(VolunteerChange):
    """Not now: no reason is asked for."""

    place: int
    awaiting: int


@dataclass(frozen=True, slots=True)
class Withdraw(VolunteerChange):
    """Its author takes it back."""

    place: int
    awaiting: int


@dataclass(frozen=True, slots=True)
class Veto(VolunteerChange):
    """Their association does not agree to a change: it is taken back. `change`: the number of its row in the trail."""

    place: int
    change: int


@dataclass(frozen=True, slots=True)
class SetSecondOk(CoordinatorChange):
    """Whether what is published at the place is agreed by a second association."""

    place: int
    on: bool
