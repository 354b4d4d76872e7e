"""What the stories of changing an activity have in common."""

from collections.abc import Sequence

from domain.intents import AskForPart, ChooseForPart, Edit, Join
from domain.programme import Activity
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, programme, with_the_real_reader
from tests.handlers.stories import Story


async def an_editor(story: Story, tag: str = "en", **changes: object) -> Volunteer:
    """A volunteer who has begun to change the language café, on Mondays and Thursdays at one."""
    with_the_real_reader(story)
    await story.has(a_programme_file(activities=(an_activity(**changes),)))
    volunteer = await a_volunteer(story, tag=tag)
    await volunteer.taps(Edit(1))
    return volunteer


async def changes(volunteer: Volunteer, part: str, words: str, scope: str | None = None) -> None:
    """Up to the preview, in words."""
    await volunteer.taps(volunteer.wish(AskForPart, part=part))
    await volunteer.writes(words)
    if scope:
        await takes(volunteer, "scope", scope)


async def takes(volunteer: Volunteer, part: str, choice: str) -> None:
    await volunteer.taps(volunteer.wish(ChooseForPart, part=part, choice=choice))


async def visitors(story: Story, *occurrences: int, seats: int = 1, first: int = 100) -> None:
    """One person for each, numbered from `first`."""
    for number, one in enumerate(occurrences, first):
        visitor = story.person(number)
        await visitor.arrives()
        await visitor.taps(Join(one, seats))


async def activities(story: Story) -> Sequence[Activity]:
    return (await programme(story)).activities


async def days(story: Story, activity: int = 1) -> list[str]:
    """The times of an activity as the programme has them, without those called off."""
    times = (await programme(story)).times_by_activity.get(activity, ())
    return [f"{one.starts:%m-%d %H:%M}" for one in times if not one.cancelled]
