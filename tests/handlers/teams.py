"""What the stories of a team have in common."""

from dataclasses import replace

from sqlalchemy import select

import bot.buttons
import storage.people
import storage.roles
from domain.audit import Change
from domain.intents import Intent, InviteVolunteer
from domain.replies import Reply
from domain.roles import NONE, Role, Roles
from storage.tables import audit
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.stories import Story, Writer, said

ALIASES = {4711: "🦊 27", 4712: "🐝 12", 4713: "🐸 33"}


async def two_houses(story: Story) -> None:
    """Activities 1 and 2 at place 1, activity 3 at place 2; links as the program makes them."""
    places = (a_place(), a_place(id=2, slug="two", name={"sv": "Huset"}))
    sewing = an_activity(id=2, slug="sewing", title={"sv": "Sömnad", "en": "Sewing"})
    choir = an_activity(id=3, slug="choir", place=2, title={"sv": "Kör", "en": "Choir"})
    await story.has(a_programme_file(places=places, activities=(an_activity(), sewing, choir)))
    story.house = replace(story.house, link=lambda wish: f"https://t.me/a_bot?start={bot.buttons.pack(wish)}")


async def one_who_is(story: Story, role: Role, number: int = 4711, places: tuple[int, ...] = (1,)) -> Writer:
    """Somebody with a role and an alias; a host is one of activity 1."""
    somebody = story.person(number)
    await somebody.arrives()
    person = await somebody.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.people.set_alias(db, person.id, ALIASES.get(number, f"🐌 {number}"))
        for place in places if role >= Role.VOLUNTEER else ():
            await storage.roles.give(db, person.id, place, role, story.now)
        if role is Role.HOST:
            await storage.roles.give_host(db, person.id, 1, story.now)
    return somebody


async def invited(story: Story) -> tuple[Writer, Reply]:
    """The coordinator of place 1, and the answer with the link for a volunteer."""
    await two_houses(story)
    boss = await one_who_is(story, Role.COORDINATOR)
    return boss, await boss.taps(InviteVolunteer(1))


async def roles(of: Writer) -> Roles:
    person = await of.known()
    if person is None:
        return NONE
    async with of.story.database.reading() as db:
        return await storage.roles.of(db, person.id, of.story.now)


def link(reply: Reply) -> Intent:
    """What the link in the answer carries."""
    [address] = [word for word in said(reply).split() if word.startswith("https://t.me/")]
    return bot.buttons.unpack(address.partition("?start=")[2])


async def trail(story: Story) -> list[Change]:
    async with story.database.reading() as db:
        rows = (await db.execute(select(audit).order_by(audit.c.id))).all
    return [Change(**{name: value for name, value in row._mapping.items() if name != "id"}) for row in rows]
