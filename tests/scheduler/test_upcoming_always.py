"""When the bot will next write by itself: neither a second too early nor too late, whatever people signed up for."""

import asyncio
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import scheduler.digest
import scheduler.upcoming
from domain.programme import Activity
from storage.database import Database
from tests.builders import an_activity, utc
from tests.scheduler.stories import HOLD, Post

_HOME = ZoneInfo("Europe/Stockholm")
_SECOND, _DAYS = timedelta(seconds=1), timedelta(days=9)


@dataclass(frozen=True)
class _Life:
    """All in minutes from `begin`. Three people join what is still to come; the first of them leaves some of it."""

    begin: str
    starts: tuple[int, ...]
    seats: int
    wanted: tuple[tuple[bool, int, int | None], ...]
    leaves: frozenset[int]
    left: int
    awake: bool
    now: int
    moments: tuple[float, ...]


_MINUTES = st.integers(0, 4 * 24 * 60)
_WANTED = st.tuples(
    st.booleans(), st.sampled_from([0, 5, 120, 1430, 1500, 7 * 24 * 60]), st.sampled_from([None, None, 0, 3, 6])
)
_LIVES = st.builds(
    _Life,
    # Around both changes of the clock, and where there is none.
    begin=st.sampled_from(["2026-10-23 06:00", "2027-03-26 06:00", "2026-11-19 06:00"]),
    starts=st.tuples(_MINUTES, _MINUTES),
    seats=st.integers(1, 3),
    wanted=st.tuples(_WANTED, _WANTED, _WANTED),
    leaves=st.frozensets(st.sampled_from([0, 1])),
    left=st.integers(1, 24 * 60),
    awake=st.booleans(),
    now=_MINUTES,
    moments=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
# The same lives each time: a red test that is green at the next try helps nobody.
_ALWAYS_THE_SAME = settings(
    derandomize=True, database=None, deadline=None, max_examples=40, suppress_health_check=list(HealthCheck)
)
_UNTIL_THE_FIRST = settings(_ALWAYS_THE_SAME, phases=[Phase.generate], print_blob=False)


def test_a_second_before_it_nothing_is_written_and_at_it_something_is(empty_database: Path) -> None:
    _live(empty_database, _ALWAYS_THE_SAME)


def test_where_every_moment_counts_it_is_said_too_early(empty_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domain.upcoming._is_sent", lambda *_: True)
    with pytest.raises(AssertionError):
        _live(empty_database, _UNTIL_THE_FIRST)


def _live(empty_database: Path, how: settings) -> None:
    @how
    @given(_LIVES)
    def lived(life: _Life) -> None:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(empty_database, f"{folder}/house.db")
            asyncio.run(_through(life, f"sqlite+aiosqlite:///{folder}/house.db"))

    lived()


async def _through(life: _Life, url: str) -> None:
    database = await Database.open(url)
    try:
        post = Post(database, utc(life.begin))
        await _until_now(post, life)
        await _all_bells(post)
        now, planned = post.now, await _upcoming(post)
        quiet = (planned or now + _DAYS) - now - _SECOND
        for moment in (*sorted(life.moments), 1):
            post.now = now + quiet * moment
            assert not await _all_bells(post), f"something came at {post.now}, before {planned}"
        if planned is not None:
            post.now = planned
            assert await _all_bells(post), f"nothing came at {planned}"
    finally:
        await database.close()


async def _until_now(post: Post, life: _Life) -> None:
    begin = post.now
    await post.has(*(_once(number, begin, starts, life.seats) for number, starts in enumerate(life.starts, 1)))
    times = await post.times()
    for number, (day_before, minutes, day) in enumerate(life.wanted, 1):
        person = await post.person(100 + number, day_before=day_before, minutes=minutes, digest_day=day)
        for one in times:
            await post.joins(person, one.occurrence.id)
    post.now = begin + timedelta(minutes=min(life.left, life.now))
    for which in life.leaves:
        if which < len(times):
            await post.leaves(1, times[which].occurrence.id)
    end = begin + timedelta(minutes=life.now)
    if life.awake:
        await post.lives(end, timedelta(hours=3))
    post.now = end


def _once(number: int, begin: datetime, starts: int, seats: int) -> Activity:
    start = (begin + timedelta(minutes=starts)).astimezone(_HOME).replace(tzinfo=None)
    end = start + timedelta(hours=2)
    return an_activity(id=number, slug=f"activity-{number}", repeat=None, start=start, end=end, seats=seats)


async def _upcoming(post: Post) -> datetime | None:
    async with post.database.reading() as db:
        return await scheduler.upcoming.upcoming(db, post.now, HOLD)


async def _all_bells(post: Post) -> int:
    """How many messages they and the outbox give rise to."""
    before = sum(map(len, post.arrived.values()))
    await post.rings()
    await scheduler.digest.put(post.database, post.snapshot, post.now)
    await post.goes_out()
    return sum(map(len, post.arrived.values())) - before
