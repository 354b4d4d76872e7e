from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import domain.recurrence
from domain.programme import Activity
from domain.recurrence import BadRule
from tests.builders import an_activity, utc, wall
from tests.sabotage import sabotage

SWEDEN = ZoneInfo("Europe/Stockholm")


def _starts(activity: Activity, first: str, last: str) -> list[str]:
    """The local starts between two UTC instants."""
    found = domain.recurrence.times(activity, SWEDEN, utc(first), utc(last))
    return [f"{one.starts_at.astimezone(SWEDEN):%Y-%m-%d %H:%M}" for one in found]


@pytest.mark.parametrize("change", ["2026-10-25", "2027-03-28"])
def test_thirteen_o_clock_stays_thirteen_o_clock_when_the_clock_is_changed(change: str) -> None:
    daily = an_activity(start=wall("2026-09-01 13:00"), end=wall("2026-09-01 15:00"), repeat="FREQ=DAILY")
    day = date.fromisoformat(change)
    found = list(
        domain.recurrence.times(
            daily, SWEDEN, utc(f"{day - timedelta(days=1)} 00:00"), utc(f"{day + timedelta(days=2)} 00:00")
        )
    )
    hours = [(one.starts_at.astimezone(SWEDEN).hour, one.ends_at.astimezone(SWEDEN).hour) for one in found]
    assert hours == [(13, 15), (13, 15), (13, 15)]


def _always_winter(day: date, at: Any, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, UTC) - timedelta(hours=1)


@sabotage(
    test_thirteen_o_clock_stays_thirteen_o_clock_when_the_clock_is_changed,
    {"domain.recurrence.instant": _always_winter},
)
def test_computed_in_one_offset_it_becomes_twelve_or_fourteen() -> None: ...


def test_a_time_in_the_gap_is_the_one_after_it() -> None:
    night = an_activity(start=wall("2027-03-27 02:30"), end=wall("2027-03-27 03:30"), repeat="FREQ=DAILY")
    assert _starts(night, "2027-03-27 12:00", "2027-03-29 12:00") == ["2027-03-28 03:30", "2027-03-29 02:30"]
    first = next(domain.recurrence.times(night, SWEDEN, utc("2027-03-28 00:00"), utc("2027-03-29 00:00")))
    assert first.ends_at - first.starts_at == timedelta(hours=1)


def test_a_time_that_comes_twice_is_the_first_one() -> None:
    night = an_activity(start=wall("2026-10-25 02:30"), end=wall("2026-10-25 04:00"), repeat=None)
    (found,) = domain.recurrence.times(night, SWEDEN, utc("2026-10-24 00:00"), utc("2026-10-26 00:00"))
    assert found.starts_at == utc("2026-10-25 00:30")
    assert found.ends_at == utc("2026-10-25 03:00")


def test_once_is_once() -> None:
    once = an_activity(repeat=None)
    assert _starts(once, "2026-01-01 00:00", "2030-01-01 00:00") == ["2026-11-23 13:00"]


def test_the_last_day_counts_and_the_excepted_ones_do_not() -> None:
    series = an_activity(until=date(2026, 12, 3), except_on=frozenset({date(2026, 11, 26)}))
    assert _starts(series, "2026-11-01 00:00", "2027-11-01 00:00") == [
        "2026-11-23 13:00",
        "2026-11-30 13:00",
        "2026-12-03 13:00",
    ]


def test_a_series_begins_on_the_first_day_of_its_rule() -> None:
    from_a_tuesday = an_activity(start=wall("2026-11-24 13:00"), end=wall("2026-11-24 15:00"))
    assert domain.recurrence.first_time(from_a_tuesday) == wall("2026-11-26 13:00")
    assert _starts(from_a_tuesday, "2026-11-20 00:00", "2026-12-01 00:00") == ["2026-11-26 13:00", "2026-11-30 13:00"]


def test_the_third_wednesday_and_the_last_friday_of_a_month_are_found() -> None:
    third = an_activity(repeat="FREQ=MONTHLY;BYDAY=3WE", start=wall("2026-11-18 18:00"), end=wall("2026-11-18 19:00"))
    assert _starts(third, "2026-12-01 00:00", "2027-02-01 00:00") == ["2026-12-16 18:00", "2027-01-20 18:00"]
    last = an_activity(repeat="FREQ=MONTHLY;BYDAY=-1FR", start=wall("2026-11-27 18:00"), end=wall("2026-11-27 19:00"))
    assert _starts(last, "2026-12-01 00:00", "2027-02-01 00:00") == ["2026-12-25 18:00", "2027-01-29 18:00"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "weekly",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;COLOUR=RED",
        "FREQ=WEEKLY\nEXDATE:20261123",
        "RRULE:FREQ=WEEKLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;INTERVAL=x",
        "FREQ=WEEKLY;UNTIL=yesterday",
    ],
)
def test_a_rule_that_can_not_be_followed_is_refused(rule: str) -> None:
    with pytest.raises(BadRule):
        domain.recurrence.check(rule, wall("2026-11-23 13:00"))


def test_good_rules_pass() -> None:
    for rule in ("FREQ=DAILY", "freq=weekly;byday=mo", "FREQ=MONTHLY;BYDAY=3WE", "FREQ=WEEKLY;COUNT=5"):
        domain.recurrence.check(rule, wall("2026-11-23 13:00"))


_MOMENTS = st.datetimes(wall("2026-01-01 00:00"), wall("2029-01-01 00:00")).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
_RULES = st.one_of(
    st.none(),
    st.builds(
        "FREQ=WEEKLY;INTERVAL={};BYDAY={}".format,
        st.integers(1, 3),
        st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, unique=True).map(",".join),
    ),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.integers(1, 31)),
)
_ZONES = st.sampled_from(["Europe/Stockholm", "America/Sao_Paulo", "Asia/Kabul", "Australia/Lord_Howe"]).map(ZoneInfo)


@st.composite
def _series(draw: st.DrawFn) -> Activity:
    start = draw(_MOMENTS)
    length = timedelta(minutes=draw(st.integers(15, 600)))
    return an_activity(
        start=start,
        end=start + length,
        repeat=draw(_RULES),
        until=draw(st.none() | st.dates(start.date(), date(2029, 6, 1))),
        except_on=frozenset(draw(st.lists(st.dates(date(2026, 1, 1), date(2029, 1, 1)), max_size=3))),
    )


@settings(max_examples=150, deadline=None)
@given(series=_series(), zone=_ZONES, first=_MOMENTS, days=st.integers(1, 120), split=st.integers(0, 120))
def test_whatever_the_rule_windows_fit_together_and_walls_stay(
    series: Activity, zone: ZoneInfo, first: datetime, days: int, split: int
) -> None:
    begin = first.replace(tzinfo=UTC)
    end = begin + timedelta(days=days)
    middle = min(begin + timedelta(days=split), end)
    whole = list(domain.recurrence.times(series, zone, begin, end))
    halves = [
        *domain.recurrence.times(series, zone, begin, middle),
        *domain.recurrence.times(series, zone, middle, end),
    ]
    assert whole == halves
    for one in whole:
        assert begin <= one.starts_at < end
        assert one.starts_at < one.ends_at
        assert one.original >= series.start
        assert one.original.time() == series.start.time()
        assert one.original.date() not in series.except_on
        assert series.until is None or one.original.date() <= series.until
        local = one.starts_at.astimezone(zone).replace(tzinfo=None)
        # On the wall as in the rule, or just after a gap of the clock.
        assert timedelta(0) <= local - one.original <= timedelta(hours=1)
