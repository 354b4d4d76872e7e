"""Somebody had blocked the bot, and writes again."""

import storage.occurrences
import storage.people
import storage.telling
from domain.intents import Join, ListActivities
from domain.outbox import Kind
from tests.handlers.stories import Story
from tests.sabotage import sabotage


async def test_what_was_cancelled_meanwhile_is_told_when_they_write_again(story: Story) -> None:
    await story.has()
    amina = story.person()
    [today, *_] = await story.times(1)
    await amina.taps(Join(today, 1))
    person = await amina.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.people.set_unreachable(db, person.id, story.now)
        await storage.occurrences.call_off(db, today)
    await amina.taps(ListActivities())
    assert [letter.kind for letter in await story.letters(amina)] == [Kind.CHANGED, Kind.MENU]


async def _nothing(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(
    test_what_was_cancelled_meanwhile_is_told_when_they_write_again,
    {"storage.telling.tell_changes": _nothing},
)
def test_without_a_word_they_would_stand_before_a_closed_door() -> None: ...
