"""What the stories of changing the programme have in common: who does it, who is signed up, and what reaches them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import storage.plans
from domain.intents import CarryOut, ChooseForPart, Code, Join, Undo
from domain.outbox import Kind
from domain.plans import Plan
from domain.programme import Activity, Occurrence, OccurrenceState, Programme
from domain.replies import Reply
from domain.roles import Role
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, programme, with_the_real_reader
from tests.handlers.stories import Story, Writer, said
from tests.scheduler.stories import Post

# A Monday at eleven in Sweden. The language café: today at one, then Thursday the 26th, Monday the 30th …
TODAY, THURSDAY, NEXT_MONDAY = 1, 2, 3


def sewing(**changes: Any) -> Activity:
    """On Tuesdays, 10–12, in the kitchen."""
    start = an_activity().start.replace(day=24, hour=10)
    usual = an_activity(
        id=2,
        slug="sewing",
        title={"sv": "Sömnad", "en": "Sewing"},
        also_called=(),
        room={"sv": "Köket", "en": "The kitchen"},
        start=start,
        end=start + timedelta(hours=2),
        repeat="FREQ=WEEKLY;BYDAY=TU",
    )
    return replace(usual, **changes)


async def at_work(
    story: Story, *activities: Activity, role: Role = Role.VOLUNTEER, number: int = 4711, tag: str = "en"
) -> Volunteer:
    """Somebody who works at the only place, with the real reader of words."""
    await with_the_real_reader(story).has(a_programme_file(activities=activities or (an_activity(seats=4), sewing())))
    return await a_volunteer(story, number, tag, role)


async def comes(story: Story, number: int, *occurrences: int, seats: int = 1) -> Writer:
    visitor = story.person(number)
    await visitor.arrives()
    for one in occurrences:
        await visitor.taps(Join(one, seats))
    return visitor


async def chooses(somebody: Volunteer, part: str, code: str) -> Reply:
    return await somebody.taps(ChooseForPart((await plan(somebody)).id, Code(part), Code(code)))


async def carries_out(somebody: Volunteer) -> Reply:
    """By the first button of what is shown."""
    assert isinstance(somebody.first, CarryOut)
    return await somebody.taps_first()


async def takes_back(somebody: Volunteer) -> Reply:
    return await somebody.taps(somebody.wish(Undo))


async def plan(of: Volunteer) -> Plan:
    person = await of.writer.known()
    assert person is not None
    async with of.story.database.reading() as db:
        found = await storage.plans.of(db, person.id)
    assert found is not None
    return found


async def letters_arrive(story: Story) -> Post:
    """Everything that is due is written from what holds now, and reaches people."""
    post = Post(story.database, story.now)
    await post.goes_out()
    return post


def told(post: Post, number: int) -> list[str]:
    """What somebody was told of changes, without tags."""
    return [said(one.reply) for one in post.arrived.get(number, []) if one.kind is Kind.CHANGED]


async def times(story: Story, activity: int = 1) -> Sequence[Occurrence]:
    return [one for one in (await programme(story)).occurrences if one.activity == activity]


async def called_off(story: Story, activity: int = 1) -> set[date]:
    """The days on which it does not take place though it was to."""
    known = await programme(story)
    off = (one for one in known.timetable if one.activity.id == activity and one.cancelled)
    return {one.day for one in off}


async def when(story: Story, occurrence: int) -> str:
    """By the clock on the wall, and in which room where it has one of its own."""
    one = await listed(story, occurrence)
    return f"{one.starts:%a %d %b %H:%M}-{one.ends:%H:%M} {one.occurrence.room.get('sv', '')}".strip()


async def listed(story: Story, occurrence: int) -> Any:
    return next(one for one in (await programme(story)).timetable if one.occurrence.id == occurrence)


async def state(story: Story, occurrence: int) -> OccurrenceState:
    return next(one.state for one in (await programme(story)).occurrences if one.id == occurrence)


async def the_activity(story: Story, number: int = 1) -> Activity:
    known: Programme = await programme(story)
    return known.activity_by_id[number]
