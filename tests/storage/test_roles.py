"""Roles are by place, hosts by activity; giving never lowers."""

import sqlalchemy

import storage.people
import storage.roles
from domain.roles import NONE, Role, Roles
from storage.database import Connection, Database
from tests.builders import NOW, a_place, a_programme_file, an_activity
from tests.sabotage import sabotage
from tests.storage.stories import imports


async def _two_people(database: Database, db: Connection) -> tuple[int, int]:
    amina, bo = [await storage.people.add(db, number, "sv", NOW) for number in (4711, 4712)]
    await storage.people.set_alias(db, amina.id, "🦊 27")
    return amina.id, bo.id


async def _has_two_places(database: Database) -> None:
    places = (a_place(), a_place(id=2, slug="two"))
    activities = (an_activity(), an_activity(id=2, slug="sewing"), an_activity(id=3, slug="choir", place=2))
    await imports(database, a_programme_file(places=places, activities=activities))


async def test_a_role_holds_at_its_place_and_a_host_at_their_activity(database: Database) -> None:
    await _has_two_places(database)
    async with database.writing() as db:
        amina, bo = await _two_people(database, db)
        assert await storage.roles.of(db, amina, NOW) is NONE
        assert await storage.roles.give(db, amina, 2, Role.VOLUNTEER, NOW)
        assert await storage.roles.give_host(db, amina, 1, NOW)
        assert not await storage.roles.give_host(db, amina, 1, NOW)
        assert await storage.roles.of(db, amina, NOW) == Roles({2: Role.VOLUNTEER}, frozenset({1}))
        assert await storage.roles.of(db, bo, NOW) is NONE


async def test_giving_a_role_raises_and_never_lowers(database: Database) -> None:
    await _has_two_places(database)
    async with database.writing() as db:
        amina, _ = await _two_people(database, db)
        given = [
            await storage.roles.give(db, amina, 1, role, NOW)
            for role in (Role.VOLUNTEER, Role.VOLUNTEER, Role.COORDINATOR, Role.VOLUNTEER, Role.COORDINATOR)
        ]
        assert given == [True, False, True, False, False]
        assert await storage.roles.of(db, amina, NOW) == Roles({1: Role.COORDINATOR})


@sabotage(test_giving_a_role_raises_and_never_lowers, {"storage.roles.LOWER": sqlalchemy.true()})
def test_without_the_guard_a_coordinator_becomes_a_volunteer() -> None: ...


async def test_a_team_is_that_of_its_place_coordinators_first(database: Database) -> None:
    await _has_two_places(database)
    async with database.writing() as db:
        amina, bo = await _two_people(database, db)
        await storage.roles.give(db, amina, 1, Role.VOLUNTEER, NOW)
        await storage.roles.give(db, bo, 1, Role.COORDINATOR, NOW)
        await storage.roles.give(db, bo, 2, Role.VOLUNTEER, NOW)
        for activity in (3, 2):
            await storage.roles.give_host(db, amina, activity, NOW)
        team, hosts = await storage.roles.team(db, 1, NOW), await storage.roles.hosts(db, 1, NOW)
    assert [(one.person, one.alias, one.role) for one in team] == [
        (bo, "", Role.COORDINATOR),
        (amina, "🦊 27", Role.VOLUNTEER),
    ]
    assert [(one.person, one.alias, one.activity) for one in hosts] == [(amina, "🦊 27", 2)]


async def test_what_is_taken_back_is_gone_and_the_rest_stays(database: Database) -> None:
    await _has_two_places(database)
    async with database.writing() as db:
        amina, bo = await _two_people(database, db)
        for person in (amina, bo):
            await storage.roles.give(db, person, 1, Role.VOLUNTEER, NOW)
            await storage.roles.give_host(db, person, 1, NOW)
        [member, _], [host, _] = await storage.roles.team(db, 1, NOW), await storage.roles.hosts(db, 1, NOW)
        assert await storage.roles.take_back(db, member.id)
        assert await storage.roles.take_back_host(db, host.id)
        assert not await storage.roles.take_back(db, member.id)
        assert not await storage.roles.take_back_host(db, host.id)
        assert await storage.roles.of(db, amina, NOW) is NONE
        assert await storage.roles.of(db, bo, NOW) == Roles({1: Role.VOLUNTEER}, frozenset({1}))
