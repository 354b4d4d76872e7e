"""A series cut in two, or a date taken out of it: everybody keeps their seat, and no date is lost or doubled."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import select

import domain.editing
import storage.activities
import storage.dated
import storage.occurrences
import storage.people
import storage.putting_back
import storage.roles
import storage.snapshots
import storage.splitting
from domain.dated import Dated
from storage.database import Connection, Database
from storage.tables import host, signup
from tests.builders import NOW, wall
from tests.sabotage import sabotage
from tests.storage.signing_up import AMINA, BO, HODAN, joins, line, opens, places, writes

# The first occurrence is on Monday 23 November; the series is cut at it, so that who signed up goes along.
_FIRST = wall("2026-11-23 13:00")
_ZONE = ZoneInfo("Europe/Stockholm")
_END = datetime.combine(date.max, time())


async def _split(database: Database, first: datetime = _FIRST, last: datetime = _END, **changes: object) -> int:
    async with database.writing() as db:
        one = await storage.activities.find(db, 1)
        assert one is not None
        new = replace(domain.editing.from_then(one, first), slug="other", **changes)  # type: ignore[arg-type]
        stays = replace(one, until=first.date() - timedelta(days=1))
        span = (datetime.combine(first.date(), time()), last)
        return await storage.splitting.split(db, stays, new, span, _ZONE, NOW)


async def _coming(database: Database, activity: int) -> Sequence[Dated]:
    async with database.reading() as db:
        return await storage.dated.coming(db, activity, NOW)


async def _claims(database: Database) -> list[tuple[object, ...]]:
    async with database.reading() as db:
        return [tuple(row) for row in (await db.execute(select(signup).order_by(signup.c.id))).all]


async def test_whoever_is_signed_up_goes_along_with_seats_and_order(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA, BO, HODAN)
    before, rows = await _claims(database), await _coming(database, 1)
    number = await _split(database)
    assert await _claims(database) == before
    assert [one.occurrence.id for one in await _coming(database, number)] == [one.occurrence.id for one in rows]
    assert await places(database) == [("confirmed", 1), ("confirmed", 1), ("waitlisted", 1)]
    assert (await line(database)).occurrence.activity == number


@sabotage(
    test_whoever_is_signed_up_goes_along_with_seats_and_order,
    {"storage.splitting._HAND_OVER": sqlalchemy.text("SELECT :of, :to, :first, :last")},
)
def test_if_the_rows_stayed_behind_people_would_hold_seats_at_what_is_no_more() -> None: ...


async def test_both_together_take_place_exactly_when_the_one_did(database: Database) -> None:
    await opens(database)
    rows = await _coming(database, 1)
    cut = rows[5].original
    number = await _split(database, cut)
    old, new = await _coming(database, 1), await _coming(database, number)
    assert [one.original for one in (*old, *new)] == [one.original for one in rows]
    assert {one.original < cut for one in old} == {True}
    assert {one.original >= cut for one in new} == {True}


async def test_what_was_changed_by_hand_stays_as_it_was_made(database: Database) -> None:
    await opens(database, seats=7)
    await writes(database, lambda db: storage.occurrences.set_seats(db, 1, 3))
    number = await _split(database, seats=9)
    first, second, *_others = await _coming(database, number)
    assert (first.occurrence.seats, first.changed) == (3, True)
    assert (second.occurrence.seats, second.changed) == (9, False)


async def test_a_host_of_the_series_is_one_of_what_was_cut_off(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        person = await storage.people.add(db, AMINA, "so", NOW)
        await storage.roles.give_host(db, person.id, 1, NOW)
    number = await _split(database)
    async with database.reading() as db:
        assert (await storage.roles.of(db, person.id, NOW)).hosted == {1, number}


async def _nobody(_db: Connection, _of: int, _to: int) -> None:
    """No host goes along."""


@sabotage(test_a_host_of_the_series_is_one_of_what_was_cut_off, {"storage.splitting._copy_hosts": _nobody})
def test_without_the_copy_a_host_loses_half_of_their_activity() -> None: ...


async def _snapshot(database: Database, *activities: int) -> storage.snapshots.Snapshot:
    async with database.reading() as db:
        return await storage.snapshots.take(db, activities=activities)


async def test_taken_back_all_is_as_before(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA, BO, HODAN)
    claims, whole = await _claims(database), await _snapshot(database, 1)
    number = await _split(database, wall("2026-11-26 13:00"), seats=9)
    assert await _put_back(database, whole, await _snapshot(database, 1, number))
    assert await _snapshot(database, 1) == whole
    assert await _claims(database) == claims


async def _put_back(database: Database, before: storage.snapshots.Snapshot, after: storage.snapshots.Snapshot) -> bool:
    async with database.writing() as db:
        return await storage.putting_back.put_back(db, *storage.snapshots.difference(before, after))


async def test_a_host_made_since_is_not_thrown_out_by_taking_it_back(database: Database) -> None:
    await opens(database)
    whole = await _snapshot(database, 1)
    number = await _split(database)
    after = await _snapshot(database, 1, number)
    async with database.writing() as db:
        person = await storage.people.add(db, AMINA, "so", NOW)
        await storage.roles.give_host(db, person.id, number, NOW)
    assert not await _put_back(database, whole, after)
    async with database.reading() as db:
        assert (await storage.roles.of(db, person.id, NOW)).hosted == {number}


@sabotage(
    test_a_host_made_since_is_not_thrown_out_by_taking_it_back,
    {"storage.snapshots._HOSTS": select(host.c.id).where(sqlalchemy.bindparam("which") < 0)},
)
def test_if_hosts_were_no_part_of_it_one_would_be_gone_without_a_word() -> None: ...
