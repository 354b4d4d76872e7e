"""What people are told when the lines or the times of occurrences change, in the transaction of the change.

What is true by then is looked up when a letter is sent; one whose claim is gone or has another state tells nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update

import domain.waiting_list
import storage.facts
import storage.outbox
import storage.signups
from domain.facts import Facts
from domain.outbox import Kind, Letter
from domain.signups import Line, Notice, State, Told
from storage.database import Connection
from storage.notices import letters as letters
from storage.notices import tell as tell
from storage.tables import outbox
from storage.tables import signup as signups

# A claim and until when news of it is useful.
_News = tuple[Row[Any], datetime]

_CLAIMS = (
    select(*signups.c["id", "person", "told"]).where(signups.c.occurrence == bindparam("of")).order_by(signups.c.id)
)
_CHANGES = (
    select(*outbox.c["id", "facts", "done_at"])
    .where(outbox.c.occurrence == bindparam("of"), outbox.c.kind == Kind.CHANGED.value)
    .order_by(outbox.c.id)
)
_PROLONG = update(outbox).where(outbox.c.id == bindparam("which")).values(useful_until=bindparam("to"))
_SET_TOLD = update(signups).where(signups.c.id == bindparam("which")).values(told=bindparam("to"))
_OCCURRENCE_OF = select(signups.c.occurrence).where(signups.c.id == bindparam("which"))


async def settle_all(db: Connection, occurrences: Iterable[int], now: datetime, hold: timedelta) -> int:
    """Bring lines to what the time and freed or added seats make of them, and tell. Returns how many were changed."""
    return sum([await _settle(db, one, now, hold) for one in occurrences])


async def open_lines(db: Connection, now: datetime) -> list[int]:
    """Occurrences whose line the time has changed, or has seats for those who wait: `settle_all` would do something."""
    found = []
    for occurrence in await storage.signups.unsettled(db, now):
        line = await storage.signups.line(db, occurrence)
        if line is not None and domain.waiting_list.settle(line, now, timedelta()) != line:
            found.append(occurrence)
    return found


async def tell_changes(db: Connection, occurrences: Iterable[int], now: datetime) -> frozenset[int]:
    """Tell whoever knows another time, room or state than what holds; after every change of an occurrence.

    While such a letter waits, no second one joins it: it will tell the way from what they know to what holds by then.
    Returns who will hear of it: each person once, though there is a letter for each occurrence.
    """
    return frozenset().union(*[await _tell_change(db, one, now) for one in occurrences])


async def tell_of(db: Connection, activity: int, now: datetime, hold: timedelta) -> frozenset[int]:
    """After the rule, the place, the room or the seats of an activity changed: tell, and offer new seats on.

    Returns who will hear of the change.
    """
    # From a day ago: the rule may have moved one to an earlier time of its day, and people know the old one.
    coming = await storage.signups.of_activity(db, activity, now - timedelta(days=1))
    told = await tell_changes(db, coming, now)
    await settle_all(db, coming, now, hold)
    return told


async def tell_to_just_come(db: Connection, activity: int, now: datetime) -> frozenset[int]:
    """After nobody needs to sign up any more: who waited for a seat waits for nothing. Returns who they are.

    `now`: when they hear of it.
    """
    told: set[int] = set()
    for occurrence in await storage.signups.of_activity(db, activity, now):
        line = await storage.signups.line(db, occurrence)
        waiting = [claim for claim in line.claims if claim.state is not State.CONFIRMED] if line else []
        notices = [Notice(Told.JUST_COME, claim.person, claim.id, claim.seats) for claim in waiting]
        if line is not None:
            await tell(db, notices, line.occurrence, now)
        told.update(claim.person for claim in waiting)
    return frozenset(told)


async def told(db: Connection, claim: int, facts: Facts, now: datetime) -> None:
    """Note what a person knows now. After `storage.outbox.sent` of the letter that told it, in the same transaction.

    What changed while that letter was on its way is told by another one.
    """
    await db.execute(_SET_TOLD, {"which": claim, "to": storage.facts.dump(facts)})
    row = (await db.execute(_OCCURRENCE_OF, {"which": claim})).first
    if row is not None:
        await _tell_change(db, row.occurrence, now, only=claim)


async def withdraw(db: Connection, occurrences: Iterable[int], now: datetime) -> None:
    """After seats that were given by mistake are taken back: nobody is asked any more whether they want them."""
    for one in occurrences:
        line = await storage.signups.line(db, one)
        if line is not None:
            await _save(db, line, domain.waiting_list.withdraw(line, now), now)


async def _settle(db: Connection, occurrence: int, now: datetime, hold: timedelta) -> bool:
    line = await storage.signups.line(db, occurrence)
    if line is None:
        return False
    return await _save(db, line, domain.waiting_list.settle(line, now, hold), now)


async def _save(db: Connection, line: Line, after: Line, now: datetime) -> bool:
    if after == line:
        return False
    await storage.signups.save(db, line, after)
    await tell(db, after.notices, after.occurrence, now)
    return True


async def _tell_change(db: Connection, occurrence: int, now: datetime, *, only: int | None = None) -> frozenset[int]:
    """`only`: one claim, where the others were seen to before: what was dropped for one of them is not tried anew."""
    claims = [row for row in (await db.execute(_CLAIMS, {"of": occurrence})).all if only in (None, row.id)]
    holds = await storage.facts.holding(db, occurrence) if claims else None
    if holds is None:
        return frozenset()
    if holds.cancelled:
        # Offers are taken back here, whoever called it off and whatever they forgot.
        await _settle(db, occurrence, now, timedelta())
    news = _news(claims, holds, now)
    await _put(db, occurrence, news, now)
    return frozenset(claim.person for claim, _ in news)


def _news(claims: Sequence[Row[Any]], holds: Facts, now: datetime) -> list[_News]:
    """Useful until the later of both starts: who would have come at the old one may be on their way."""
    known = [(claim, storage.facts.load(claim.told)) for claim in claims]
    news = [(claim, max(old.starts_at, holds.starts_at)) for claim, old in known if holds.is_news_to(old)]
    return [(claim, until) for claim, until in news if now < until]


async def _put(db: Connection, occurrence: int, news: Sequence[_News], now: datetime) -> None:
    """A letter for each claim; one that waits already is useful until the new instant."""
    last = {row.facts["claim"]: row for row in (await db.execute(_CHANGES, {"of": occurrence})).all} if news else {}
    waiting = {claim: row.id for claim, row in last.items() if row.done_at is None}
    await db.execute(_PROLONG, [{"which": waiting[row.id], "to": until} for row, until in news if row.id in waiting])
    new = [
        _letter(claim, occurrence, last.get(claim.id), now, until) for claim, until in news if claim.id not in waiting
    ]
    await storage.outbox.put(db, new)


def _letter(claim: Row[Any], occurrence: int, last: Row[Any] | None, now: datetime, until: datetime) -> Letter:
    # "The one after that one": two changes may share an instant, and what was changed back may be changed again.
    key = f"changed:{claim.id}:{last.id if last else 0}"
    return Letter(key, Kind.CHANGED, claim.person, now, occurrence, until, {"claim": claim.id})
