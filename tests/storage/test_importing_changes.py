"""A changed file reaches those who are signed up: what changed is told, and new seats are offered on."""

from datetime import datetime

import storage.facts
from domain.outbox import Kind
from domain.programme import Activity
from storage.database import Database
from tests.builders import NOW, a_municipality, a_place, a_programme_file, an_activity, wall
from tests.sabotage import sabotage
from tests.storage.line_machine import steps
from tests.storage.signing_up import AMINA, BO, HODAN, OCCURRENCE, joins, letters, opens, places, sends_all, writes
from tests.storage.stories import imports


async def _kinds(database: Database) -> list[Kind]:
    return [letter.kind for letter in await letters(database)]


async def _changes(database: Database, **changes: object) -> None:
    activity: Activity = an_activity(**{"seats": 1, **changes})
    await imports(
        database, a_programme_file(places=(a_place(), a_place(id=2, slug="bygdegarden")), activities=(activity,))
    )


async def test_another_time_is_told_to_those_signed_up_and_only_to_them(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await _changes(database, start=wall("2026-11-23 14:00"), end=wall("2026-11-23 16:00"))
    assert await _kinds(database) == [Kind.CHANGED, Kind.CHANGED]


async def test_another_room_alone_is_told(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _changes(database, room={"sv": "Köket"})
    assert await _kinds(database) == [Kind.CHANGED]


async def test_another_place_alone_is_told(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _changes(database, place=2)
    assert await _kinds(database) == [Kind.CHANGED]


async def _nothing(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(test_another_place_alone_is_told, {"storage.telling.tell_of": _nothing})
def test_without_telling_they_stand_before_a_closed_door() -> None: ...


async def test_another_time_zone_is_another_time(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    helsinki = {"timezone": "Europe/Helsinki"}
    file = a_programme_file(municipality=a_municipality(**helsinki), places=(a_place(**helsinki),))
    await imports(database, file)
    assert Kind.CHANGED in await _kinds(database)


async def test_the_same_file_again_and_another_text_are_no_news(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _changes(database)
    await _changes(database, description={"sv": "Vi bakar också."}, room={"sv": "Stora salen", "en": "The big hall"})
    assert await letters(database) == []


async def test_a_day_that_is_no_more_is_told_as_called_off_and_as_on_again_when_it_comes_back(
    database: Database,
) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    on_tuesdays = {"start": wall("2026-11-24 13:00"), "end": wall("2026-11-24 15:00")}
    await _changes(database, repeat="FREQ=WEEKLY;BYDAY=TU", **on_tuesdays)
    assert await _kinds(database) == [Kind.CHANGED, Kind.CHANGED]
    await sends_all(database)
    await _changes(database)
    assert await _kinds(database) == [Kind.CHANGED, Kind.CHANGED]
    assert await places(database) == [("confirmed", 1), ("waitlisted", 1)]


async def _holds(database: Database) -> tuple[str, bool]:
    """When what they signed up for takes place, and whether it does not."""
    async with database.reading() as db:
        facts = await storage.facts.holding(db, OCCURRENCE)
    assert facts is not None
    return f"{facts.starts_at:%Y-%m-%d %H:%M}", facts.cancelled


async def test_another_weekday_moves_each_weeks_time_and_everybody_keeps_their_seat(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    on_wednesdays = {"start": wall("2026-11-25 17:00"), "end": wall("2026-11-25 18:00")}
    await _changes(database, repeat="FREQ=WEEKLY;BYDAY=WE,TH", **on_wednesdays)
    assert await _holds(database) == ("2026-11-25 16:00", False)
    assert await _kinds(database) == [Kind.CHANGED, Kind.CHANGED]
    assert await places(database) == [("confirmed", 1), ("waitlisted", 1)]


def _stays(*_: object, **__: object) -> dict[int, datetime]:
    return {}


@sabotage(
    test_another_weekday_moves_each_weeks_time_and_everybody_keeps_their_seat,
    {"storage.series._on_another_day": _stays},
)
def test_by_the_day_alone_a_move_would_cost_everybody_their_seat() -> None: ...


async def test_what_takes_place_once_moves_to_whatever_day_it_is_given(database: Database) -> None:
    once = {"repeat": None}
    await imports(database, a_programme_file(activities=(an_activity(**once, seats=1),)))
    await joins(database, AMINA)
    await _changes(database, start=wall("2026-12-08 13:00"), end=wall("2026-12-08 15:00"), **once)
    assert await _holds(database) == ("2026-12-08 12:00", False)
    assert await places(database) == [("confirmed", 1)]


async def test_more_seats_are_offered_in_the_order_of_the_line(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO, HODAN)
    await _changes(database, seats=2)
    assert await places(database) == [("confirmed", 1), ("offered", 1), ("waitlisted", 1)]
    assert await _kinds(database) == [Kind.OFFERED]


async def test_fewer_seats_throw_nobody_out(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA, BO, HODAN)
    await _changes(database, seats=1)
    assert await places(database) == [("confirmed", 1), ("confirmed", 1), ("waitlisted", 1)]
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    assert await letters(database) == []
