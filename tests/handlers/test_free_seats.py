"""Seats that are taken are not shown as free, to a person or to a group."""

from datetime import timedelta

import pytest

import storage.free_seats
from domain.days import Days
from domain.intents import AskToJoin, Intent, Join, ListActivities, ListTimes, ShowActivity
from domain.replies import Reply
from tests.builders import a_programme_file, an_activity
from tests.handlers.stories import Story, Writer, buttons, said
from tests.sabotage import sabotage

MONDAY, THURSDAY = 1, 2
_WAYS: tuple[Intent, ...] = (ListActivities(), ShowActivity(1), ListTimes(1))


async def _joins(story: Story, *seats: int, **changes: object) -> Writer:
    """A café of four seats; each of `seats` is somebody's wish for Monday. Returns one more person."""
    await story.has(a_programme_file(activities=(an_activity(**{"seats": 4, **changes}),)))
    for number, many in enumerate(seats):
        somebody = story.person(4720 + number)
        await somebody.arrives()
        await somebody.taps(Join(MONDAY, many))
    amina = story.person()
    await amina.arrives()
    return amina


@pytest.mark.parametrize("way", _WAYS, ids=lambda way: type(way).__name__)
async def test_where_all_seats_are_taken_it_says_full(story: Story, way: Intent) -> None:
    amina = await _joins(story, 3, 1)
    assert "Full" in said(await amina.taps(way))
    amina.private = False
    assert "Full" in said(await amina.taps(way))


async def _unknown(*_of: object) -> dict[int, int]:
    return {}


@sabotage(test_where_all_seats_are_taken_it_says_full, {"storage.free_seats.of": _unknown})
def test_without_the_count_a_full_activity_looks_free() -> None: ...


@pytest.mark.parametrize("way", _WAYS, ids=lambda way: type(way).__name__)
async def test_free_seats_are_counted(story: Story, way: Intent) -> None:
    amina = await _joins(story, 3)
    shown = said(await amina.taps(way))
    assert "1 seat free" in shown
    assert "Full" not in shown


async def test_a_free_seat_behind_somebody_who_waits_is_not_free(story: Story) -> None:
    amina = await _joins(story, 3, 2)
    assert "Full" in said(await amina.taps(ListActivities()))


async def test_each_time_has_its_own_number(story: Story) -> None:
    amina = await _joins(story, 4)
    lines = said(await amina.taps(ShowActivity(1))).splitlines()
    [monday, thursday] = [line for line in lines if line.startswith("🗓")][:2]
    assert monday.endswith("· Full")
    assert thursday.endswith("· 4 seats free")


@pytest.mark.parametrize("changes", [{"sign_up": False}, {"seats": None}], ids=["no signing up", "no limit"])
async def test_where_nobody_signs_up_or_all_have_room_nothing_is_counted(
    story: Story, changes: dict[str, bool]
) -> None:
    amina = await _joins(story, **changes)
    shown = said(await amina.taps(ListActivities()))
    assert "Full" not in shown
    assert "free" not in shown


async def test_a_page_costs_one_question_to_the_database(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    amina = await _joins(story, 1)
    asked: list[list[int]] = []
    count = storage.free_seats.of

    async def counted(db: object, which: list[int], now: object) -> object:
        asked.append(list(which))
        return await count(db, which, now)  # type: ignore[arg-type]

    monkeypatch.setattr("storage.free_seats.of", counted)
    await amina.taps(ListActivities(Days(story.now.date(), story.now.date().replace(day=29))))
    assert asked == [[MONDAY, THURSDAY]]


async def test_what_begins_now_has_no_button_to_sign_up(story: Story) -> None:
    amina = await _joins(story)
    assert AskToJoin(MONDAY) in _wishes(await amina.taps(ListTimes(1)))
    story.now += timedelta(hours=2)
    begun = await amina.taps(ListTimes(1))
    assert AskToJoin(MONDAY) not in _wishes(begun)
    assert AskToJoin(THURSDAY) in _wishes(begun)
    assert "🗓 Today, Monday 23 November" in said(begun)


def _wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]
