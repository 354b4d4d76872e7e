"""The order of the letters, and the people who can not be reached."""

from datetime import timedelta

import scheduler.outbox
import storage.outbox
import storage.people
import storage.telling
from domain.outbox import Drop, Kind, Letter
from domain.programme import Listed
from storage.database import Database
from tests.builders import NOW, an_activity, utc
from tests.sabotage import sabotage
from tests.scheduler.stories import Post

_AMINA, _BO = 101, 102


async def _signed_up(post: Post, **changes: int) -> Listed:
    await post.has(an_activity(**changes))
    monday = (await post.times())[0]
    await post.joins(await post.person(_AMINA), monday.occurrence.id)
    return monday


async def test_who_blocked_us_gets_nothing_more_and_the_others_do(post: Post) -> None:
    monday = await _signed_up(post)
    await post.joins(await post.person(_BO), monday.occurrence.id)
    post.now = utc("2026-11-22 12:00")
    await post.rings()
    await post.calls_off(monday)
    composed = await post.composes()
    assert composed is not None
    async with post.database.writing() as db:
        assert await scheduler.outbox.gone(db, composed[0], post.now) == 2
    await post.goes_out()
    assert await post.outcomes(Kind.DAY_BEFORE) == ["unreachable", "gone"]
    assert (_AMINA in post.arrived, [kind for _, kind in post.got(_BO)]) == (False, [Kind.CHANGED])


async def test_nothing_is_tried_until_they_write_again(post: Post) -> None:
    monday = await _signed_up(post)
    async with post.database.writing() as db:
        await storage.people.set_unreachable(db, 1, post.now)
    await post.calls_off(monday)
    await post.goes_out()
    assert await post.outcomes() == ["unreachable"]
    async with post.database.writing() as db:
        await storage.people.set_unreachable(db, 1, None)
    await post.puts_back(monday)
    await post.calls_off(monday)
    await post.goes_out()
    assert await post.outcomes() == ["unreachable", "sent"]


async def test_behind_somebody_who_can_not_be_reached_the_next_is_asked(post: Post) -> None:
    monday = await _signed_up(post, seats=1)
    for number in (_BO, 4713):
        await post.joins(await post.person(number), monday.occurrence.id)
    async with post.database.writing() as db:
        await storage.people.set_unreachable(db, 2, post.now)
    await post.leaves(1, monday.occurrence.id)
    await post.goes_out()
    await post.rings()
    await post.goes_out()
    assert [kind for _, kind in post.got(4713)] == [Kind.OFFERED]


async def _keeps_the_turn(*_: object) -> None:
    return None


@sabotage(
    test_behind_somebody_who_can_not_be_reached_the_next_is_asked,
    {"storage.signups.give_up_turns": _keeps_the_turn},
)
def test_with_the_turn_kept_the_line_waits_for_nobody() -> None: ...


async def test_offers_and_changes_go_before_reminders_and_those_before_the_week(database: Database) -> None:
    post = Post(database)
    await post.person(_AMINA)
    kinds = [Kind.DIGEST, Kind.ANNOUNCEMENT, Kind.PROGRESS, Kind.SOON, Kind.DAY_BEFORE, Kind.OFFERED, Kind.CHANGED]
    letters = [Letter(kind.value, kind, 1, NOW - timedelta(minutes=20 - number)) for number, kind in enumerate(kinds)]
    found = []
    async with database.writing() as db:
        await storage.outbox.put(db, letters)
        while (waiting := await storage.outbox.next_due(db, NOW)) is not None:
            found.append(waiting.letter.kind)
            await storage.outbox.drop(db, waiting.id, Drop.GONE, NOW)
    first, last = [Kind.OFFERED, Kind.CHANGED], [Kind.ANNOUNCEMENT, Kind.DIGEST]
    assert found == [*first, Kind.PROGRESS, Kind.SOON, Kind.DAY_BEFORE, *last]


async def test_nothing_is_sent_before_it_is_due(database: Database) -> None:
    post = Post(database)
    await post.person(_AMINA)
    async with database.writing() as db:
        await storage.outbox.put(db, [Letter("later", Kind.SOON, 1, NOW + timedelta(seconds=1))])
        assert await storage.outbox.next_due(db, NOW) is None
        assert await storage.outbox.next_due(db, NOW + timedelta(seconds=1)) is not None
