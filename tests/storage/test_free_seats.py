"""Free seats of many occurrences at once: the same as the line of each says."""

from datetime import timedelta

from sqlalchemy import bindparam, func, select

import storage.free_seats
from domain.signups import State
from storage.database import Database
from storage.tables import occurrence as occurrences
from storage.tables import signup as signups
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.line_machine import steps
from tests.storage.signing_up import AMINA, BO, HODAN, OCCURRENCE, joins, line, opens, writes


async def _free(database: Database, later: timedelta = timedelta()) -> int | None:
    async with database.reading() as db:
        return (await storage.free_seats.of(db, [OCCURRENCE, 99], NOW + later)).get(OCCURRENCE)


async def test_seats_that_are_held_are_not_free(database: Database) -> None:
    await opens(database, seats=4)
    assert await _free(database) == 4
    await joins(database, AMINA, seats=3)
    assert await _free(database) == 1 == (await line(database)).free(NOW)


async def test_a_seat_behind_somebody_who_waits_is_not_free(database: Database) -> None:
    await opens(database, seats=4)
    await joins(database, AMINA, BO, seats=3)
    assert (await line(database)).free(NOW) == 1
    assert await _free(database) == 0


_NOBODY_WAITS = (
    select(occurrences.c.id, (occurrences.c.seats - func.coalesce(func.sum(signups.c.seats), 0)).label("free"))
    .select_from(occurrences.outerjoin(signups, signups.c.state == State.CONFIRMED.value))
    .where(occurrences.c.id.in_(bindparam("which", expanding=True)))
    .group_by(occurrences.c.id)
)


@sabotage(test_a_seat_behind_somebody_who_waits_is_not_free, {"storage.free_seats._SEATS_FREE": _NOBODY_WAITS})
def test_without_a_look_at_the_line_it_is_offered_to_everybody() -> None: ...


async def test_an_offer_holds_its_seats_until_it_ends(database: Database) -> None:
    await opens(database, seats=3)
    await joins(database, AMINA, BO, seats=3)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    [offer] = (await line(database)).claims
    assert (offer.state, await _free(database)) == (State.OFFERED, 0)
    assert offer.offered_until is not None
    left = offer.offered_until - NOW
    assert await _free(database, left - timedelta(seconds=1)) == 0
    assert await _free(database, left) == 3


@sabotage(test_an_offer_holds_its_seats_until_it_ends, {"storage.free_seats._SEATS_FREE": _NOBODY_WAITS})
def test_without_its_end_an_offer_would_hold_nothing_or_for_ever() -> None: ...


async def test_without_a_limit_nothing_is_counted(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        await db.execute(occurrences.update().values(seats=None))
    await joins(database, HODAN)
    assert await _free(database) is None
