"""What can happen to the line, each as the handlers and the bells do it, in one transaction."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

import domain.waiting_list
import storage.facts
import storage.occurrences
import storage.people
import storage.programme
import storage.signups
import storage.snapshots
import storage.taking_back
import storage.telling
from domain.signups import Line
from domain.waiting_list import Outcome, Step
from storage.database import Connection
from storage.snapshots import Snapshot
from tests.builders import a_place
from tests.storage.line_machine.house import OCCURRENCE

HOLD = timedelta(hours=4)

Given = ParamSpec("Given")
T = TypeVar("T")
Rule = Callable[[Line, int], Step]
Change = tuple[Snapshot, Snapshot]


async def line(db: Connection) -> Line:
    found = await storage.signups.line(db, OCCURRENCE)
    assert found is not None
    return found


async def join(db: Connection, account: int, seats: int, now: datetime) -> Outcome:
    return await _own(db, account, lambda line, who: domain.waiting_list.join(line, who, seats, now, HOLD), now)


async def change(db: Connection, account: int, seats: int, now: datetime) -> Outcome:
    return await _own(db, account, lambda line, who: domain.waiting_list.change(line, who, seats, now, HOLD), now)


async def take(db: Connection, account: int, seats: int, now: datetime) -> Outcome:
    return await _own(db, account, lambda line, who: domain.waiting_list.take(line, who, seats, now, HOLD), now)


async def leave(db: Connection, account: int, now: datetime) -> Outcome:
    return await _own(db, account, lambda line, who: domain.waiting_list.leave(line, who, now, HOLD), now)


async def erase(db: Connection, account: int, now: datetime) -> None:
    person = await storage.people.add(db, account, "sv", now)
    theirs = [one.occurrence for one in await storage.signups.of_person(db, person.id)]
    await storage.people.erase(db, person.id)
    await storage.telling.settle_all(db, theirs, now, HOLD)


async def bell(db: Connection, now: datetime) -> None:
    await storage.telling.settle_all(db, await storage.telling.open_lines(db, now), now, HOLD)


async def set_seats(db: Connection, seats: int, now: datetime) -> None:
    await storage.occurrences.set_seats(db, OCCURRENCE, seats)
    await _news(db, now)


async def move(db: Connection, by: timedelta, room: str, now: datetime) -> None:
    one = await storage.occurrences.find(db, OCCURRENCE)
    assert one is not None
    await storage.occurrences.move(db, one.id, one.starts_at + by, one.ends_at + by, {"sv": room})
    await _news(db, now)


async def call_off(db: Connection, now: datetime) -> bool:
    called_off = await storage.occurrences.call_off(db, OCCURRENCE)
    await storage.telling.tell_changes(db, [OCCURRENCE], now)
    await storage.programme.raise_version(db)
    return called_off


async def put_back(db: Connection, now: datetime) -> bool:
    put_back = await storage.occurrences.put_back(db, OCCURRENCE)
    await _news(db, now)
    return put_back


async def changed(db: Connection, step: Callable[[Connection], Awaitable[object]]) -> Change:
    """What volunteers do, with what it can be taken back by."""
    before = await _snapshot(db)
    await step(db)
    return storage.snapshots.difference(before, await _snapshot(db))


async def take_back(db: Connection, change: Change, now: datetime) -> bool:
    return await storage.taking_back.take_back(db, *change, {1: a_place().zone}, now, HOLD) is not None


async def _snapshot(db: Connection) -> Snapshot:
    return await storage.snapshots.take(db, activities=[1])


async def _news(db: Connection, now: datetime) -> None:
    await storage.telling.tell_changes(db, [OCCURRENCE], now)
    await storage.telling.settle_all(db, [OCCURRENCE], now, HOLD)
    await storage.programme.raise_version(db)


async def _own(db: Connection, account: int, rule: Rule, now: datetime) -> Outcome:
    person = await storage.people.add(db, account, "sv", now)
    before, told = await line(db), await storage.facts.holding(db, OCCURRENCE)
    outcome, after = rule(before, person.id)
    await storage.signups.save(db, before, after, told)
    await storage.telling.tell(db, after.notices, after.occurrence, now, besides=person.id)
    return outcome


def bound(
    step: Callable[Concatenate[Connection, Given], Awaitable[T]], *given: Given.args, **named: Given.kwargs
) -> Callable[[Connection], Awaitable[T]]:
    """The step with all but its connection."""
    return lambda db: step(db, *given, **named)
