"""Letters on their way: written by the real outbox from what holds when they leave, marked when they have arrived."""

from dataclasses import dataclass
from datetime import datetime

import scheduler.outbox
import storage.outbox
from domain.outbox import Drop, Kind, Waiting
from domain.signups import Claim, State
from scheduler.outbox import Desk, Sending
from storage.database import Connection
from tests.storage.line_machine import steps

# What a person knows of their seats: state, how many, an offer's end, what they were asked. None: they have none.
Seats = tuple[State, int, datetime | None, int | None] | None


@dataclass(frozen=True, slots=True)
class Message:
    """`claim`: whose it is; `seats`: how that stood when it was written, None where it is the news that it is over."""

    waiting: Waiting
    sending: Sending
    claim: int
    seats: Seats


def seats_of(claim: Claim) -> Seats:
    return claim.state, claim.seats, claim.offered_until, claim.asked


async def pick_up(db: Connection, desk: Desk, now: datetime) -> Message | Drop | None:
    """The next letter as it reads now; None: nothing is due. One that is not to be sent is dropped, and why."""
    waiting = await storage.outbox.next_due(db, now)
    if waiting is None:
        return None
    sending = await scheduler.outbox.compose(db, waiting, desk, now)
    if isinstance(sending, Drop):
        await scheduler.outbox.dropped(db, waiting, sending, now)
        return sending
    return await _message(db, waiting, sending)


async def arrive(db: Connection, message: Message, now: datetime) -> bool:
    await scheduler.outbox.sent(db, message.waiting, message.sending, now)
    return True


async def _message(db: Connection, waiting: Waiting, sending: Sending) -> Message:
    number = waiting.letter.facts["claim"]
    if waiting.letter.kind is Kind.OFFER_ENDED:
        return Message(waiting, sending, number, None)
    (claim,) = [one for one in (await steps.line(db)).claims if one.id == number]
    return Message(waiting, sending, number, seats_of(claim))
