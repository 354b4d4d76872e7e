"""What the time and freed seats do to a line by themselves: offers end, and who waits is asked. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.offers import held_until
from domain.programme import OccurrenceState
from domain.signups import Claim, Line, Notice, State, Told


def settle(line: Line, now: datetime, hold: timedelta) -> Line:
    """The line as it stands at `now`, with the notices of what became of it.

    Strictly in order: where the head of the line is too many for what is free, nobody behind it is asked.
    """
    if line.occurrence.state is OccurrenceState.CANCELLED:
        return _called_off(line)
    if not line.is_open(now):
        return line
    line = _ended(line, now)
    for head in line.waiting:
        if not line.has_room(head.seats, now):
            return _asked_for_fewer(line, head, now)
        line = _offered(line, head, now, hold)
    return line


def withdraw(line: Line, now: datetime) -> Line:
    """Seats were given by mistake: who was only asked keeps the turn, until no more are held than there are.

    The last offer goes first. Who has said yes keeps the seat.
    """
    if not line.is_open(now):
        return line
    for claim in reversed(line.claims):
        if claim.state is State.OFFERED and claim.holds(now) and not line.has_room(0, now):
            notice = Notice(Told.OFFER_WITHDRAWN, claim.person, claim.id, claim.seats, claim.offered_until)
            line = line.replaced(replace(claim, state=State.WAITLISTED, offered_until=None)).telling(notice)
    return line


def _called_off(line: Line) -> Line:
    """Who was being asked is no longer, and keeps the turn: should it take place after all, they are asked anew."""
    waiting = [one for one in line.claims if one.state is not State.CONFIRMED]
    for claim in waiting:
        line = line.replaced(replace(claim, state=State.WAITLISTED, offered_until=None, asked=None))
    return line


def _ended(line: Line, now: datetime) -> Line:
    over = [claim for claim in line.claims if claim.state is State.OFFERED and not claim.holds(now)]
    for claim in over:
        if claim.heard:
            line = line.without(claim).telling(Notice(Told.OFFER_ENDED, claim.person, claim.id, claim.seats))
        else:
            # Nobody loses a turn that they were never told of: they are asked anew.
            line = line.replaced(replace(claim, state=State.WAITLISTED, offered_until=None, heard=True))
    return line


def _offered(line: Line, head: Claim, now: datetime, hold: timedelta) -> Line:
    until = held_until(now, line.occurrence.starts_at, hold)
    offered = replace(head, state=State.OFFERED, offered_until=until, asked=None)
    return line.replaced(offered).telling(Notice(Told.OFFERED, head.person, head.id, head.seats, until))


def _asked_for_fewer(line: Line, head: Claim, now: datetime) -> Line:
    """Not enough are free: the head keeps the turn and is asked once about each number of those that are."""
    free = max(line.free(now) or 0, 0)
    for claim in line.waiting:
        if claim.asked is not None and not (free and claim is head):
            line = _not_asked_any_more(line, claim, claim.asked)
    if not free or head.asked == free:
        return line
    asked = line.replaced(replace(head, asked=free))
    # Who has just come is told in the answer.
    return asked.telling(Notice(Told.FEWER, head.person, head.id, free)) if head.id else asked


def _not_asked_any_more(line: Line, claim: Claim, about: int) -> Line:
    """What they were asked about is not there any more: the button for it still stands in their chat."""
    notice = Notice(Told.OFFER_WITHDRAWN, claim.person, claim.id, about)
    return line.replaced(replace(claim, asked=None)).telling(notice)
