"""In which order people are told their lists of commands."""

from datetime import timedelta

import storage.menus
import storage.outbox
import storage.people
from domain.outbox import Drop
from storage.database import Connection, Database
from tests.builders import utc
from tests.sabotage import sabotage

NOW = utc("2026-11-23 10:30")
_LATER = NOW + timedelta(minutes=1)


async def _people(db: Connection, count: int) -> list[int]:
    return [(await storage.people.add(db, 4711 + number, "sv", NOW)).id for number in range(count)]


async def _told(database: Database) -> list[int]:
    """Whose list is told, one after the other, until none waits: as `bot.menus` and `scheduler.menus` do it."""
    told: list[int] = []
    async with database.writing() as db:
        while waiting := await storage.outbox.next_menu(db, _LATER):
            if await storage.menus.is_superseded(db, waiting):
                await storage.outbox.drop(db, waiting.id, Drop.NOTHING_NEW, _LATER)
            else:
                await storage.outbox.sent(db, waiting.id, _LATER)
                told.append(waiting.letter.person)
    return told


async def test_a_new_coordinator_waits_for_nobody_who_is_told_anew_with_everybody(database: Database) -> None:
    async with database.writing() as db:
        people = await _people(db, 4)
        await storage.menus.all_changed(db, NOW)
        await storage.menus.changed(db, people[2], _LATER)
    assert await _told(database) == [people[2], people[0], people[1], people[3]]


@sabotage(
    test_a_new_coordinator_waits_for_nobody_who_is_told_anew_with_everybody,
    {"storage.outbox._NEXT_MENU": storage.outbox._DUE.where(storage.outbox._IS_MENU).order_by("due_at", "id")},
)
def test_without_the_rank_their_menu_comes_behind_everybodys() -> None: ...


async def test_who_has_waited_already_is_not_put_behind_everybody_by_an_upgrade(database: Database) -> None:
    async with database.writing() as db:
        people = await _people(db, 3)
        await storage.menus.changed(db, people[2], NOW)
        await storage.menus.all_changed(db, NOW)
        await storage.menus.all_changed(db, _LATER)
    assert await _told(database) == [people[2], *people]


@sabotage(
    test_who_has_waited_already_is_not_put_behind_everybody_by_an_upgrade,
    {"storage.menus._is_everybodys": lambda _: True},
)
def test_dropped_for_the_later_one_of_everybodys_they_would_be() -> None: ...
