"""What buttons say of a day's hours, and which activities would lie outside the new ones."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import domain.weekly_hours
from domain.programme import Hours, LaterWeek
from domain.weekly_hours import CLOSED, USUAL, WITH_A_BREAK, HoursPlan, Spans
from tests.builders import DAYTIME, a_place, an_activity, utc, wall
from tests.sabotage import sabotage

_MONDAY = date(2026, 11, 30)
_NOW = utc("2026-11-23 10:00")


@st.composite
def _spans(draw: st.DrawFn) -> Spans:
    marks = sorted(draw(st.sets(st.integers(0, 48), max_size=6)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple(Hours(_wall(one), _wall(other)) for one, other in pairs)


def _wall(halves: int) -> time:
    return time(halves // 2 % 24, halves % 2 * 30)


@given(spans=_spans())
def test_a_button_says_the_hours_that_stand_on_it(spans: Spans) -> None:
    code = domain.weekly_hours.code(spans)
    assert domain.weekly_hours.read(code) == spans
    assert len(code) <= 40


@pytest.mark.parametrize(
    "code", ["", "0900", "1600_0900", "0900_0900", "0900_2430", "0961_1000", "x", "0900_1200_1300"]
)
def test_a_forged_button_says_nothing(code: str) -> None:
    assert domain.weekly_hours.read(code) is None


@given(spans=_spans())
def test_half_an_hour_more_or_less_are_hours_again(spans: Spans) -> None:
    for near in domain.weekly_hours.near(spans):
        assert near != spans
        assert domain.weekly_hours.read(domain.weekly_hours.code(near)) == near


def test_half_an_hour_on_each_side_of_nine_to_four() -> None:
    shown = [domain.weekly_hours.code(one) for one in domain.weekly_hours.near(USUAL)]
    assert shown == ["0830_1600", "0930_1600", "0900_1530", "0900_1630"]
    assert domain.weekly_hours.near(CLOSED) == ()


@given(days=st.dictionaries(st.integers(0, 6), _spans()))
def test_what_a_plan_keeps_is_read_back(days: dict[int, Spans]) -> None:
    kept = HoursPlan.of({"since": "2026-11-30", "week": domain.weekly_hours.said(days), "ready": True})
    assert (kept.since, kept.days, kept.missing) == (_MONDAY, days, None)


def test_a_new_week_takes_the_place_of_one_from_the_same_day() -> None:
    earlier, same, later = (LaterWeek(date(2026, month, 30), (DAYTIME,) * 7) for month in (10, 11, 12))
    week = (WITH_A_BREAK,) * 7
    changed = domain.weekly_hours.changed(a_place(later=(earlier, same, later)), _MONDAY, week)
    assert changed.later == (earlier, LaterWeek(_MONDAY, week), later)


def test_outside_lies_what_lay_inside_before() -> None:
    inside = an_activity()
    late = an_activity(id=2, start=wall("2026-11-23 19:00"), end=wall("2026-11-23 20:00"))
    elsewhere = an_activity(id=3, place=2)
    over = an_activity(id=4, repeat=None)
    week = ((Hours(time(9), time(14)),), *a_place().week[1:])
    found = domain.weekly_hours.outside(a_place(), week, _MONDAY, (inside, late, elsewhere, over), _NOW)
    assert list(found) == [inside]
    wider = ((Hours(time(8), time()),), *a_place().week[1:])
    assert not domain.weekly_hours.outside(a_place(), wider, _MONDAY, (inside, late), _NOW)


@sabotage(
    test_outside_lies_what_lay_inside_before,
    {"domain.weekly_hours._is_within": lambda place, starts, ends: True},
)
def test_without_a_look_nobody_knows_what_lies_outside() -> None: ...
