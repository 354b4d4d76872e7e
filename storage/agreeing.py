"""A second association is asked, and its answer is carried out: rows of one transaction."""

from collections.abc import Sequence
from datetime import datetime

import domain.awaiting
import storage.awaiting
import storage.drafts
import storage.outbox
import storage.roles
from domain.awaiting import Awaiting, End
from domain.outbox import Letter
from domain.programme import Place
from domain.team import Member
from storage.database import Connection

# After these its author has it again: to change it, or to ask once more.
_COMES_BACK = (End.DECLINED, End.WITHDRAWN, End.GONE_BY, End.RUN_OUT)
_KNOWN_TO_ITS_AUTHOR = (End.WITHDRAWN,)


async def who_may(
    db: Connection, author: int, association: int | None, place: Place, now: datetime
) -> Sequence[Member]:
    """Of those who work there, who can agree to what somebody of that association publishes."""
    team = await storage.roles.team(db, place.id, now)
    return [one for one in team if domain.awaiting.may_agree(one, author, association, place)]


async def letters(db: Connection, one: Awaiting, place: Place, now: datetime) -> list[Letter]:
    """To those who can agree and were never asked. Of what nobody has answered for too long, to none."""
    if one.is_over(now):
        return []
    readers = await who_may(db, one.person, one.association, place, now)
    return await storage.outbox.new(db, [domain.awaiting.letter(one, reader.person, now) for reader in readers])


async def ask(db: Connection, one: Awaiting, place: Place, now: datetime) -> int:
    """Returns how many are asked who were not before."""
    return await storage.outbox.put(db, await letters(db, one, place, now))


async def run_out(db: Connection, asked_before: datetime) -> int:
    """End what nobody has answered for as long as it lasts. Returns how many."""
    now = asked_before + domain.awaiting.LASTS
    over = [one for one in await storage.awaiting.every_open(db) if one.is_over(now)]
    return sum([await finish(db, one, End.RUN_OUT, now) for one in over])


async def finish(db: Connection, one: Awaiting, end: End, now: datetime) -> bool:
    """What follows from an end: the author has it again, and is told. False: it had one already."""
    if not await storage.awaiting.end(db, one.id, end, now):
        return False
    if end in _COMES_BACK:
        await storage.drafts.put_back(db, one.person, one.posting, now)
    if end not in _KNOWN_TO_ITS_AUTHOR:
        await storage.outbox.put(db, [domain.awaiting.news(one, now)])
    return True
