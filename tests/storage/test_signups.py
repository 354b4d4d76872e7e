"""The line in the database: in order, once each, and never by two on one view of it."""

import asyncio
import contextlib
from datetime import timedelta

import pytest
import sqlalchemy
from sqlalchemy.exc import IntegrityError

import domain.waiting_list
import storage.facts
import storage.occurrences
import storage.people
import storage.signups
from domain.signups import State
from domain.waiting_list import Outcome
from storage.database import Database
from storage.signups import LineChanged
from storage.tables import signup as signups
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.line_machine import steps
from tests.storage.signing_up import AMINA, BO, HODAN, OCCURRENCE, joins, line, opens, places, sends_all, writes
from tests.storage.stories import opened


async def test_a_line_is_read_as_it_was_written_in_the_order_of_arrival(database: Database) -> None:
    await opens(database, seats=3)
    assert await joins(database, AMINA, BO, seats=2) == [Outcome.CONFIRMED, Outcome.WAITING]
    amina, bo = (await line(database)).claims
    assert (amina.state, amina.seats, amina.signed_at) == (State.CONFIRMED, 2, NOW)
    assert (bo.state, bo.asked, amina.id < bo.id) == (State.WAITLISTED, 1, True)


async def test_there_is_no_line_of_what_does_not_exist(database: Database) -> None:
    async with database.reading() as db:
        assert await storage.signups.line(db, 99) is None


async def test_two_who_saw_the_same_free_seat_do_not_both_get_it(database: Database) -> None:
    await opens(database, seats=1)
    seen = await line(database)
    for account in (AMINA, BO):
        with contextlib.suppress(LineChanged):
            await _joins_what_was_seen(database, account, seen)
    assert await places(database) == [("confirmed", 1)]


async def _joins_what_was_seen(database: Database, account: int, seen: domain.signups.Line) -> None:
    async with database.writing() as db:
        person = await storage.people.add(db, account, "sv", NOW)
        _, after = domain.waiting_list.join(seen, person.id, 1, NOW, steps.HOLD)
        await storage.signups.save(db, seen, after, await storage.facts.holding(db, OCCURRENCE))


@sabotage(
    test_two_who_saw_the_same_free_seat_do_not_both_get_it,
    {"storage.signups.UNCHANGED": sqlalchemy.true()},
)
def test_without_the_guard_the_last_seat_is_sold_twice() -> None: ...


async def test_who_was_too_late_leaves_nothing_of_the_transaction_behind(database: Database) -> None:
    await opens(database, seats=1)
    seen = await line(database)
    await joins(database, AMINA)
    with pytest.raises(LineChanged):
        await _joins_what_was_seen(database, BO, seen)
    async with database.reading() as db:
        assert await storage.people.find(db, BO) is None


async def test_seats_that_were_taken_away_meanwhile_are_not_given(database: Database) -> None:
    await opens(database, seats=1)
    seen = await line(database)
    async with database.writing() as db:
        await storage.occurrences.set_seats(db, OCCURRENCE, 0)
    with pytest.raises(LineChanged):
        await _joins_what_was_seen(database, AMINA, seen)


async def test_nobody_is_in_the_line_twice_whatever_the_program_does(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    again = sqlalchemy.insert(signups).from_select(
        [column.name for column in signups.c if column.name != "id"],
        sqlalchemy.select(*[column for column in signups.c if column.name != "id"]),
    )
    with pytest.raises(IntegrityError):
        await writes(database, lambda db: db.execute(again))


async def test_who_leaves_is_forgotten_and_stands_last_on_coming_back(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO, HODAN)
    last = (await line(database)).claims[-1].id
    for account in (HODAN, BO):
        await writes(database, steps.bound(steps.leave, account, NOW))
    await joins(database, BO, HODAN)
    _, bo, hodan = (await line(database)).claims
    assert last < bo.id < hodan.id


async def test_a_refused_step_writes_what_the_time_did(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO, HODAN)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    await sends_all(database)
    later = NOW + timedelta(hours=5)
    assert await writes(database, steps.bound(steps.take, BO, 1, later)) is Outcome.OFFER_OVER
    assert await places(database) == [("offered", 1)]


async def test_whoever_never_heard_of_their_offer_keeps_the_turn(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO, HODAN)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    await writes(database, steps.bound(steps.bell, NOW + timedelta(hours=5)))
    assert await places(database) == [("offered", 1), ("waitlisted", 1)]


_ALL_HEARD = (
    sqlalchemy.select(signups, sqlalchemy.false().label("unheard"))
    .where(signups.c.occurrence == sqlalchemy.bindparam("of"))
    .order_by(signups.c.id)
)


@sabotage(test_whoever_never_heard_of_their_offer_keeps_the_turn, {"storage.signups._CLAIMS": _ALL_HEARD})
def test_if_it_did_not_matter_a_night_without_telegram_would_empty_the_line() -> None: ...


async def test_whoever_can_not_be_reached_gives_up_the_turn_but_no_seat(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA, BO, HODAN)
    for person in (1, 3):
        await writes(database, lambda db, person=person: storage.signups.give_up_turns(db, person))
    assert await places(database) == [("confirmed", 1), ("confirmed", 1)]


async def test_where_nothing_changed_nothing_is_written(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    before = await line(database)
    assert await joins(database, AMINA) == [Outcome.ALREADY_IN]
    assert await line(database) == before


async def test_nobody_is_signed_up_without_being_told_when_and_where(database: Database) -> None:
    await opens(database)
    seen = await line(database)
    _, after = domain.waiting_list.join(seen, 1, 1, NOW, steps.HOLD)
    with pytest.raises(ValueError, match="told"):
        await writes(database, lambda db: storage.signups.save(db, seen, after))


async def test_my_sign_ups_are_all_of_mine_and_nobody_elses(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    async with database.reading() as db:
        bo = await storage.people.find(db, BO)
        assert bo is not None
        (mine,) = await storage.signups.of_person(db, bo.id)
        occurrence = await storage.occurrences.find(db, OCCURRENCE)
    assert occurrence is not None
    assert (mine.claim.person, mine.claim.state, mine.occurrence) == (bo.id, State.WAITLISTED, OCCURRENCE)
    assert (mine.activity, mine.starts_at, mine.ends_at) == (1, occurrence.starts_at, occurrence.ends_at)


async def test_whose_account_is_erased_holds_no_seat(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, steps.bound(steps.erase, AMINA, NOW))
    assert await places(database) == [("offered", 1)]


PEOPLE, SEATS = 500, 20


async def test_five_hundred_people_want_twenty_seats_at_once(url: str) -> None:
    async with opened(url) as database:
        await opens(database, seats=SEATS)
        await writes(database, _five_hundred)
        came: list[int] = []
        await asyncio.gather(*(_wants_a_seat(database, person, came) for person in range(1, PEOPLE + 1)))
        claims = (await line(database)).claims
    assert [claim.state for claim in claims] == [State.CONFIRMED] * SEATS + [State.WAITLISTED] * (PEOPLE - SEATS)
    assert [claim.person for claim in claims] == came


async def _five_hundred(db: storage.database.Connection) -> None:
    for account in range(PEOPLE):
        await storage.people.add(db, account, "sv", NOW)


async def _wants_a_seat(database: Database, person: int, came: list[int]) -> None:
    async with database.writing() as db:
        seen, told = await steps.line(db), await storage.facts.holding(db, OCCURRENCE)
        came.append(person)
        _, after = domain.waiting_list.join(seen, person, 1, NOW, steps.HOLD)
        await storage.signups.save(db, seen, after, told)


class _NoLock(asyncio.Lock):
    async def __aenter__(self) -> None:
        return None

    async def __aexit__(self, *_: object) -> None:
        return None


@sabotage(
    test_five_hundred_people_want_twenty_seats_at_once,
    {"asyncio.Lock": _NoLock, "storage.signups.UNCHANGED": sqlalchemy.true()},
)
def test_without_lock_and_guard_everybody_gets_one_of_the_twenty() -> None: ...
