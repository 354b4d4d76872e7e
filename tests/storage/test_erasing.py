"""Erased: rows and seats go, a tombstone stays, and an older copy brings nobody back."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy

import domain.invites
import domain.offers
import domain.tombstones
import domain.waiting_list
import storage.audit
import storage.erasing
import storage.inbox
import storage.invites
import storage.outbox
import storage.people
import storage.signups
import storage.tombstones
from domain.audit import Change
from domain.facts import Facts
from domain.invites import Invite
from domain.people import Person
from domain.roles import Role
from domain.signups import Line, State
from storage.database import Connection, Database
from storage.inbox import Arrived
from storage.signups import LineChanged
from storage.tables import inbox, metadata
from storage.tables import role as roles
from tests.builders import NOW, a_place, a_programme_file, an_activity
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads

AMINA, BO, HODAN = 4711, 4712, 4713
HOLD = domain.offers.LONGEST
LATER = NOW + timedelta(hours=1)
MUCH_LATER = NOW + timedelta(days=1)
# The first occurrence of the language café.
CAFE = 1


def _digest(telegram_id: int) -> str:
    return f"digest of {telegram_id}"


async def _has_two_seats(database: Database) -> None:
    await imports(database, a_programme_file(activities=(an_activity(seats=2),)))


async def _joins(db: Connection, telegram_id: int, seats: int = 1) -> Person:
    person = await storage.people.add(db, telegram_id, "en", NOW)
    line = await storage.signups.line(db, CAFE)
    assert line is not None
    _, after = domain.waiting_list.join(line, person.id, seats, NOW, HOLD)
    told = Facts(line.occurrence.starts_at, line.occurrence.ends_at, 1, {}, False)
    await storage.signups.save(db, line, after, told)
    return person


async def _erase(db: Connection, person: Person, now: datetime = LATER) -> None:
    await storage.erasing.erase(db, person, _digest, now, HOLD)


async def _line(db: Connection) -> Line:
    line = await storage.signups.line(db, CAFE)
    assert line is not None
    return line


async def test_her_seats_are_offered_to_the_next_in_the_line_who_is_told(database: Database) -> None:
    await _has_two_seats(database)
    async with database.writing() as db:
        amina, bo = await _joins(db, AMINA, 2), await _joins(db, BO, 2)
        await _erase(db, amina)
        (claim,) = (await _line(db)).claims
        waiting = await storage.outbox.next_due(db, LATER)
    assert (claim.person, claim.state) == (bo.id, State.OFFERED)
    assert waiting is not None
    assert waiting.letter.person == bo.id


async def _settle_nothing(*_: object) -> int:
    return 0


@sabotage(
    test_her_seats_are_offered_to_the_next_in_the_line_who_is_told, {"storage.telling.settle_all": _settle_nothing}
)
def test_without_settling_the_seats_stay_empty() -> None: ...


async def test_no_row_of_any_table_names_her_but_the_trail(database: Database) -> None:
    await _has_two_seats(database)
    async with database.writing() as db:
        amina = await _joins(db, AMINA)
        await storage.people.follow(db, amina.id, 1)
        await storage.audit.note(db, Change(NOW, amina.id, "volunteer", 1, "publish", "activity", 1))
        await _erase(db, amina)
        named = await _named(db, amina)
    assert named == {"audit": 1}


async def _named(db: Connection, person: Person) -> dict[str, int]:
    """How many rows name a person, by table; of those that have any."""
    found = {}
    for table in metadata.sorted_tables:
        whose = table.c.get("person") if table.name != "person" else table.c.id
        if whose is not None:
            found[table.name] = len((await db.execute(sqlalchemy.select(table).where(whose == person.id))).all)
    return {name: count for name, count in found.items() if count}


async def test_whoever_decided_on_the_line_before_can_not_write_it_after(database: Database) -> None:
    await _has_two_seats(database)
    async with database.writing() as db:
        amina = await _joins(db, AMINA)
        before = await _line(db)
        await _erase(db, amina)
        _, after = domain.waiting_list.change(before, amina.id, 2, LATER, HOLD)
        with pytest.raises(LineChanged):
            await storage.signups.save(db, before, after)


@sabotage(
    test_whoever_decided_on_the_line_before_can_not_write_it_after,
    {"storage.erasing._RAISE": sqlalchemy.text("SELECT :which")},
    raises=pytest.fail.Exception,
)
def test_without_the_raised_number_it_would_be_written() -> None: ...


async def test_who_is_in_a_restored_copy_is_erased_again_and_others_stay(database: Database) -> None:
    async with database.writing() as db:
        for who in (AMINA, BO):
            await storage.people.add(db, who, "en", NOW)
        await storage.tombstones.put(db, _digest(AMINA), LATER)
        assert await storage.erasing.apply(db, _digest, MUCH_LATER, HOLD) == 1
        assert await storage.people.find(db, AMINA) is None
        assert await storage.people.find(db, BO) is not None
        assert await storage.erasing.apply(db, _digest, MUCH_LATER, HOLD) == 0


async def _no_tombstones(_: Connection) -> dict[str, datetime]:
    return {}


@sabotage(test_who_is_in_a_restored_copy_is_erased_again_and_others_stay, {"storage.tombstones.every": _no_tombstones})
def test_without_a_tombstone_she_is_back() -> None: ...


async def test_seats_of_who_is_erased_again_are_offered_on(database: Database) -> None:
    await _has_two_seats(database)
    async with database.writing() as db:
        await _joins(db, AMINA, 2)
        bo = await _joins(db, BO)
        await storage.tombstones.put(db, _digest(AMINA), LATER)
        await storage.erasing.apply(db, _digest, LATER, HOLD)
        assert [(one.person, one.state) for one in (await _line(db)).claims] == [(bo.id, State.OFFERED)]


async def test_who_came_back_by_herself_stays(database: Database) -> None:
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, "en", NOW)
        await _erase(db, amina)
        await storage.people.add(db, AMINA, "so", MUCH_LATER)
        assert await storage.erasing.apply(db, _digest, MUCH_LATER, HOLD) == 0
        assert await storage.people.find(db, AMINA) is not None


def _always(*_: object) -> bool:
    return True


@sabotage(test_who_came_back_by_herself_stays, {"storage.erasing._is_erased": _always})
def test_without_the_look_at_the_time_she_would_be_erased_once_more() -> None: ...


async def test_who_is_erased_a_second_time_has_one_tombstone_of_the_later_time(database: Database) -> None:
    async with database.writing() as db:
        for now in (LATER, MUCH_LATER):
            await _erase(db, await storage.people.add(db, AMINA, "en", NOW), now)
        assert await storage.tombstones.every(db) == {_digest(AMINA): MUCH_LATER}
        assert await storage.tombstones.latest(db) == MUCH_LATER


async def test_what_she_wrote_before_and_nobody_answered_goes_and_later_words_wait(database: Database) -> None:
    async with database.writing() as db:
        written = [Arrived(1, AMINA, "before", NOW), Arrived(2, AMINA, "after", MUCH_LATER), Arrived(3, BO, "hi", NOW)]
        await storage.inbox.put(db, written)
        await storage.tombstones.put(db, _digest(AMINA), LATER)
        await storage.erasing.apply(db, _digest, MUCH_LATER, HOLD)
        assert [one.update_id for one in await storage.inbox.waiting(db, 10)] == [2, 3]


async def test_the_answer_that_says_so_still_goes_out_after_a_crash(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [Arrived(1, AMINA, "/deleteme", NOW)])
        await _erase(db, await storage.people.add(db, AMINA, "en", NOW))
        await storage.inbox.keep_answer(db, 1, "erased")
        await storage.erasing.apply(db, _digest, LATER, HOLD)
        assert [one.answer for one in await storage.inbox.waiting(db, 10)] == ["erased"]


async def test_of_what_was_answered_nothing_leads_to_her(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [Arrived(1, AMINA, "/deleteme", NOW)])
        await storage.inbox.finish(db, [1], NOW)
        (row,) = (await db.execute(sqlalchemy.select(inbox))).all
    assert (row.sender, row.body, row.answer) == (0, "", None)


async def test_a_place_that_she_alone_coordinates_is_left_without(database: Database) -> None:
    await imports(database, a_programme_file(places=(a_place(), a_place(id=2, slug="biblioteket"))))
    places = [place.id for place in (await loads(database)).places]
    async with database.writing() as db:
        amina, bo = [await storage.people.add(db, who, "en", NOW) for who in (AMINA, BO)]
        for person, place in ((amina, places[0]), (amina, places[1]), (bo, places[1])):
            values = {"person": person.id, "place": place, "role": "coordinator", "given_at": NOW}
            await db.execute(sqlalchemy.insert(roles), values)
        assert await storage.erasing.only_coordinator_at(db, amina.id, NOW) == [places[0]]
        assert await storage.erasing.only_coordinator_at(db, bo.id, NOW) == []


def test_a_tombstone_tells_nobody_who_it_was_without_the_token() -> None:
    one, other = (domain.tombstones.key(token) for token in ("1:one", "1:other"))
    assert domain.tombstones.digest(one, AMINA) == domain.tombstones.digest(one, AMINA)
    made = {domain.tombstones.digest(one, AMINA), domain.tombstones.digest(other, AMINA)}
    made.add(domain.tombstones.digest(one, BO))
    assert len(made) == 3
    assert not any(str(AMINA) in digest for digest in made)


async def _is_invited(db: Connection, telegram_id: int, expires_at: datetime) -> None:
    token = f"{telegram_id} {expires_at}"
    bound = Invite(1, None, Role.VOLUNTEER, expires_at, only_for=_digest(telegram_id))
    await storage.invites.make(db, token, bound)


async def test_what_she_was_invited_to_before_goes_and_what_came_after_stays(database: Database) -> None:
    """The account is the same; whoever came back may be invited anew."""
    await _has_two_seats(database)
    before, after = LATER + domain.invites.LASTS, MUCH_LATER + domain.invites.LASTS
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, "en", NOW)
        for telegram_id in (AMINA, BO):
            await _is_invited(db, telegram_id, before)
        await _erase(db, amina)
        await _is_invited(db, AMINA, before + timedelta(seconds=-1))  # an older copy brought it back
        await _is_invited(db, AMINA, after)
        await storage.erasing.apply(db, _digest, MUCH_LATER, HOLD)
        left = [
            (telegram_id, invite["expires_at"])
            for telegram_id in (AMINA, BO)
            for invite in await storage.invites.bound_to(db, _digest(telegram_id))
        ]
    assert left == [(AMINA, after), (BO, before)]


async def _forgets_none(*_: object) -> int:
    return 0


@sabotage(
    test_what_she_was_invited_to_before_goes_and_what_came_after_stays,
    {"storage.invites.forget_bound": _forgets_none},
)
def test_without_forgetting_them_her_digest_stays() -> None: ...
