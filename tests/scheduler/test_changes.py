"""News of what somebody is signed up for: once, as the way from what they know to what holds."""

from datetime import timedelta

import scheduler.outbox
from domain.facts import Facts
from domain.intents import ChooseActivity, Leave, ListMySignUps, ShowMenu
from domain.programme import Listed
from storage.database import Connection
from storage.programme import Snapshot
from tests.builders import a_place, an_activity
from tests.sabotage import sabotage
from tests.scheduler.stories import Post, wishes

_AMINA = 101
_BACK = [ListMySignUps(), ShowMenu()]


async def _signed_up(post: Post, **changes: bool) -> Listed:
    await post.has(an_activity(**changes))
    monday = (await post.times())[0]
    await post.joins(await post.person(_AMINA), monday.occurrence.id)
    return monday


async def test_a_change_is_told_once_as_the_way_from_old_to_new(post: Post) -> None:
    monday = await _signed_up(post)
    await post.moves(monday, timedelta(hours=1))
    await post.moves(monday, timedelta(days=1), room="Köket")
    await post.goes_out()
    [only] = post.arrived[_AMINA]
    assert only.reply.text == (
        "❗ <b>Something has changed.</b>\n\n💬 <b>Language café</b>\n\n"
        "🗓 Old: <s>Monday 23 November · 13:00–15:00</s>\n"
        "🗓 New: <b>Tuesday 24 November · 13:00–15:00</b>\n"
        "📍 Godsmagasinet · Stationsgatan 2, Ljungby\n"
        "🚪 Old: <s>Stora salen</s>\n🚪 New: <b>Köket</b>"
    )
    assert Leave(monday.occurrence.id) in wishes(only.reply)


async def test_what_was_changed_back_is_not_told(post: Post) -> None:
    monday = await _signed_up(post)
    await post.moves(monday, timedelta(hours=1))
    await post.moves(monday, timedelta())
    await post.goes_out()
    assert await post.outcomes() == ["nothing_new"]


async def test_a_cancelled_time_is_told_and_so_is_one_that_takes_place_after_all(post: Post) -> None:
    monday = await _signed_up(post)
    await post.calls_off(monday)
    await post.goes_out()
    assert post.last(_AMINA).text == (
        "❌ <b>It does not take place.</b>\n\n💬 <b>Language café</b>\n"
        "🗓 <s>Monday 23 November · 13:00–15:00</s>\n📍 Godsmagasinet · Stationsgatan 2, Ljungby\n\n"
        "You do not need to do anything."
    )
    assert wishes(post.last(_AMINA)) == [ChooseActivity(), *_BACK]
    await post.puts_back(monday)
    await post.goes_out()
    assert post.last(_AMINA).text.startswith(
        "✅ <b>It takes place after all.</b>\n\n💬 <b>Language café</b>\n\n🗓 Monday"
    )


async def test_of_a_confidential_activity_a_change_names_neither_title_nor_room(post: Post) -> None:
    monday = await _signed_up(post, confidential=True)
    await post.moves(monday, timedelta(hours=1), room="Köket")
    await post.goes_out()
    assert post.last(_AMINA).text == (
        "❗ <b>Something has changed.</b>\n\n🔒 <b>Your activity</b>\n\n"
        "🗓 Old: <s>Monday 23 November · 13:00–15:00</s>\n🗓 New: <b>Monday 23 November · 14:00–16:00</b>\n"
        "📍 Godsmagasinet\n🚪 It is in another room."
    )


async def test_what_changes_while_the_news_is_on_its_way_is_told_by_another_letter(post: Post) -> None:
    monday = await _signed_up(post)
    await post.moves(monday, timedelta(hours=1))
    composed = await post.composes()
    assert composed is not None
    waiting, sending = composed
    assert isinstance(sending, scheduler.outbox.Sending)
    await post.moves(monday, timedelta(hours=2))
    async with post.database.writing() as db:
        await scheduler.outbox.sent(db, waiting, sending, post.now)
    await post.goes_out()
    said = post.last(_AMINA).text
    assert "Old: <s>Monday 23 November · 14:00–16:00</s>" in said
    assert "New: <b>Monday 23 November · 15:00–17:00</b>" in said


async def _told_the_newest(db: Connection, claim: int, _facts: Facts, now: object) -> None:
    """As if what holds now had been told."""


@sabotage(
    test_what_changes_while_the_news_is_on_its_way_is_told_by_another_letter,
    {"storage.telling.told": _told_the_newest},
    raises=(AssertionError, KeyError),
)
def test_without_noting_what_was_told_it_would_be_lost() -> None: ...


async def test_a_change_of_the_file_is_told_though_nobody_has_looked_at_it_yet(post: Post) -> None:
    """The programme in memory is the old one: by that, nothing would be new."""
    places = (a_place(), a_place(id=2, slug="bullerbyn", name={"sv": "Bullerbyn"}, address="Skolgatan 1"))
    await post.has(places=places)
    await post.joins(await post.person(_AMINA), (await post.times())[0].occurrence.id)
    async with post.database.reading() as db:
        await post.snapshot.current(db)
    await post.has(an_activity(place=2), places=places)
    await post.goes_out()
    said = post.last(_AMINA).text
    assert "📍 Old: <s>Godsmagasinet · Stationsgatan 2, Ljungby</s>" in said
    assert "📍 New: <b>Bullerbyn · Skolgatan 1</b>" in said


async def _not_at_all(_snapshot: Snapshot, _db: Connection) -> bool:
    return False


@sabotage(
    test_a_change_of_the_file_is_told_though_nobody_has_looked_at_it_yet,
    {"storage.programme.Snapshot.watch": _not_at_all},
    raises=KeyError,
)
def test_by_the_old_programme_it_would_never_be_told() -> None: ...
