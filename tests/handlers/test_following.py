"""A question that goes on from the last answer: "and tomorrow?", "is it free?", "sign me up"."""

from datetime import date, timedelta

import domain.threads
from domain.days import Days
from domain.intents import ListActivities, ListTimes, ShowActivity, ShowOpeningHours, Thank
from domain.programme import Category
from domain.threads import Thread
from storage.database import Connection
from storage.tables import thread
from tests.builders import a_programme_file, an_activity
from tests.handlers.stories import Story, Writer, said
from tests.sabotage import sabotage
from understanding.labels import Label

TOMORROW = Days.one(date(2026, 11, 24))


async def _asks_about_the_cafe(story: Story) -> Writer:
    """Amina, who was told when the language café is; Bo stands beside her."""
    await _has(story)
    amina = story.person()
    await amina.arrives()
    await amina.taps(ListTimes(1))
    _hears(story)
    return amina


async def _has(story: Story) -> None:
    """A language café and a choir, both on Mondays."""
    choir = an_activity(id=2, slug="kor", title={"sv": "Kör", "en": "Choir"}, also_called=(), category=Category.CULTURE)
    await story.has(a_programme_file(activities=(an_activity(), choir)))


async def _bo(story: Story) -> Writer:
    """Somebody who asks with buttons and full sentences."""
    bo = story.person(4712)
    await bo.arrives()
    return bo


def _hears(story: Story) -> None:
    story.understands("and tomorrow?", "en", Label.ACTIVITIES_ON, days=TOMORROW, bare=True)
    story.understands("is it free?", "en", Label.PRICE_OR_CHILDREN)
    story.understands("sign me up", "en", Label.SIGN_UP)
    story.understands("any sport?", "en", Label.ACTIVITIES_ON, category=Category.SPORT)
    story.understands("thanks", "en", Label.THANKS)


async def test_and_tomorrow_asks_for_the_same_activity(story: Story) -> None:
    amina = await _asks_about_the_cafe(story)
    assert said(await amina.writes("and tomorrow?")) == said(await (await _bo(story)).taps(ListTimes(1, TOMORROW)))


@sabotage(
    test_and_tomorrow_asks_for_the_same_activity,
    {"understanding.following.follow": lambda understood, thread, programme: understood},
)
def test_without_the_thread_it_asks_for_the_day() -> None: ...


async def test_is_it_free_and_sign_me_up_are_about_it(story: Story) -> None:
    amina = await _asks_about_the_cafe(story)
    assert "Language café" in said(await amina.writes("is it free?"))
    assert "Language café" in said(await amina.writes("sign me up"))


async def test_small_talk_in_between_leaves_the_thread(story: Story) -> None:
    amina = await _asks_about_the_cafe(story)
    await amina.taps(Thank())
    assert "Language café" in said(await amina.writes("is it free?"))


async def test_after_another_question_the_day_is_the_day_again(story: Story) -> None:
    await _has(story)
    amina, bo = story.person(), await _bo(story)
    await amina.arrives()
    await amina.taps(ListTimes(1))
    _hears(story)
    await amina.writes("any sport?")
    assert said(await amina.writes("and tomorrow?")) == said(await bo.taps(ListActivities(TOMORROW)))


async def test_the_thread_is_forgotten_after_half_an_hour(story: Story) -> None:
    amina = await _asks_about_the_cafe(story)
    story.now += domain.threads.LASTS
    assert said(await amina.writes("and tomorrow?")) == said(await (await _bo(story)).taps(ListActivities(TOMORROW)))


@sabotage(
    test_the_thread_is_forgotten_after_half_an_hour,
    {"domain.threads.Thread.holds": lambda thread, now: True},
)
def test_without_its_end_an_old_question_would_be_gone_on_from() -> None: ...


async def test_after_the_opening_hours_a_day_asks_for_those(story: Story) -> None:
    await _has(story)
    amina = story.person()
    await amina.arrives()
    await amina.taps(ShowOpeningHours())
    _hears(story)
    told = said(await amina.writes("and tomorrow?"))
    assert told == said(await (await _bo(story)).taps(ShowOpeningHours(TOMORROW)))


async def test_nobody_goes_on_from_another_ones_question(story: Story) -> None:
    await _asks_about_the_cafe(story)
    bo = await _bo(story)
    assert said(await bo.writes("and tomorrow?")) == said(await bo.taps(ListActivities(TOMORROW)))


async def _of_anybody(db: Connection, person: int) -> Thread | None:
    row = (await db.execute(thread.select())).first
    return Thread(row.activity, None, row.at) if row else None


@sabotage(test_nobody_goes_on_from_another_ones_question, {"storage.threads.of": _of_anybody})
def test_were_threads_not_kept_apart_it_would_show() -> None: ...


async def test_what_is_on_with_one_answer_is_about_that_one(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    await amina.taps(ListActivities())
    _hears(story)
    assert "Language café" in said(await amina.writes("sign me up"))


async def test_a_thread_is_a_row_and_one_a_person(story: Story) -> None:
    amina = await _asks_about_the_cafe(story)
    await amina.taps(ShowActivity(1))
    story.now += timedelta(minutes=15)
    await amina.taps(ShowActivity(1))
    async with story.database.reading() as db:
        (row,) = (await db.execute(thread.select())).all
    assert (row.activity, row.at) == (1, story.now)


async def test_an_activity_that_is_gone_leaves_no_thread(story: Story) -> None:
    await _has(story)
    amina = story.person()
    await amina.arrives()
    await amina.taps(ListTimes(99))
    async with story.database.reading() as db:
        assert (await db.execute(thread.select())).all == []


async def test_in_a_group_nothing_is_remembered(story: Story) -> None:
    await _has(story)
    await story.person().arrives()
    await Writer(story, 4711, "en", private=False).taps(ListTimes(1))
    async with story.database.reading() as db:
        assert (await db.execute(thread.select())).all == []
