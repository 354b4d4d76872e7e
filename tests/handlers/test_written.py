"""Texts of the house in another language than the reader's say which one it is."""

from datetime import date

from domain.intents import ShowActivity, ShowOpeningHours
from domain.programme import HoursException
from domain.replies import Reply
from domain.roles import Role
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.postings import a_volunteer
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_DAY = date(2026, 11, 24)


async def _reads(story: Story, tag: str) -> tuple[Reply, Reply]:
    """An activity and the hours of the house."""
    closed = HoursException(_DAY, _DAY, (), {"ar": "عطل الكهربا"})
    about = an_activity(description={"so": "Waan wada karsanaynaa."})
    await story.has(a_programme_file(places=(a_place(exceptions=(closed,)),), activities=(about,)))
    visitor = await a_volunteer(story, tag=tag, role=Role.VISITOR)
    return await visitor.taps(ShowActivity(1)), await visitor.taps(ShowOpeningHours())


async def test_what_stands_in_another_language_is_marked_with_its_name(story: Story) -> None:
    activity, hours = await _reads(story, "sv")
    assert "Waan wada karsanaynaa.\n🌐 Skrivet på somaliska" in said(activity)
    assert "🌐 Skrivet på arabiska" in said(hours)


@sabotage(
    test_what_stands_in_another_language_is_marked_with_its_name, {"views.written.in_other": lambda _texts, _: None}
)
def test_if_nothing_said_so_nobody_would_know_the_language() -> None: ...


async def test_in_the_reader_s_own_language_nothing_is_marked(story: Story) -> None:
    activity, hours = await _reads(story, "so")
    assert "🌐 " not in said(activity)
    assert said(hours).count("🌐 ") == 1
