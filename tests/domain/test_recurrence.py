from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import domain.recurrence
import domain.repeat
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
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;INTERVAL=1,2",
        "FREQ=WEEKLY;INTERVAL=367",
        "FREQ=WEEKLY;INTERVAL=٢",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=MO,,TU",
        "FREQ=WEEKLY;BYDAY=3WE",
        "FREQ=MONTHLY;BYDAY=0WE",
        "FREQ=MONTHLY;BYDAY=6WE",
        "FREQ=WEEKLY;BYDAY=MO\nEXDATE:20261123",
        "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
        "FREQ=WEEKLY;BYDAY=MO;",
        "FREQ=WEEKLY; BYDAY=MO",
        "FREQ=DAILY;BYMONTHDAY=99",
        "FREQ=DAILY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=-32",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=-1",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    ],
)
def test_a_rule_that_can_not_be_followed_is_refused(rule: str) -> None:
    with pytest.raises(BadRule):
        domain.recurrence.check(rule, wall("2026-11-23 13:00"))


@pytest.mark.parametrize(
    "rule", ["FREQ=WEEKLY;UNTIL=20261231T000000Z", "FREQ=WEEKLY;UNTIL=yesterday", "FREQ=DAILY;COUNT=5"]
)
def test_who_writes_the_end_into_the_rule_is_told_where_it_goes(rule: str) -> None:
    with pytest.raises(BadRule, match="has no place in it: the last day is `until`"):
        domain.recurrence.check(rule, wall("2026-11-23 13:00"))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "freq=weekly;byday=mo",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO",
        "FREQ=MONTHLY;BYDAY=3WE",
        "FREQ=MONTHLY;BYDAY=-1FR,+1MO",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ],
)
def test_good_rules_pass(rule: str) -> None:
    domain.recurrence.check(rule, wall("2026-11-23 13:00"))


def _some(values: st.SearchStrategy[object]) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=3).map(lambda found: ",".join(map(str, found)))


_ANY_PARTS = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(domain.repeat.FREQUENCIES)},
    optional={
        "INTERVAL": st.integers(-1, 400).map(str),
        "BYDAY": _some(st.sampled_from(["MO", "SU", "5FR", "-1TU", "0MO", "XX"])),
        "BYMONTHDAY": _some(st.integers(-32, 32)),
        "BYMONTH": _some(st.integers(0, 13)),
        "BYSETPOS": _some(st.integers(-2, 3)),
        "WKST": st.sampled_from(["SU", "MO", ""]),
    },
)


@settings(max_examples=200, deadline=timedelta(seconds=5))
@given(parts=_ANY_PARTS)
def test_whatever_the_rule_it_is_soon_refused_or_soon_followed(parts: dict[str, str]) -> None:
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        domain.recurrence.check(rule, wall("2026-11-23 13:00"))
    except BadRule:
        return
    found = domain.recurrence.times(an_activity(repeat=rule), SWEDEN, utc("2026-01-01 00:00"), utc("2046-01-01 00:00"))
    assert next(found, None) is not None


def _any_parts(_: str) -> None:
    return None


@sabotage(
    test_who_writes_the_end_into_the_rule_is_told_where_it_goes,
    {"domain.repeat.check": _any_parts},
    raises=(AssertionError, ValueError, pytest.fail.Exception),
)
def test_unread_the_rule_ends_where_nobody_looks() -> None: ...


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
