"""Roles that run out, in a real database."""

from datetime import datetime, timedelta

import storage.people
import storage.roles
import storage.terms
from domain.outbox import Kind, Letter
from domain.roles import NONE, Role, Roles
from domain.terms import LASTS, Term
from storage.database import Connection, Database
from storage.tables import audit, outbox
from tests.builders import NOW, a_programme_file
from tests.sabotage import sabotage
from tests.storage.stories import imports

_OVER = NOW + LASTS
_INSTANT = timedelta(microseconds=1)


async def _three(database: Database, db: Connection) -> list[int]:
    """A coordinator who goes on for longer, a volunteer who hosts activity 1, and one who does nothing."""
    people = [(await storage.people.add(db, number, "sv", NOW)).id for number in (4711, 4712, 4713)]
    await storage.roles.give(db, people[0], 1, Role.COORDINATOR, NOW + timedelta(days=30))
    await storage.roles.give(db, people[1], 1, Role.VOLUNTEER, NOW)
    await storage.roles.give_host(db, people[1], 1, NOW)
    return people


async def test_what_has_run_out_counts_for_nothing_from_that_instant(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        _, volunteer, _ = await _three(database, db)
        before, at = _OVER - _INSTANT, _OVER
        assert await storage.roles.of(db, volunteer, before) == Roles({1: Role.VOLUNTEER}, frozenset({1}))
        assert await storage.roles.of(db, volunteer, at) is NONE
        assert [len(await storage.roles.team(db, 1, now)) for now in (before, at)] == [2, 1]
        assert [len(await storage.roles.hosts(db, 1, now)) for now in (before, at)] == [1, 0]


@sabotage(test_what_has_run_out_counts_for_nothing_from_that_instant, {"domain.terms.holds": lambda until, now: True})
def test_without_the_look_at_its_end_a_role_lasts_for_ever() -> None: ...


async def test_the_last_coordinator_holds_on_and_can_be_seen(database: Database) -> None:
    await imports(database, a_programme_file())
    late = _OVER + timedelta(days=400)
    async with database.writing() as db:
        boss, volunteer, _ = await _three(database, db)
        assert await storage.roles.of(db, boss, late) == Roles({1: Role.COORDINATOR})
        assert [one.person for one in await storage.roles.team(db, 1, late)] == [boss]
        assert await storage.terms.forget(db, late) == 2
        assert await storage.roles.coordinated(db) == {1}
        # Another one comes: now it is over.
        assert await storage.roles.give(db, volunteer, 1, Role.COORDINATOR, late)
        assert await storage.roles.of(db, boss, late) is NONE


@sabotage(
    test_the_last_coordinator_holds_on_and_can_be_seen,
    {"domain.terms.holding": lambda terms, now: [one for one in terms if now < one.until]},
)
def test_without_the_rule_the_last_coordinator_goes() -> None: ...


async def test_what_has_run_out_can_be_given_anew_and_less_of_it(database: Database) -> None:
    await imports(database, a_programme_file())
    late = _OVER + timedelta(days=30)
    async with database.writing() as db:
        boss, volunteer, other = await _three(database, db)
        await storage.roles.give(db, other, 1, Role.COORDINATOR, late)
        assert await storage.roles.give(db, boss, 1, Role.VOLUNTEER, late)
        assert await storage.roles.give_host(db, volunteer, 1, late)
        assert await storage.roles.of(db, boss, late) == Roles({1: Role.VOLUNTEER})
        assert await storage.roles.of(db, volunteer, late) == Roles(hosted=frozenset({1}))


async def _kinds(db: Connection, person: int) -> list[str]:
    rows = (await db.execute(outbox.select().where(outbox.c.person == person).order_by(outbox.c.id))).all
    return [row.kind for row in rows]


async def _lives(db: Connection, *moments: datetime) -> None:
    for now in moments:
        await storage.terms.ask(db, now)
        await storage.terms.forget(db, now)


async def test_one_letter_before_and_one_after_however_often_it_is_looked_at(database: Database) -> None:
    await imports(database, a_programme_file())
    week = _OVER - timedelta(days=7)
    async with database.writing() as db:
        _, volunteer, _ = await _three(database, db)
        await _lives(db, week - _INSTANT)
        assert await _kinds(db, volunteer) == []
        await _lives(db, week, week, _OVER - _INSTANT)
        assert await _kinds(db, volunteer) == [Kind.ROLE_ENDS]
        await _lives(db, _OVER, _OVER)
        assert await _kinds(db, volunteer) == [Kind.ROLE_ENDS, Kind.ROLE_ENDED, Kind.MENU]


def _a_key_each_time(kind: Kind, together: list[Term], now: datetime) -> Letter:
    first = together[0]
    return Letter(f"{now.timestamp()}", kind, first.person, now)


@sabotage(
    test_one_letter_before_and_one_after_however_often_it_is_looked_at, {"domain.terms._letter": _a_key_each_time}
)
def test_without_the_key_it_comes_again_and_again() -> None: ...


async def test_what_was_renewed_is_neither_asked_about_nor_let_go(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        _, volunteer, _ = await _three(database, db)
        terms = await storage.terms.at(db, volunteer, 1, NOW)
        await storage.terms.renew(db, terms, _OVER + LASTS)
        assert await storage.terms.ask(db, _OVER) == 0
        assert await storage.terms.forget(db, _OVER) == 0
        assert await storage.roles.of(db, volunteer, _OVER) == Roles({1: Role.VOLUNTEER}, frozenset({1}))


async def test_what_is_let_go_leaves_a_line_in_the_trail_and_nobody_goes_untold(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        _, volunteer, _ = await _three(database, db)
        assert await storage.terms.forget(db, _OVER - _INSTANT) == 0
        assert await storage.terms.forget(db, _OVER) == 2
        assert await storage.terms.forget(db, _OVER) == 0
        assert Kind.ROLE_ENDED in await _kinds(db, volunteer)
        rows = (await db.execute(audit.select().order_by(audit.c.id))).all
    assert [(row.person, row.role, row.place, row.action, row.object, row.before) for row in rows] == [
        (None, "clock", 1, "run_out", volunteer, {"role": "volunteer"}),
        (None, "clock", 1, "run_out", volunteer, {"role": "host", "activity": 1}),
    ]
