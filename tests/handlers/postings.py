"""What the stories of posting have in common: a volunteer, the real reader of lines, and taps on what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import storage.drafts
import storage.programme
from domain.drafts import Draft
from domain.intents import Intent, SetLanguage
from domain.programme import Activity, Programme
from domain.replies import Html, Reply
from domain.roles import Role
from tests.handlers.stories import Story, Writer, buttons
from tests.handlers.teams import one_who_is
from understanding.understanding import Understanding


def with_the_real_reader(story: Story) -> Story:
    story.house = replace(story.house, understanding=Understanding(story.understanding.lexicon))
    return story


@dataclass
class Volunteer:
    """`shown`: the last answer."""

    story: Story
    writer: Writer
    shown: Reply

    async def posts(self, line: str = "") -> Reply:
        return await self._answered(self.writer.commands("new", line))

    async def writes(self, text: str) -> Reply:
        return await self._answered(self.writer.writes(text))

    async def taps(self, wish: Intent) -> Reply:
        return await self._answered(self.writer.taps(wish))

    async def taps_first(self) -> Reply:
        return await self.taps(self.first)

    @property
    def first(self) -> Intent:
        wish = buttons(self.shown)[0].wish
        assert wish is not None
        return wish

    def wish(self, kind: type[Any], **fields: object) -> Any:
        """That of the button that carries it."""
        wishes = [button.wish for button in buttons(self.shown) if isinstance(button.wish, kind)]
        return next(one for one in wishes if all(getattr(one, name) == value for name, value in fields.items()))

    def offers(self, kind: type[Any]) -> bool:
        return any(isinstance(button.wish, kind) for button in buttons(self.shown))

    async def draft(self) -> Draft:
        draft = await self._draft()
        assert draft is not None
        return draft

    async def has_draft(self) -> bool:
        return await self._draft() is not None

    async def _draft(self) -> Draft | None:
        person = await self.writer.known()
        assert person is not None
        async with self.story.database.reading() as db:
            return await storage.drafts.of(db, person.id)

    async def _answered(self, answer: Any) -> Reply:
        self.shown = await answer
        return self.shown


async def a_volunteer(
    story: Story, number: int = 4711, tag: str = "en", role: Role = Role.VOLUNTEER, places: tuple[int, ...] = (1,)
) -> Volunteer:
    writer = await one_who_is(story, role, number, places)
    await writer.taps(SetLanguage(tag))
    return Volunteer(story, writer, Reply(Html("")))


async def programme(story: Story) -> Programme:
    async with story.database.reading() as db:
        return await storage.programme.load(db, story.now)


async def published(story: Story) -> Sequence[Activity]:
    """What was not there in the beginning."""
    return [one for one in (await programme(story)).activities if "chat" in one.slug]
