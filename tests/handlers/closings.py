"""What the stories of closing and of weekly hours have in common."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import bot.buttons
import storage.programme
from domain.intents import CarryOut, Intent, Join, Undo
from domain.programme import Occurrence, OccurrenceState, Place, Programme
from domain.replies import Reply
from domain.roles import Role
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.handlers.teams import one_who_is
from understanding.understanding import Understanding


async def a_volunteer(story: Story, number: int = 4711, places: tuple[int, ...] = (1,)) -> Writer:
    """Whose words are read as they would be."""
    story.house = replace(story.house, understanding=Understanding(story.understanding.lexicon))
    return await one_who_is(story, Role.VOLUNTEER, number, places)


async def programme(story: Story) -> Programme:
    async with story.database.reading() as db:
        return await storage.programme.load(db, story.now)


async def place(story: Story, number: int = 1) -> Place:
    return (await programme(story)).place_by_id[number]


async def off(story: Story) -> list[str]:
    """When what is called off would have begun, as Swedish clocks have it."""
    there = await programme(story)
    zone = there.places[0].zone
    called_off = [one for one in there.occurrences if one.state is OccurrenceState.CANCELLED]
    return [f"{one.starts_at.astimezone(zone):%m-%d %H}" for one in called_off]


async def occurrence(story: Story, day: date, activity: int = 1) -> Occurrence:
    there = await programme(story)
    zone = there.places[0].zone
    return next(
        one for one in there.occurrences if one.activity == activity and one.starts_at.astimezone(zone).date() == day
    )


async def signed_up(story: Story, which: int, *seats: int, first: int = 100) -> Sequence[Writer]:
    visitors = []
    for number, wanted in enumerate(seats, first):
        visitor = story.person(number)
        await visitor.arrives()
        await visitor.taps(Join(which, wanted))
        visitors.append(visitor)
    return visitors


def wish(reply: Reply, label: str) -> Intent:
    """What the button carries whose label has these words, as it comes back from Telegram."""
    found = [one.wish for one in buttons(reply) if label in one.label and one.wish is not None]
    assert found, f"{label}: {labels(reply)}"
    return bot.buttons.unpack(bot.buttons.pack(found[0]))


async def taps(writer: Writer, reply: Reply, *texts: str) -> Reply:
    """One button after the other."""
    for text in texts:
        reply = await writer.taps(wish(reply, text))
    return reply


async def carries_out(writer: Writer, reply: Reply) -> Reply:
    """The first button of a preview does it."""
    first = buttons(reply)[0].wish
    assert isinstance(first, CarryOut), said(reply)
    return await writer.taps(first)


def undo(reply: Reply) -> Undo:
    found = [one.wish for one in buttons(reply) if isinstance(one.wish, Undo)]
    assert found, said(reply)
    return found[0]


async def closes(volunteer: Writer, line: str, why: str = "Illness") -> Reply:
    return await carries_out(volunteer, await taps(volunteer, await volunteer.commands("close", line), "A reason", why))


async def opens(volunteer: Writer, which: str) -> Reply:
    """The preview of it."""
    return await taps(volunteer, await volunteer.commands("close"), "What is closed already?", which)
