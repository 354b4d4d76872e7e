from datetime import datetime, timedelta

import pytest
import sqlalchemy
import structlog.testing

import scheduler.horizon
import storage.occurrences
from storage.database import Database
from storage.programme import Snapshot
from tests.builders import NOW, a_programme_file, an_activity, wall
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads


def _snapshot(now: datetime) -> Snapshot:
    return Snapshot(lambda: now)


async def test_the_horizon_rolls_on_with_the_weeks_and_asked_again_does_nothing(database: Database) -> None:
    friday_film = an_activity(id=2, slug="film", repeat=None)
    await imports(database, a_programme_file(activities=(an_activity(), friday_film)))
    later = NOW + timedelta(weeks=2)
    assert await scheduler.horizon.roll(database, _snapshot(later), later) == 1
    assert await scheduler.horizon.roll(database, _snapshot(later), later) == 0
    programme = await loads(database, later)
    assert programme.occurrences[-1].starts_at.date().isoformat() == "2027-01-28"


async def test_what_was_made_is_in_the_next_answer(database: Database) -> None:
    await imports(database, a_programme_file())
    later = NOW + timedelta(weeks=2)
    snapshot = _snapshot(later)
    async with database.reading() as db:
        before = await snapshot.current(db)
    await scheduler.horizon.roll(database, snapshot, later)
    async with database.reading() as db:
        after = await snapshot.current(db)
    assert len(after.occurrences) == len(before.occurrences) + 4
    assert after.version == before.version + 1


async def test_a_weekly_activity_keeps_its_wall_time_over_both_changes_of_the_clock(database: Database) -> None:
    series = an_activity(start=wall("2026-10-01 13:00"), end=wall("2026-10-01 15:00"))
    autumn, spring = datetime.fromisoformat("2026-10-20T00:00Z"), datetime.fromisoformat("2027-03-20T00:00Z")
    await imports(database, a_programme_file(activities=(series,)), now=autumn)
    await scheduler.horizon.roll(database, _snapshot(spring), spring)
    zone = (await loads(database)).places[0].zone
    for begin, change in ((autumn, "2026-10-25"), (spring, "2027-03-28")):
        async with database.reading() as db:
            rows = await storage.occurrences.between(db, begin, begin + timedelta(weeks=2))
        assert {one.starts_at.astimezone(zone).hour for one in rows} == {13}
        assert len({one.starts_at.hour for one in rows}) == 2, f"the clock is changed on {change}"


async def test_one_rule_that_can_not_be_followed_does_not_stop_the_others(database: Database) -> None:
    await imports(database, a_programme_file(activities=(an_activity(), an_activity(id=2, slug="film"))))
    async with database.writing() as db:
        await db.execute(sqlalchemy.text("UPDATE activity SET repeat = 'Amina' WHERE id = 1"))
    later = NOW + timedelta(weeks=2)
    with structlog.testing.capture_logs() as lines:
        assert await scheduler.horizon.roll(database, _snapshot(later), later) == 1
    (line,) = lines
    assert line == {"event": "occurrences_not_made", "activity": 1, "kind": "ValueError", "log_level": "error"}
    async with database.reading() as db:
        assert await storage.occurrences.made_at(db) == later


@sabotage(
    test_one_rule_that_can_not_be_followed_does_not_stop_the_others,
    {"scheduler.horizon._roll_or_tell": scheduler.horizon._roll_one},
    raises=ValueError,
)
def test_without_a_boundary_around_each_the_horizon_stands_still() -> None: ...


async def test_a_run_leaves_its_heartbeat(database: Database) -> None:
    await scheduler.horizon.roll(database, _snapshot(NOW), NOW)
    async with database.reading() as db:
        assert await storage.occurrences.made_at(db) == NOW


@pytest.mark.parametrize(("hours", "is_well"), [(1, True), (26, True), (27, False)])
def test_more_than_a_day_of_silence_is_warned_of(hours: int, is_well: bool) -> None:
    with structlog.testing.capture_logs() as lines:
        assert scheduler.horizon.check(NOW - timedelta(hours=hours), NOW) is is_well
    assert lines == ([] if is_well else [{"event": "no_occurrences_made", "hours": hours, "log_level": "warning"}])


def test_a_house_that_is_new_is_not_warned_of() -> None:
    assert scheduler.horizon.check(None, NOW)
