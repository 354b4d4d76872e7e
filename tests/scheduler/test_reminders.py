"""Reminders over real SQLite: each once, at the right time on the wall, or dropped with a reason."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

import domain.reminders
import scheduler.reminders
from domain.outbox import Kind, Letter
from domain.programme import Listed
from domain.reminders import Reminder, Standing
from storage.database import Database
from tests.builders import an_activity, utc, wall
from tests.sabotage import sabotage
from tests.scheduler.stories import Post

_DAY, _SOON = Kind.DAY_BEFORE, Kind.SOON
_AMINA, _BO = 101, 102


async def _signed_up(post: Post, **preferences: Any) -> Listed:
    """Amina comes to the language café on Monday 23 November, 13–15."""
    await post.has()
    amina = await post.person(_AMINA, **preferences)
    monday = (await post.times())[0]
    await post.joins(amina, monday.occurrence.id, 2)
    return monday


async def test_she_is_reminded_the_day_before_and_two_hours_before(post: Post) -> None:
    await _signed_up(post)
    await post.lives(utc("2026-11-23 16:00"))
    assert post.got(_AMINA) == [("2026-11-22 13:00", _DAY), ("2026-11-23 11:00", _SOON)]


@pytest.mark.parametrize(
    ("begins", "starts", "expected"),
    [
        # The clock is put back in the night to Sunday 25 October.
        ("2026-10-22 10:00", "2026-10-25 13:00", [("2026-10-24 13:00", _DAY), ("2026-10-25 11:00", _SOON)]),
        ("2026-10-22 10:00", "2026-10-25 04:00", [("2026-10-23 20:55", _DAY), ("2026-10-25 02:00", _SOON)]),
        ("2026-10-22 10:00", "2026-10-26 09:00", [("2026-10-25 09:00", _DAY), ("2026-10-26 07:00", _SOON)]),
        # The clock is put forward in the night to Sunday 28 March.
        ("2027-03-25 10:00", "2027-03-28 13:00", [("2027-03-27 13:00", _DAY), ("2027-03-28 11:00", _SOON)]),
        ("2027-03-25 10:00", "2027-03-28 04:00", [("2027-03-26 20:55", _DAY), ("2027-03-28 01:00", _SOON)]),
        ("2027-03-25 10:00", "2027-03-29 09:00", [("2027-03-28 09:00", _DAY), ("2027-03-29 07:00", _SOON)]),
    ],
)
async def test_over_a_change_of_the_clock_each_comes_once_and_at_the_right_time(
    database: Database, begins: str, starts: str, expected: list[tuple[str, Kind]]
) -> None:
    post = Post(database, utc(begins))
    once = an_activity(repeat=None, start=wall(starts), end=wall(starts) + timedelta(hours=2))
    await post.has(once)
    await post.joins(await post.person(_AMINA), (await post.times())[0].occurrence.id)
    await post.lives(utc(begins) + timedelta(days=5), timedelta(minutes=5))
    assert post.got(_AMINA) == expected


async def _stood_still(post: Post, since: str, until: str) -> None:
    await post.lives(utc(since))
    post.now = utc(until)
    await post.lives(utc("2026-11-23 16:00"))


@pytest.mark.parametrize(
    ("since", "until", "expected", "outcomes"),
    [
        # Back in time to be of use: sent at once.
        ("2026-11-22 11:00", "2026-11-22 18:00", [("2026-11-22 19:05", _DAY), ("2026-11-23 11:00", _SOON)], []),
        # Back in the night: a "tomorrow" that comes on the day sends people home.
        ("2026-11-22 11:00", "2026-11-22 22:00", [("2026-11-23 11:00", _SOON)], ["too_late"]),
        # A whole day.
        ("2026-11-22 11:00", "2026-11-23 11:00", [("2026-11-23 12:05", _SOON)], ["too_late"]),
        ("2026-11-22 11:00", "2026-11-23 11:50", [], ["too_late", "too_late"]),
    ],
)
async def test_after_an_outage_each_is_sent_once_or_dropped_with_a_reason(
    post: Post, since: str, until: str, expected: list[tuple[str, Kind]], outcomes: list[str]
) -> None:
    await _signed_up(post)
    await _stood_still(post, since, until)
    assert post.got(_AMINA) == expected
    assert sorted(outcome or "" for outcome in await post.outcomes()) == ["sent"] * len(expected) + outcomes


async def test_where_all_is_over_nothing_is_put_in_any_more(post: Post) -> None:
    await _signed_up(post)
    post.now = utc("2026-11-23 12:00")
    assert await post.rings() == 0


async def test_a_repeated_bell_does_nothing(post: Post) -> None:
    await _signed_up(post)
    post.now = utc("2026-11-22 12:00")
    assert [await post.rings() for _ in range(3)] == [1, 0, 0]
    await post.goes_out()
    assert await post.rings() == 0
    assert post.got(_AMINA) == [("2026-11-22 13:00", _DAY)]


_counted = count()
_letter = domain.reminders.letter


def _with_another_key(standing: Standing, reminder: Reminder) -> Letter:
    letter = _letter(standing, reminder)
    return replace(letter, key=f"{letter.key}:{next(_counted)}")


@sabotage(test_a_repeated_bell_does_nothing, {"domain.reminders.letter": _with_another_key})
def test_without_the_key_each_bell_would_remind_again() -> None: ...


async def test_two_bells_at_once_put_one_letter_in(post: Post) -> None:
    await _signed_up(post)
    now = utc("2026-11-22 12:00")
    put = await asyncio.gather(*(scheduler.reminders.remind(post.database, now) for _ in range(3)))
    assert sorted(put) == [0, 0, 1]


async def test_where_nothing_is_due_nobody_s_writing_waits(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    await _signed_up(post)
    post.now = utc("2026-11-22 12:00")
    assert await post.rings() == 1

    def refused(_: Database) -> None:
        raise AssertionError("it asked for the write lock")

    monkeypatch.setattr(Database, "writing", refused)
    for moment in ("2026-11-22 11:59", "2026-11-22 12:01", "2026-11-23 09:59"):
        post.now = utc(moment)
        assert await post.rings() == 0


async def test_a_moved_time_arms_its_reminders_anew(post: Post) -> None:
    monday = await _signed_up(post)
    await post.lives(utc("2026-11-22 15:00"))
    await post.moves(monday, timedelta(days=1))
    await post.lives(utc("2026-11-24 16:00"))
    assert [one for one in post.got(_AMINA) if one[1] is not Kind.CHANGED] == [
        ("2026-11-22 13:00", _DAY),
        ("2026-11-23 13:00", _DAY),
        ("2026-11-24 11:00", _SOON),
    ]


def _without_the_start(standing: Standing, reminder: Reminder) -> Letter:
    letter = _letter(standing, reminder)
    return replace(letter, key=letter.key.rpartition(":")[0])


@sabotage(test_a_moved_time_arms_its_reminders_anew, {"domain.reminders.letter": _without_the_start})
def test_without_the_start_in_the_key_it_would_not() -> None: ...
