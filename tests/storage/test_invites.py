"""Invites: one winner, and nothing in the file that opens anything."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy

import storage.invites
from domain.invites import Invite
from domain.roles import Role
from storage.database import Database
from tests.builders import NOW, a_place, a_programme_file
from tests.sabotage import sabotage
from tests.storage.stories import imports, opened

TOKEN = "abcdefghijklmnopqrstuvwxyz012345"
LATER = NOW + timedelta(hours=24)
PROCESSES = 5


@pytest_asyncio.fixture
async def processes(url: str) -> AsyncIterator[list[Database]]:
    """The same database, opened several times: each transaction is one of its own, as in another process."""
    async with AsyncExitStack() as doors:
        yield [await doors.enter_async_context(opened(url)) for _ in range(PROCESSES)]


async def _invited(database: Database, role: Role = Role.VOLUNTEER, activity: int | None = None) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        await storage.invites.make(db, TOKEN, Invite(1, activity, role, LATER))


async def _uses(database: Database, token: str = TOKEN) -> Invite | None:
    async with database.writing() as db:
        await asyncio.sleep(0)
        return await storage.invites.use(db, token, NOW)


async def test_of_a_hundred_who_open_a_link_at_once_one_gets_in(processes: list[Database]) -> None:
    await _invited(processes[0])
    opened_at_once = await asyncio.gather(*(_uses(processes[number % PROCESSES]) for number in range(100)))
    assert [invite for invite in opened_at_once if invite] == [Invite(1, None, Role.VOLUNTEER, LATER, used=True)]


@sabotage(test_of_a_hundred_who_open_a_link_at_once_one_gets_in, {"storage.invites.UNUSED": sqlalchemy.true()})
def test_without_the_guard_all_hundred_get_in() -> None: ...


async def test_an_invite_tells_what_it_makes_of_whom(database: Database) -> None:
    await _invited(database, Role.HOST, activity=1)
    async with database.reading() as db:
        assert await storage.invites.find(db, TOKEN) == Invite(1, 1, Role.HOST, LATER)
        assert await storage.invites.find(db, TOKEN[:-1]) is None


@pytest.mark.parametrize(("late", "gets_in"), [(timedelta(seconds=1), True), (timedelta(0), False)])
async def test_an_invite_ends_at_its_instant(database: Database, late: timedelta, gets_in: bool) -> None:
    await _invited(database)
    async with database.writing() as db:
        assert bool(await storage.invites.use(db, TOKEN, LATER - late)) is gets_in


async def test_a_token_that_nobody_made_uses_nothing(database: Database) -> None:
    await _invited(database)
    assert await _uses(database, "x" * 32) is None
    assert await _uses(database) is not None


async def test_what_coordinators_gave_out_can_be_ended_and_the_operators_link_stays(database: Database) -> None:
    await imports(database, a_programme_file(places=(a_place(), a_place(id=2, slug="two"))))
    async with database.writing() as db:
        await storage.invites.make(db, "volunteer", Invite(1, None, Role.VOLUNTEER, LATER))
        await storage.invites.make(db, "coordinator", Invite(1, None, Role.COORDINATOR, LATER))
        await storage.invites.make(db, "elsewhere", Invite(2, None, Role.VOLUNTEER, LATER))
        await storage.invites.make(db, "used", Invite(1, None, Role.VOLUNTEER, LATER))
        await storage.invites.use(db, "used", NOW)
        assert await storage.invites.end(db, 1, NOW) == 1
    used = {token: bool(await _uses(database, token)) for token in ("volunteer", "coordinator", "elsewhere", "used")}
    assert used == {"volunteer": False, "coordinator": True, "elsewhere": True, "used": False}


async def test_the_token_stands_nowhere_in_the_files(database: Database, tmp_path: Path) -> None:
    await _invited(database)
    written = b"".join(file.read_bytes() for file in tmp_path.glob("house.db*"))
    assert TOKEN.encode() not in written


@sabotage(test_the_token_stands_nowhere_in_the_files, {"storage.invites._digest": str})
def test_without_the_digest_the_token_stands_there() -> None: ...
