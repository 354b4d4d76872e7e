"""The rules of seats and of the waiting list. Pure: a line in, what became of the wish and the line after it out.

Strictly first come, first served. Every step begins and ends with `settle`, so that what the time did is true before
anything is decided; so a step that was refused may have changed the line all the same.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.moving_up import settle as settle
from domain.moving_up import withdraw as withdraw
from domain.programme import OccurrenceState
from domain.signups import MOST_SEATS, Claim, Line, State


class Outcome(Enum):
    """How a wish about seats ends."""

    CONFIRMED = auto()
    WAITING = auto()
    ALREADY_IN = auto()
    CHANGED = auto()
    LEFT = auto()
    NO_ROOM = auto()  # not so many more are free: nothing was changed
    TOO_MANY = auto()  # more than there are seats at all, or than one person may have
    OFFER_OVER = auto()
    NOT_IN = auto()
    TOO_LATE = auto()
    CANCELLED = auto()


Step = tuple[Outcome, Line]


def join(line: Line, person: int, seats: int, now: datetime, hold: timedelta) -> Step:
    """A wish for seats. The new claim has id 0 and stands last."""
    line = settle(line, now, hold)
    if (closed := _closed(line, now)) is not None:
        return closed, line
    if line.of(person) is not None:
        return Outcome.ALREADY_IN, line
    if not _can_be(seats, line):
        return Outcome.TOO_MANY, line
    state = State.CONFIRMED if _is_free(line, seats, now) else State.WAITLISTED
    claim = Claim(0, person, seats, state, now)
    line = settle(replace(line, claims=(*line.claims, claim)), now, hold)
    return Outcome.CONFIRMED if state is State.CONFIRMED else Outcome.WAITING, line


def take(line: Line, person: int, seats: int, now: datetime, hold: timedelta) -> Step:
    """Yes to an offer, or to fewer seats than wished where the head of the line was asked."""
    line = settle(line, now, hold)
    if (closed := _closed(line, now)) is not None:
        return closed, line
    claim = line.of(person)
    if claim is None:
        return Outcome.OFFER_OVER, line
    if claim.state is State.CONFIRMED:
        return Outcome.ALREADY_IN, line
    if not _may_take(line, claim, seats, now):
        return Outcome.OFFER_OVER, line
    taken = replace(claim, seats=seats, state=State.CONFIRMED, offered_until=None, asked=None, signed_at=now)
    return Outcome.CONFIRMED, settle(line.replaced(taken), now, hold)


def leave(line: Line, person: int, now: datetime, hold: timedelta) -> Step:
    """Seats, offer or turn are given up; what is free goes to the head of the line. Also after a cancellation."""
    claim = line.of(person)
    if claim is None:
        return Outcome.NOT_IN, settle(line, now, hold)
    return Outcome.LEFT, settle(line.without(claim), now, hold)


def change(line: Line, person: int, seats: int, now: datetime, hold: timedelta) -> Step:
    """Another number of seats. Who waits keeps their turn; who has seats gets more only from what is free."""
    line = settle(line, now, hold)
    if (closed := _closed(line, now)) is not None:
        return closed, line
    claim = line.of(person)
    if claim is None:
        return Outcome.NOT_IN, line
    more = seats - claim.seats
    # Who has more than there are now, because seats were taken away, may give some back.
    if seats < 1 or (more > 0 and not _can_be(seats, line)):
        return Outcome.TOO_MANY, line
    if claim.state is not State.WAITLISTED and more > 0 and not _is_free(line, more, now):
        return Outcome.NO_ROOM, line
    return Outcome.CHANGED, settle(line.replaced(replace(claim, seats=seats, asked=None)), now, hold)


def _may_take(line: Line, claim: Claim, seats: int, now: datetime) -> bool:
    if claim.state is State.OFFERED:
        return 1 <= seats <= claim.seats
    return line.waiting[0].person == claim.person and 1 <= seats < claim.seats and line.has_room(seats, now)


def _is_free(line: Line, seats: int, now: datetime) -> bool:
    """For others than the head of the line: a free seat behind somebody who waits is not free, nobody jumps."""
    return not line.waiting and line.has_room(seats, now)


def _can_be(seats: int, line: Line) -> bool:
    """Whether one person may have so many. A number from a button is whatever somebody wrote there."""
    most = MOST_SEATS if line.occurrence.seats is None else min(MOST_SEATS, line.occurrence.seats)
    return 1 <= seats <= most


def _closed(line: Line, now: datetime) -> Outcome | None:
    if line.occurrence.state is not OccurrenceState.PLANNED:
        return Outcome.CANCELLED
    return Outcome.TOO_LATE if now >= line.occurrence.starts_at else None
