"""People of the sample house for announcements, written straight into the database."""

from collections.abc import Sequence

import storage.people
import storage.programme
import storage.roles
from domain.roles import Role
from storage.database import Connection, Database
from tests.bot.reminders import NOW


async def a_volunteer(database: Database, account: int, language: str = "en") -> None:
    async with database.writing() as db:
        person = await storage.people.add(db, account, language, NOW)
        await storage.roles.give(db, person.id, await _place(db), Role.VOLUNTEER, NOW)


async def following(database: Database, accounts: Sequence[int], language: str = "en") -> None:
    async with database.writing() as db:
        place = await _place(db)
        for account in accounts:
            person = await storage.people.add(db, account, language, NOW)
            await storage.people.follow(db, person.id, place)


async def _place(db: Connection) -> int:
    programme = await storage.programme.load(db, NOW)
    return next(place.id for place in programme.places if place.slug == "godsmagasinet")
