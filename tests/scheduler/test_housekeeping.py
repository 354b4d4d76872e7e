"""What is no longer needed goes, and nothing else."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Table, insert, select, update

import scheduler.housekeeping
import storage.drafts
import storage.forgetting
import storage.outbox
import storage.picking
import storage.questions
from domain.outbox import Drop, Kind, Letter
from domain.posting import Posting
from domain.questions import Asked
from storage.tables import audit, draft, invite, occurrence, outbox, picking, question, signup
from tests.builders import NOW, utc
from tests.sabotage import sabotage
from tests.scheduler.stories import Post


async def _is_left(post: Post, table: Table, after: timedelta) -> bool:
    await scheduler.housekeeping.forget(post.database, NOW + after)
    async with post.database.reading() as db:
        return bool((await db.execute(select(table))).all)


async def test_a_letter_that_is_done_goes_after_two_weeks(post: Post) -> None:
    await post.person(101)
    async with post.database.writing() as db:
        await storage.outbox.put_dropped(db, [Letter("a", Kind.SOON, 1, NOW)], Drop.TOO_LATE, NOW)
    assert [await _is_left(post, outbox, timedelta(days=days)) for days in (14, 15)] == [True, False]


async def _nothing(*_: object) -> int:
    return 0


@sabotage(
    test_a_letter_that_is_done_goes_after_two_weeks,
    {"scheduler.housekeeping._KEPT": ((_nothing, timedelta()),)},
)
def test_without_the_rule_it_would_stay() -> None: ...


async def test_a_letter_that_waits_stays(post: Post) -> None:
    await post.person(101)
    async with post.database.writing() as db:
        await storage.outbox.put(db, [Letter("a", Kind.SOON, 1, NOW)])
    assert await _is_left(post, outbox, timedelta(days=100))


@pytest.mark.parametrize(("after", "left"), [(timedelta(days=31), True), (timedelta(days=33), False)])
async def test_a_sign_up_goes_a_month_after_it_was_over(post: Post, after: timedelta, left: bool) -> None:
    await post.has()
    await post.joins(await post.person(101), (await post.times())[0].occurrence.id)
    assert await _is_left(post, signup, after) is left


async def test_of_what_is_to_come_every_sign_up_stays(post: Post) -> None:
    await post.has()
    await post.joins(await post.person(101), (await post.times())[0].occurrence.id)
    async with post.database.writing() as db:
        await db.execute(update(occurrence).values(starts_at=utc("2027-06-01 10:00"), ends_at=utc("2027-06-01 12:00")))
    assert await _is_left(post, signup, timedelta(days=100))


@pytest.mark.parametrize(("days", "left"), [(7, True), (8, False)])
@pytest.mark.parametrize("used", [True, False])
async def test_an_invite_goes_a_week_after_it_was_used_or_ended(post: Post, days: int, left: bool, used: bool) -> None:
    await post.has()
    # One that was used at once would have held for long.
    ends, used_at = (NOW + timedelta(days=300), NOW) if used else (NOW, None)
    row = {"digest": "d", "place": 1, "role": "volunteer", "expires_at": ends, "used_at": used_at}
    async with post.database.writing() as db:
        await db.execute(insert(invite), row)
    assert await _is_left(post, invite, timedelta(days=days)) is left


@pytest.mark.parametrize(("days", "left"), [(30, True), (31, False)])
async def test_a_draft_goes_a_month_after_it_was_touched(post: Post, days: int, left: bool) -> None:
    await post.person(101)
    async with post.database.writing() as db:
        await storage.drafts.keep(db, 1, Posting(), None, NOW)
    assert await _is_left(post, draft, timedelta(days=days)) is left


async def _noted(post: Post) -> datetime:
    """Long ago by any clock: within a year the database itself refuses."""
    at = NOW - timedelta(days=800)
    row = {"at": at, "role": "volunteer", "action": "publish", "kind": "activity", "object": 1}
    async with post.database.writing() as db:
        await db.execute(insert(audit), row)
    return at


async def test_the_trail_of_changes_is_kept_for_a_year(post: Post) -> None:
    at = await _noted(post)
    assert await _is_left(post, audit, at + timedelta(days=365) - NOW)


async def test_after_a_year_and_a_day_the_trail_goes(post: Post) -> None:
    at = await _noted(post)
    assert not await _is_left(post, audit, at + timedelta(days=366) - NOW)


@sabotage(
    test_the_trail_of_changes_is_kept_for_a_year,
    {"scheduler.housekeeping._KEPT": ((storage.forgetting.trail, timedelta(days=364)),)},
)
def test_with_a_shorter_rule_the_trail_would_go_too_soon() -> None: ...


@sabotage(test_after_a_year_and_a_day_the_trail_goes, {"scheduler.housekeeping._KEPT": ((_nothing, timedelta()),)})
def test_without_its_rule_the_trail_would_stay() -> None: ...


async def test_by_a_clock_that_stands_years_ahead_the_trail_stays_and_all_else_goes(post: Post) -> None:
    """The database looks at its own clock: what is young by that is not removed, and nothing waits for it."""
    await post.person(101)
    now = utc("2200-01-01 10:00")
    row = {"at": now, "role": "volunteer", "action": "publish", "kind": "activity", "object": 1}
    async with post.database.writing() as db:
        await db.execute(insert(audit), row)
        await storage.questions.add(db, {Asked(now.date(), "sv", "greet"): 1}, {})
    await scheduler.housekeeping.forget(post.database, now + timedelta(days=900))
    async with post.database.reading() as db:
        assert [bool((await db.execute(select(table))).all) for table in (audit, question)] == [True, False]


@pytest.mark.parametrize(("hours", "left"), [(24, True), (25, False)])
async def test_whom_somebody_was_about_to_choose_is_forgotten_after_a_day(post: Post, hours: int, left: bool) -> None:
    await post.has()
    person = await post.person(101)
    async with post.database.writing() as db:
        await storage.picking.begin(db, person, 1, None, NOW)
    assert await _is_left(post, picking, timedelta(hours=hours)) is left
