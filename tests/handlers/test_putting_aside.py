"""A text that somebody has begun is never lost: not by another one, not by `/new` alone, not by an old button."""

from datetime import timedelta

import pytest

import domain.drafts
from domain.drafts import Aside
from domain.intents import BeginAnew, DropDraft, Publish, ShowDraft, TakeUp
from domain.posting import Field
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_COOKING = "Cooking on 4 December 16–18:30, kitchen, 10 seats"
_CHESS = "Chess on friday 18-20"
_CHOIR = "Choir on saturday 10-12"


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    await story.has()
    return await a_volunteer(story)


async def _title(volunteer: Volunteer) -> str | None:
    return (await volunteer.draft()).posting.title


async def test_new_alone_leads_back_to_what_was_begun(volunteer: Volunteer) -> None:
    before = said(await volunteer.posts(_COOKING))
    volunteer.story.now += timedelta(days=3)
    assert said(await volunteer.posts()) == before
    assert isinstance(volunteer.first, Publish)
    assert "What is the activity called?" in said(await volunteer.taps(volunteer.wish(BeginAnew)))
    await volunteer.taps(volunteer.wish(DropDraft))
    assert await _title(volunteer) == "Cooking"


async def test_a_half_told_one_is_asked_on_by_new_alone(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess on friday")
    volunteer.story.now += timedelta(days=1)
    assert "From when until when?" in said(await volunteer.posts())
    assert "18:00–20:00" in said(await volunteer.writes("18-20"))


async def test_a_new_line_wins_and_the_text_before_it_is_put_aside(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    shown = said(await volunteer.posts(_CHESS))
    assert "Chess" in shown
    assert "You have a text that is not finished: Cooking" in shown
    assert isinstance(volunteer.first, Publish)
    assert "16:00–18:30" in said(await volunteer.taps(volunteer.wish(TakeUp)))
    assert "You have a text that is not finished: Chess" in said(volunteer.shown)


@sabotage(
    test_a_new_line_wins_and_the_text_before_it_is_put_aside,
    {"domain.drafts.MOST_ASIDE": 0},
)
def test_with_no_room_aside_the_text_before_it_is_lost() -> None: ...


async def test_published_or_thrown_away_the_one_before_comes_back(volunteer: Volunteer) -> None:
    for line in (_COOKING, _CHESS, _CHOIR):
        await volunteer.posts(line)
    assert "not finished: Chess" in said(await volunteer.taps_first())
    assert isinstance(volunteer.wish(ShowDraft), ShowDraft)
    await volunteer.taps(volunteer.wish(ShowDraft))
    assert "not finished: Cooking" in said(await volunteer.taps(volunteer.wish(DropDraft)))
    await volunteer.taps(volunteer.wish(ShowDraft))
    await volunteer.taps(volunteer.wish(Publish))
    assert [one.title["en"] for one in await published(volunteer.story)] == ["Choir", "Cooking"]
    assert not await volunteer.has_draft()


async def test_line_after_line_each_is_published_by_the_first_button(volunteer: Volunteer) -> None:
    for n in range(domain.drafts.MOST_ASIDE + 3):
        await volunteer.posts(f"Chess {'abcdefghijkl'[n]} on friday {8 + n}-{9 + n}")
    await volunteer.taps_first()
    for n in range(3):
        await volunteer.posts(f"Choir {'abc'[n]} on saturday {8 + n}-{9 + n}")
        await volunteer.taps_first()
    assert len(await published(volunteer.story)) == 4
    assert len((await volunteer.draft()).aside) < domain.drafts.MOST_ASIDE


async def test_the_same_line_twice_is_one_text(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    assert "not finished" not in said(await volunteer.posts(_COOKING))


async def test_what_was_put_aside_a_month_ago_is_forgotten(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.posts(_CHESS)
    volunteer.story.now += timedelta(days=31)
    await volunteer.posts(_CHOIR)
    assert (await volunteer.draft()).aside == ()


async def test_the_button_of_a_text_put_aside_takes_it_up_and_publishes_nothing_yet(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    old = volunteer.first
    await volunteer.posts(_CHESS)
    shown = said(await volunteer.taps(old))
    assert "16:00–18:30" in shown
    assert "not finished: Chess" in shown
    assert await published(volunteer.story) == []
    await volunteer.taps_first()
    assert [one.title["en"] for one in await published(volunteer.story)] == ["Cooking"]


@sabotage(
    test_the_button_of_a_text_put_aside_takes_it_up_and_publishes_nothing_yet,
    {"storage.drafts.Aside": lambda posting, changed_at, draft=None: Aside(posting, changed_at)},
)
def test_without_its_number_its_buttons_would_not_find_it() -> None: ...


async def test_the_button_of_a_text_thrown_away_leads_to_the_one_there_is(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    old = volunteer.first
    await volunteer.taps(volunteer.wish(DropDraft))
    await volunteer.posts(_CHESS)
    shown = said(await volunteer.taps(old))
    assert "This text is not here any more." in shown
    assert "18:00–20:00" in said(await volunteer.taps(volunteer.wish(ShowDraft)))
    assert await published(volunteer.story) == []


async def test_words_after_publishing_do_not_mend_the_one_that_came_back(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.posts(_CHESS)
    await volunteer.taps_first()
    before = await volunteer.draft()
    await volunteer.writes("10-11")
    assert await volunteer.draft() == before
    assert before.asked is None
    assert Field.HOURS not in before.posting.missing
