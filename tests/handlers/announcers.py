"""What the stories of announcements have in common: a house with people in it, and somebody who writes to them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import handlers.answer
from domain.announcements import Sketch
from domain.intents import Code, FollowCategory, FollowPlace, Join, SendAnnouncement, SendMedia, SetLanguage
from domain.kinds import Category
from domain.messages import Message, Said, Wanted
from domain.outbox import Kind, Letter
from domain.pictures import Picture
from domain.replies import Html, Reply
from domain.roles import Role
from storage.sketches import of as sketches_of
from tests.handlers.postings import Volunteer, with_the_real_reader
from tests.handlers.stories import Story, Writer
from tests.handlers.teams import one_who_is, two_houses

# The first of activity 1, today at one, two hours from now; and the one after it.
TODAY, THURSDAY = 1, 2
# Telegram's number of the message whose button they tap.
MESSAGE = 4242


class Announcer(Volunteer):
    """Writes by command, by word and by tap, as if on a phone."""

    async def announces(self, words: str = "") -> Reply:
        return await self._answered(self.writer.commands("announce", words))

    async def writes_long(self, text: str) -> Reply:
        """More than the door lets through for understanding."""
        return await self._sends(Said(text[:1000], text))

    async def sends_a_photo(self, caption: str = "", photo: str = "a photo") -> Reply:
        content = Said(caption) if caption else Wanted(SendMedia("photo"), tapped=False)
        return await self._sends(content, picture=Picture(photo) if photo else None)

    async def taps_first(self) -> Reply:
        return await self._sends(Wanted(self.first, tapped=True), tapped=MESSAGE)

    async def sketch(self) -> Sketch:
        return (await self.sketches())[0]

    async def sketches(self) -> Sequence[Sketch]:
        person = await self.writer.known()
        assert person is not None
        async with self.story.database.reading() as db:
            return await sketches_of(db, person.id)

    async def _sends(self, content: Said | Wanted, **more: Any) -> Reply:
        message = replace(Message(self.writer.number, "en", True, content), **more)
        answer = await handlers.answer.answer(message, self.story.house, self.story.now, self.story.keep)
        assert answer is not None
        self.shown = answer.reply
        return self.shown


def sends(sketch: Sketch) -> SendAnnouncement:
    """The button below what is read back of it."""
    return SendAnnouncement(sketch.id, Code(sketch.mark))


async def an_announcer(
    story: Story, role: Role = Role.VOLUNTEER, number: int = 4711, places: tuple[int, ...] = (1,)
) -> Announcer:
    return Announcer(story, await one_who_is(story, role, number, places), Reply(Html("")))


async def a_house(story: Story) -> None:
    """Two places with three activities; the bot reads what people write."""
    await two_houses(story)
    with_the_real_reader(story)


async def signed_up(story: Story, number: int, language: str = "en", occurrence: int = TODAY) -> Writer:
    somebody = await newcomer(story, number, language)
    await somebody.taps(Join(occurrence, 1))
    return somebody


async def follower(story: Story, number: int, language: str = "en", *kinds: Category, place: int = 1) -> Writer:
    somebody = await newcomer(story, number, language)
    await somebody.taps(FollowPlace(place, follow=True))
    for kind in kinds:
        await somebody.taps(FollowCategory(kind, follow=True))
    return somebody


async def newcomer(story: Story, number: int, language: str) -> Writer:
    somebody = story.person(number, language)
    await somebody.arrives()
    await somebody.taps(SetLanguage(language))
    return somebody


async def told(story: Story, *people: Writer) -> list[list[Letter]]:
    """The announcements that were put into the outbox for each."""
    return [[one for one in await story.letters(who) if one.kind is Kind.ANNOUNCEMENT] for who in people]
