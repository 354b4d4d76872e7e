"""What takes place already when and where something is to be posted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

import domain.overlaps
from domain.overlaps import Wanted, What
from domain.posting import Posting
from domain.programme import Activity, OccurrenceState, Programme
from domain.texts import Texts
from tests.builders import a_place, a_programme, an_activity, wall
from tests.domain.test_settling import a_posting
from tests.sabotage import sabotage

_THURSDAY = date(2026, 11, 26)
_THURSDAYS = [_THURSDAY + timedelta(weeks=n) for n in range(5)]
# Eight weeks after the Saturday on which the builders' programme is made.
_KNOWN = date(2027, 1, 15)
_HALL: Texts = {"sv": "Stora salen", "en": "Great hall"}

Found = list[tuple[What, int, tuple[date, ...], int]]


def _clashes(
    posting: Posting,
    *activities: Activity,
    room: Texts = _HALL,
    days: Sequence[date] = (_THURSDAY,),
    programme: Programme | None = None,
    besides: int | None = None,
) -> Found:
    there = programme or a_programme(activities or (an_activity(),))
    found = domain.overlaps.clashes(Wanted(posting, {}, room), days, there, _KNOWN, besides)
    return [(one.what, one.activity.id, one.days, one.more) for one in found]


@pytest.mark.parametrize(
    ("begins", "ends", "taken"),
    [
        (time(13), time(15), True),
        (time(14, 59), time(16), True),
        (time(12), time(13, 1), True),
        (time(12), time(16), True),
        (time(13, 30), time(14), True),
        (time(15), time(16), False),
        (time(11), time(13), False),
        (time(12), time(0), True),
    ],
)
def test_a_room_is_taken_where_the_hours_overlap(begins: time, ends: time, taken: bool) -> None:
    found = _clashes(a_posting(begins=begins, ends=ends))
    assert found == ([(What.ROOM, 1, (_THURSDAY,), 0)] if taken else [])


@pytest.mark.parametrize("room", [{"en": "stora salen"}, {"ar": "x", "sv": "STORA SALEN"}])
def test_a_room_is_the_same_in_any_language_and_case(room: Texts) -> None:
    assert _clashes(a_posting(), room=room)[0][0] is What.ROOM


@pytest.mark.parametrize("room", [{}, {"en": "Kitchen"}, {"en": ""}])
def test_in_another_room_or_none_nothing_clashes(room: Texts) -> None:
    assert _clashes(a_posting(), room=room) == []


def test_where_nobody_names_a_room_nothing_clashes() -> None:
    assert _clashes(a_posting(), an_activity(room={}), room={}) == []


def test_at_another_place_the_hall_is_another_one() -> None:
    places = (a_place(), a_place(id=2, slug="two"))
    there = a_programme([an_activity(place=2)], places)
    assert _clashes(a_posting(), programme=there) == []


def _cancelled(programme: Programme) -> Programme:
    gone = tuple(replace(one, state=OccurrenceState.CANCELLED) for one in programme.occurrences)
    return replace(programme, occurrences=gone)


def test_what_is_cancelled_takes_no_room() -> None:
    assert _clashes(a_posting(), programme=_cancelled(a_programme([an_activity()]))) == []


@sabotage(test_what_is_cancelled_takes_no_room, {"domain.programme.Listed.cancelled": False})
def test_if_what_is_cancelled_took_place_its_room_would_be_taken() -> None: ...


def test_what_was_moved_to_another_room_by_hand_is_there() -> None:
    there = a_programme([an_activity(room={"sv": "Köket"})])
    moved = tuple(replace(one, room=_HALL) for one in there.occurrences)
    assert _clashes(a_posting(), programme=replace(there, occurrences=moved))[0][0] is What.ROOM


def test_of_a_series_the_first_three_dates_are_said_and_how_many_more() -> None:
    assert _clashes(a_posting(repeat="FREQ=WEEKLY;BYDAY=TH"), days=_THURSDAYS) == [
        (What.ROOM, 1, tuple(_THURSDAYS[:3]), 2)
    ]


def test_a_series_is_told_of_the_one_date_that_clashes() -> None:
    once = an_activity(repeat=None, start=wall("2026-12-10 14:00"), end=wall("2026-12-10 16:00"))
    assert _clashes(a_posting(), once, days=_THURSDAYS) == [(What.ROOM, 1, (date(2026, 12, 10),), 0)]


def test_what_goes_on_after_midnight_is_in_the_room_on_the_next_day() -> None:
    late = an_activity(repeat=None, start=wall("2026-11-25 22:00"), end=wall("2026-11-26 02:00"))
    assert _clashes(a_posting(begins=time(1), ends=time(3)), late)[0][0] is What.ROOM
    assert _clashes(a_posting(begins=time(3), ends=time(4)), late) == []


def test_later_than_the_programme_is_made_its_rules_are_looked_at() -> None:
    far = date(2027, 3, 4)
    assert _clashes(a_posting(day=far), days=(far,)) == [(What.ROOM, 1, (far,), 0)]
    ended = an_activity(until=date(2027, 2, 1))
    assert _clashes(a_posting(day=far), ended, days=(far,)) == []


@pytest.mark.parametrize("title", ["Language café", "LANGUAGE CAFÉ", "Språkkafé"])
def test_the_same_name_that_day_is_the_milder_matter(title: str) -> None:
    assert _clashes(a_posting(title=title, begins=time(9), ends=time(10))) == [(What.TITLE, 1, (_THURSDAY,), 0)]


def test_a_copy_is_the_same_by_whatever_name() -> None:
    copy = a_posting(title="Kaffe", like=1, begins=time(9), ends=time(10))
    assert _clashes(copy) == [(What.TITLE, 1, (_THURSDAY,), 0)]


def test_a_name_on_another_day_is_nothing() -> None:
    friday = date(2026, 11, 27)
    assert _clashes(a_posting(title="Language café", day=friday), days=(friday,)) == []


def test_what_is_said_to_be_the_same_already_is_not_said_again() -> None:
    assert _clashes(a_posting(title="Language café"), besides=1) == []


def test_rooms_come_before_names_and_only_a_few_are_said() -> None:
    many = [an_activity(id=n, slug=f"a{n}", title={"en": f"A{n}"}) for n in range(1, 6)]
    alike = an_activity(id=6, slug="b", title={"en": "Sewing"}, room={})
    found = _clashes(a_posting(), alike, many[0], days=_THURSDAYS[:1])
    assert [one[0] for one in found] == [What.ROOM, What.TITLE]
    assert len(_clashes(a_posting(), *many)) == domain.overlaps.MOST


@pytest.mark.parametrize("unsaid", [{"begins": None}, {"ends": None}, {"place": None}, {"place": 99}])
def test_while_hours_or_place_are_not_known_nothing_clashes(unsaid: dict[str, object]) -> None:
    assert _clashes(a_posting(**unsaid)) == []
