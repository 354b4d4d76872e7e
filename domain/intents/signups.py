"""A person's seats: signing up, changing, leaving, taking an offer. One sign-up per person and occurrence."""

from dataclasses import dataclass

from domain.days import Days
from domain.intents.wish import Personal, PersonalChange


@dataclass(frozen=True, slots=True)
class SignUp(Personal):
    """Wants to take part, in words or from an activity: which time of it is asked, then how many."""

    activity: int | None = None
    days: Days | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class AskToJoin(Personal):
    """One time is chosen: shown once more, with a tap for each number of seats, or for `seats`, to confirm."""

    occurrence: int
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class Join(PersonalChange):
    """The confirming tap."""

    occurrence: int
    seats: int


@dataclass(frozen=True, slots=True)
class ShowSignUp(Personal):
    """One of my sign-ups, and what can be done with it."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class AskSeats(Personal):
    """Another number of seats: which?"""

    occurrence: int


@dataclass(frozen=True, slots=True)
class ChangeSeats(PersonalChange):
    occurrence: int
    seats: int


@dataclass(frozen=True, slots=True)
class CancelSignUp(Personal):
    """Can't come, in words: which of their sign-ups is found, then asked once."""

    activity: int | None = None
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class AskToLeave(Personal):
    occurrence: int


@dataclass(frozen=True, slots=True)
class Leave(PersonalChange):
    """Seats or turn are given up. From a reminder it needs no second tap."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class SayComing(Personal):
    """ "I'm coming", under a reminder."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class TakeOffer(PersonalChange):
    """Yes to the seats offered, or to `seats` where fewer than wished were free."""

    occurrence: int
    seats: int


@dataclass(frozen=True, slots=True)
class KeepWaiting(Personal):
    """No to fewer seats: the turn stays."""

    occurrence: int


@dataclass(frozen=True, slots=True)
class ListMySignUps(Personal):
    pass


@dataclass(frozen=True, slots=True)
class AnswerInWords(Personal):
    """A yes, a no or a number, typed where a tap was asked for: what is open is shown again."""


AboutSeats = (
    SignUp
    | AskToJoin
    | Join
    | ShowSignUp
    | AskSeats
    | ChangeSeats
    | CancelSignUp
    | AskToLeave
    | Leave
    | SayComing
    | TakeOffer
    | KeepWaiting
    | ListMySignUps
    | AnswerInWords
)
