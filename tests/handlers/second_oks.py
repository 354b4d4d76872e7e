"""What the stories of a second OK have in common: a house of two associations that wants it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import bot.buttons
import storage.awaiting
import storage.roles
from domain.awaiting import Awaiting
from domain.intents import Publish, SetLanguage
from domain.outbox import Kind
from domain.programme import Activity
from domain.replies import Html, Reply
from domain.roles import Role
from tests.builders import a_place, a_programme_file, an_activity, an_association
from tests.handlers.postings import Volunteer, with_the_real_reader
from tests.handlers.stories import Story, Writer
from tests.handlers.teams import one_who_is

COOKING = "/new Cooking on 4 December 16–18:30, kitchen, 10 seats, women only"


async def runs_together(
    story: Story, second_ok: bool | None = None, activities: Sequence[Activity] = (an_activity(),)
) -> None:
    """Place 1, run by the associations 1 and 2, and place 2, run by 3 and 1."""
    associations = tuple(an_association(id=n, slug=f"a{n}", name={"sv": f"Föreningen {n}"}) for n in (1, 2, 3))
    places = (
        a_place(run_by=(1, 2), second_ok=second_ok),
        a_place(id=2, slug="two", name={"sv": "Huset"}, run_by=(3, 1), second_ok=second_ok),
    )
    await story.has(a_programme_file(associations=associations, places=places, activities=tuple(activities)))
    story.house = replace(story.house, link=lambda wish: f"https://t.me/a_bot?start={bot.buttons.pack(wish)}")
    with_the_real_reader(story)


async def of_association(story: Story, role: Role, number: int, association: int | None, place: int = 1) -> Writer:
    somebody = await one_who_is(story, Role.VISITOR, number)
    await somebody.taps(SetLanguage("en"))
    async with story.database.writing() as db:
        await storage.roles.give(db, await id_of(somebody), place, role, story.now, association)
    return somebody


async def id_of(somebody: Writer) -> int:
    person = await somebody.known()
    assert person is not None
    return person.id


@dataclass
class House:
    """`author` of association 1; `other`, who can agree, of 2."""

    story: Story
    author: Volunteer
    other: Writer

    async def waits(self) -> Awaiting:
        """The author has published, and it waits."""
        await self.author.posts(COOKING.removeprefix("/new "))
        assert isinstance(self.author.first, Publish)
        await self.author.taps_first()
        async with self.story.database.reading() as db:
            waiting = await storage.awaiting.every_open(db)
        assert waiting
        return waiting[-1]

    async def told(self, somebody: Writer) -> list[Kind]:
        kinds = (Kind.SECOND_OK, Kind.AWAITED)
        return [letter.kind for letter in await self.story.letters(somebody) if letter.kind in kinds]


async def a_house(story: Story) -> House:
    await runs_together(story, second_ok=True)
    return await of_two(story)


async def of_two(story: Story) -> House:
    """Its people."""
    author = await of_association(story, Role.VOLUNTEER, 4711, 1)
    other = await of_association(story, Role.VOLUNTEER, 4712, 2)
    return House(story, Volunteer(story, author, Reply(Html(""))), other)
