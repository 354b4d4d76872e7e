"""What I want to be told by itself."""

import pytest

import storage.people
from domain.intents import (
    ChooseCategories,
    FollowCategory,
    SetDayBefore,
    SetDigest,
    SetReminder,
    ShowDigest,
    ShowReminders,
    ShowSettings,
    StopReminders,
)
from domain.preferences import Preferences
from domain.programme import Category
from tests.handlers.stories import MONDAY, Story, Writer, buttons, labels, said


async def _amina(story: Story) -> Writer:
    await story.has()
    amina = story.person()
    await amina.arrives()
    return amina


async def _wants(amina: Writer) -> Preferences:
    person = await amina.known()
    assert person is not None
    return person.preferences


async def test_reminders_are_shown_as_they_are_and_every_other_way_is_a_tap(story: Story) -> None:
    amina = await _amina(story)
    page = await amina.taps(ShowReminders())
    assert "🔔 The day before · 2 hours before" in said(page)
    assert labels(page)[:6] == [
        "✅ The day before",
        "▫️ 30 minutes before",
        "▫️ 1 hour before",
        "✅ 2 hours before",
        "▫️ 3 hours before",
        "▫️ Not on the same day",
    ]


async def test_an_hour_before_and_not_the_day_before(story: Story) -> None:
    amina = await _amina(story)
    await amina.taps(SetReminder(60))
    page = await amina.taps(SetDayBefore(False))
    assert "🔔 1 hour before" in said(page)
    # What was due before the change is not caught up with.
    assert await _wants(amina) == Preferences(False, 60, None, MONDAY)
    assert "🔔 1 hour before" in said(await amina.taps(ShowSettings()))


async def test_no_reminders_at_all(story: Story) -> None:
    amina = await _amina(story)
    await amina.taps(SetReminder(0))
    page = await amina.taps(SetDayBefore(False))
    assert "🔔 No reminders" in said(page)
    assert "✅ Not on the same day" in labels(page)


async def test_stop_reminding_me_stops_all_of_them_and_says_so_first(story: Story) -> None:
    amina = await _amina(story)
    page = await amina.taps(StopReminders())
    assert said(page).startswith("🔕 You get no reminders now.\nTo turn them on again, tap")
    assert await _wants(amina) == Preferences(False, 0, None, MONDAY)
    assert SetDayBefore(True) in [button.wish for button in buttons(page)]


async def test_a_time_of_their_own_has_its_button(story: Story) -> None:
    amina = await _amina(story)
    page = await amina.taps(SetReminder(45))
    assert "✅ 45 minutes before" in labels(page)
    assert "🔔 The day before · 2 days before" in said(await amina.taps(SetReminder(2 * 24 * 60)))


@pytest.mark.parametrize(("asked", "kept"), [(1, 5), (5, 5), (10**9, 7 * 24 * 60), (0, 0)])
async def test_a_time_that_can_not_be_is_brought_to_the_nearest(story: Story, asked: int, kept: int) -> None:
    amina = await _amina(story)
    await amina.taps(SetReminder(asked))
    assert (await _wants(amina)).minutes == kept


async def test_the_programme_of_the_week_is_off_until_a_day_is_chosen(story: Story) -> None:
    amina = await _amina(story)
    assert (await _wants(amina)).digest_day is None
    page = await amina.taps(ShowDigest())
    assert "You do not get it now." in said(page)
    (on,) = (button.wish for button in buttons(page) if isinstance(button.wish, SetDigest))
    page = await amina.taps(on)
    assert "✅ Monday" in labels(page)
    assert "You do not get it now." not in said(page)
    page = await amina.taps(SetDigest(4))
    assert "📰 The programme of the week · Friday" in said(page)
    assert await _wants(amina) == Preferences(digest_day=4)
    await amina.taps(SetDigest(None))
    assert (await _wants(amina)).digest_day is None


async def test_an_eighth_day_is_no_day(story: Story) -> None:
    amina = await _amina(story)
    await amina.taps(SetDigest(7))
    assert (await _wants(amina)).digest_day is None


async def test_kinds_are_chosen_by_tapping(story: Story) -> None:
    amina = await _amina(story)
    assert "▫️ ⚽ Sport" in labels(await amina.taps(ChooseCategories()))
    page = await amina.taps(FollowCategory(Category.SPORT))
    assert "✅ ⚽ Sport" in labels(page)
    assert FollowCategory(Category.SPORT, follow=False) in [button.wish for button in buttons(page)]
    assert "🎯 Sport" in said(await amina.taps(ShowSettings()))
    await amina.taps(FollowCategory(Category.SPORT))
    page = await amina.taps(FollowCategory(Category.SPORT, follow=False))
    assert "▫️ ⚽ Sport" in labels(page)
    person = await amina.known()
    assert person is not None
    async with story.database.reading() as db:
        assert await storage.people.categories(db, person.id) == frozenset()


async def test_kinds_without_the_programme_of_the_week_say_so_and_offer_it(story: Story) -> None:
    amina = await _amina(story)
    page = await amina.taps(FollowCategory(Category.SPORT))
    assert "🔕 You do not get it now." in said(page)
    assert SetDigest(0) in [button.wish for button in buttons(page)]
    await amina.taps(SetDigest(0))
    page = await amina.taps(FollowCategory(Category.SPORT))
    assert "You do not get it now." not in said(page)
    assert ShowDigest() in [button.wish for button in buttons(page)]


async def test_the_settings_lead_to_everything_that_can_be_chosen(story: Story) -> None:
    amina = await _amina(story)
    page = labels(await amina.taps(ShowSettings()))
    for label in (
        "🌐 Language",
        "🔔 Reminders",
        "🎯 My kinds",
        "📰 The programme of the week",
        "🎲 Another nickname",
        "🔒 Privacy",
    ):
        assert label in page
