"""Of each row a change takes back what it touched, and what makes no sense without it; the rest stays as it is."""

from typing import Any

import pytest

import storage.touched
from tests.sabotage import sabotage

_SERIES = {
    "id": 1,
    "place": 1,
    "room": {"sv": "Stora salen"},
    "start": "2026-11-23T13:00:00",
    "end": "2026-11-23T15:00:00",
    "repeat": "FREQ=WEEKLY;BYDAY=MO,TH",
    "until": None,
    "except_on": ["2026-12-24"],
    "seats": 20,
}
_TIME = {
    "id": 1,
    "activity": 1,
    "original": "2026-11-23T13:00:00",
    "starts_at": "2026-11-23T12:00:00+00:00",
    "ends_at": "2026-11-23T14:00:00+00:00",
    "seats": 20,
    "state": "planned",
    "room": {},
    "changed": False,
}
Row = dict[str, Any]


def _taken_back(before: Row | None, after: Row, **since: Any) -> Any:
    """The row with what is another one `since`; None: it is refused."""
    now = after | since
    if not storage.touched.still_stands(before, after, now):
        return None
    return storage.touched.put_back(before, after, now) if before else now


def test_days_left_out_since_stay_left_out() -> None:
    after = _SERIES | {"except_on": ["2026-11-26", "2026-12-24"]}
    back = _taken_back(_SERIES, after, except_on=["2026-11-26", "2026-12-03", "2026-12-24"])
    assert back["except_on"] == ["2026-12-03", "2026-12-24"]


@sabotage(test_days_left_out_since_stay_left_out, {"storage.touched._days": lambda before, after, now: sorted(before)})
def test_with_the_days_of_before_somebody_would_come_to_a_closed_house() -> None: ...


def test_a_day_given_back_since_is_not_asked_for_again() -> None:
    after = _SERIES | {"except_on": ["2026-11-26", "2026-12-24"]}
    assert _taken_back(_SERIES, after, except_on=["2026-12-24"]) is None


@pytest.mark.parametrize("since", [{"until": "2026-11-24"}, {"repeat": "FREQ=WEEKLY;BYDAY=MO"}])
def test_a_day_does_not_come_back_to_a_series_that_has_it_no_more(since: Row) -> None:
    """It would be called off at once."""
    assert _taken_back(_SERIES, _SERIES | {"except_on": ["2026-11-26", "2026-12-24"]}, **since) is None


def _only_what_was_touched(before: Row, after: Row, now: Row) -> set[str]:
    return {name for name in after if before[name] != after[name]}


@sabotage(
    test_a_day_does_not_come_back_to_a_series_that_has_it_no_more, {"storage.touched._compared": _only_what_was_touched}
)
def test_without_a_look_at_its_rule_people_would_be_told_no() -> None: ...


def test_hours_are_not_made_of_those_of_two_people() -> None:
    after = _SERIES | {"start": "2026-11-23T12:00:00"}
    assert _taken_back(_SERIES, after, end="2026-11-23T14:00:00") is None


def test_a_room_does_not_come_back_to_another_house() -> None:
    assert _taken_back(_SERIES, _SERIES | {"room": {}}, place=2) is None


@sabotage(test_hours_are_not_made_of_those_of_two_people, {"storage.touched._WITH_IT": {}})
def test_without_the_other_half_it_would_end_before_it_begins() -> None: ...


@sabotage(test_a_room_does_not_come_back_to_another_house, {"storage.touched._WITH_IT": {}})
def test_without_its_house_the_room_would_be_nowhere() -> None: ...


def test_back_in_its_house_it_is_in_the_room_that_it_had() -> None:
    back = _taken_back(_SERIES, _SERIES | {"place": 2, "room": {}}, room={"sv": "Köket"}, seats=8)
    assert back == _SERIES | {"seats": 8}


@sabotage(
    test_back_in_its_house_it_is_in_the_room_that_it_had,
    {"storage.touched._is_elsewhere": lambda before, after: False},
    raises=(AssertionError, TypeError),
)
def test_without_its_room_it_would_be_in_one_of_the_other_house() -> None: ...


def test_what_the_rule_gave_since_is_no_matter() -> None:
    after = _TIME | {"room": {"sv": "Köket"}}
    assert _taken_back(_TIME, after, seats=8, room={"sv": "Ateljén"}) == _TIME | {"seats": 8}


@pytest.mark.parametrize("since", [{}, {"seats": 8}, {"state": "cancelled", "changed": True}])
def test_a_new_time_goes_again_where_nobody_made_it_theirs(since: Row) -> None:
    assert _taken_back(None, _TIME, **since) is not None


@pytest.mark.parametrize("since", [{"seats": 8, "changed": True}, {"activity": 2}])
def test_a_new_time_that_somebody_made_theirs_stays(since: Row) -> None:
    assert _taken_back(None, _TIME, **since) is None


@sabotage(test_a_new_time_that_somebody_made_theirs_stays, {"storage.touched._may_go": lambda after, now: True})
def test_without_a_look_somebodys_work_would_vanish() -> None: ...


def test_a_time_cut_off_since_is_not_moved_behind_the_back_of_its_series() -> None:
    after = _TIME | {"original": "2026-11-23T14:00:00", "starts_at": "2026-11-23T13:00:00+00:00"}
    assert _taken_back(_TIME, after, activity=2) is None


def test_what_the_rule_took_away_since_is_given_back_by_it_or_not() -> None:
    after = _TIME | {"starts_at": "2026-11-23T13:00:00+00:00"}
    assert storage.touched.still_stands(_TIME, after, None)
    assert not storage.touched.still_stands(_TIME, after | {"changed": True}, None)
    assert not storage.touched.still_stands(_SERIES, _SERIES | {"seats": 8}, None)
