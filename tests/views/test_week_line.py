from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

import domain.founding.week
from domain.programme import Hours
from views.week_line import week_line


@st.composite
def _days(draw: st.DrawFn) -> tuple[Hours, ...]:
    marks = sorted(draw(st.sets(st.integers(0, 24 * 60), max_size=4)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple(Hours(_wall(opens), _wall(closes)) for opens, closes in pairs)


def _wall(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


_DAYS = st.sampled_from([(), (Hours(time(9), time(16)),), (Hours(time(18), time()),)]) | _days()


@settings(max_examples=200, deadline=None)
@given(week=st.tuples(*[_DAYS] * 7).filter(any))
def test_what_is_shown_is_read_as_the_same_week(week: tuple[tuple[Hours, ...], ...]) -> None:
    assert domain.founding.week.read(week_line(week)) == week


def test_days_with_like_hours_stand_together_and_closed_ones_last() -> None:
    day, late = (Hours(time(9), time(16)),), (Hours(time(9), time(12)), Hours(time(13), time()))
    assert week_line((day, day, late, day, (), (), ())) == (
        "Monday, Tuesday and Thursday 09:00–16:00; Wednesday 09:00–12:00 and 13:00–24:00; Friday to Sunday closed"
    )
