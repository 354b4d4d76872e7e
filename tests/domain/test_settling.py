"""A posting as time and its other parts leave it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import domain.choices
import domain.rhythm
import domain.settling
from domain.choices import Around
from domain.posting import Field, Posting, Trouble
from domain.programme import Audience, Children
from domain.rhythm import Every, Rhythm
from tests.builders import utc
from tests.sabotage import sabotage

SWEDEN = ZoneInfo("Europe/Stockholm")
# A Monday, eleven in Sweden.
_NOW = utc("2026-11-23 10:00")
_MONDAY = date(2026, 11, 23)
_WEEKLY = "FREQ=WEEKLY;BYDAY=TH"


def a_posting(**changes: object) -> Posting:
    usual = Posting(title="Sewing", place=1, day=date(2026, 11, 26), begins=time(13), ends=time(15))
    return replace(usual, **changes)  # type: ignore[arg-type]


def settled(posting: Posting, now: datetime = _NOW) -> Posting:
    return domain.settling.settled(posting, now, SWEDEN)


def test_what_can_be_published_stays_as_it_is() -> None:
    for posting in (a_posting(), a_posting(repeat=_WEEKLY, until=date(2027, 6, 10))):
        assert settled(posting) == posting


def test_a_day_that_is_too_far_ahead_is_asked_again() -> None:
    found = settled(a_posting(day=date(2099, 12, 31)))
    assert (found.day, found.missing) == (None, (Field.DAY,))
    assert found.trouble(Field.DAY) is Trouble.TOO_FAR
    assert settled(a_posting(day=date(2027, 11, 26))).day == date(2027, 11, 26)


@sabotage(test_a_day_that_is_too_far_ahead_is_asked_again, {"domain.settling._FURTHEST": timedelta.max})
def test_without_an_end_a_slip_of_the_year_is_published() -> None: ...


def test_a_day_that_went_by_is_asked_again() -> None:
    found = settled(a_posting(day=date(2026, 11, 20)))
    assert (found.day, found.missing) == (None, (Field.DAY,))
    assert found.trouble(Field.DAY) is Trouble.PAST_DAY


@sabotage(test_a_day_that_went_by_is_asked_again, {"domain.settling._ahead": lambda posting, _now, _zone: posting})
def test_without_a_look_at_the_clock_it_is_published_too_late() -> None: ...


def test_what_began_this_morning_is_over_and_the_afternoon_is_not() -> None:
    over = settled(a_posting(day=_MONDAY, begins=time(10), ends=time(12)))
    assert (over.day, over.begins, over.trouble(Field.HOURS)) == (_MONDAY, None, Trouble.PAST_HOURS)
    assert settled(a_posting(day=_MONDAY)).day == _MONDAY


def test_while_the_hours_are_not_known_today_counts() -> None:
    assert settled(a_posting(day=_MONDAY, begins=None, ends=None)).day == _MONDAY


def test_a_series_goes_on_with_its_next_time() -> None:
    posting = a_posting(day=date(2026, 11, 19), repeat=_WEEKLY)
    assert settled(posting).day == date(2026, 11, 26)
    assert settled(posting, utc("2026-11-26 12:00")).day == date(2026, 11, 26)
    assert settled(posting, utc("2026-11-26 12:01")).day == date(2026, 12, 3)


def test_a_series_that_is_over_is_asked_again() -> None:
    found = settled(a_posting(day=date(2026, 11, 12), repeat=_WEEKLY, until=date(2026, 11, 19)))
    assert found.missing == (Field.DAY,)


def test_a_first_day_that_is_left_out_is_not_the_first() -> None:
    posting = a_posting(repeat=_WEEKLY, except_on=frozenset({date(2026, 11, 26)}))
    assert settled(posting).day == date(2026, 12, 3)


def test_a_last_day_before_the_first_is_asked_again() -> None:
    found = settled(a_posting(repeat=_WEEKLY, until=date(2026, 11, 25)))
    assert (found.until, found.missing) == (None, (Field.UNTIL,))
    assert found.trouble(Field.UNTIL) is Trouble.UNTIL_BEFORE_START


def test_what_takes_place_once_has_no_last_day() -> None:
    found = settled(a_posting(until=date(2026, 11, 25), troubles=((Field.UNTIL, Trouble.UNTIL_BEFORE_START),)))
    assert (found.until, found.missing) == (None, ())


def test_another_day_moves_the_rule_and_says_so() -> None:
    found = settled(a_posting(day=date(2026, 11, 27), repeat=_WEEKLY))
    assert (found.repeat, found.day) == ("FREQ=WEEKLY;BYDAY=FR", date(2026, 11, 27))
    assert found.doubts == {Field.REPEAT}


@pytest.mark.parametrize("title", ["🎉🎉", "…", "?!"])
def test_a_picture_is_no_name(title: str) -> None:
    assert settled(a_posting(title=title)).missing == (Field.TITLE,)


def test_the_next_dates() -> None:
    weekly = a_posting(repeat="FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", until=date(2026, 12, 24))
    assert domain.settling.dates(weekly, _NOW, SWEDEN, 3) == (
        date(2026, 11, 26),
        date(2026, 12, 10),
        date(2026, 12, 24),
    )
    assert domain.settling.dates(a_posting(), _NOW, SWEDEN, 3) == (date(2026, 11, 26),)
    assert domain.settling.dates(a_posting(day=None), _NOW, SWEDEN, 3) == ()


_RULES = st.sampled_from(
    [
        None,
        "FREQ=DAILY",
        "FREQ=WEEKLY",
        _WEEKLY,
        "FREQ=WEEKLY;BYDAY=MO,WE",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=YEARLY",
    ]
)
_DAYS = st.dates(date(2026, 10, 1), date(2027, 12, 31))


@given(day=_DAYS, rule=_RULES, until=st.none() | _DAYS, hour=st.integers(0, 22))
def test_whatever_is_said_its_day_is_to_come_and_settling_twice_changes_nothing(
    day: date, rule: str | None, until: date | None, hour: int
) -> None:
    posting = a_posting(day=day, repeat=rule, until=until, begins=time(hour), ends=time(hour + 1))
    once = settled(posting)
    assert settled(once) == once
    if once.day is None:
        assert Field.DAY in once.missing
    else:
        assert domain.settling.dates(once, _NOW, SWEDEN, 1) == (once.day,)
        # Today with other hours to be asked for.
        assert datetime.combine(once.day, once.begins or time.max, SWEDEN) >= _NOW


# --- rules in words


@pytest.mark.parametrize(
    ("rule", "rhythm"),
    [
        ("FREQ=DAILY", Rhythm(Every.DAY)),
        ("FREQ=WEEKLY;BYDAY=WE,MO", Rhythm(Every.WEEK, 1, (0, 2))),
        ("freq=weekly;interval=2;byday=fr", Rhythm(Every.WEEK, 2, (4,))),
        ("FREQ=MONTHLY;BYDAY=1MO", Rhythm(Every.MONTH, 1, (0,), 1)),
        ("FREQ=MONTHLY;BYDAY=-1FR", Rhythm(Every.MONTH, 1, (4,), -1)),
        ("FREQ=YEARLY", None),
        ("FREQ=MONTHLY;BYMONTHDAY=5", Rhythm(Every.MONTH, monthday=5)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", None),
        ("FREQ=MONTHLY;BYMONTHDAY=5,6", None),
        ("FREQ=MONTHLY;BYMONTHDAY=5;BYDAY=MO", None),
        ("FREQ=MONTHLY;BYDAY=MO", None),
        ("FREQ=MONTHLY;BYDAY=1MO,3MO", None),
        ("FREQ=DAILY;BYDAY=MO", None),
    ],
)
def test_a_rule_that_can_be_said_is_read(rule: str, rhythm: Rhythm | None) -> None:
    assert domain.rhythm.read(rule) == rhythm


@pytest.mark.parametrize(
    ("rule", "day", "moved"),
    [
        (_WEEKLY, date(2026, 11, 26), _WEEKLY),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", date(2026, 11, 27), "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", date(2026, 11, 25), "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", date(2026, 11, 24), "FREQ=WEEKLY;BYDAY=MO,TU,WE"),
        ("FREQ=MONTHLY;BYDAY=1MO", date(2026, 12, 15), "FREQ=MONTHLY;BYDAY=3TU"),
        ("FREQ=MONTHLY;BYDAY=1MO", date(2026, 11, 30), "FREQ=MONTHLY;BYDAY=-1MO"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", date(2026, 12, 7), "FREQ=MONTHLY;BYMONTHDAY=7"),
        ("FREQ=DAILY", date(2026, 11, 28), "FREQ=DAILY"),
        ("FREQ=YEARLY", date(2026, 11, 28), None),
    ],
)
def test_a_rule_follows_its_first_day(rule: str, day: date, moved: str | None) -> None:
    assert domain.rhythm.moved(rule, day) == moved


# --- choices

_AROUND = Around(_MONDAY, places=(1, 2), rooms=("Stora salen", "Köket"))


@pytest.mark.parametrize("field", Field)
def test_whatever_is_offered_can_be_chosen(field: Field) -> None:
    for choice in domain.choices.offered(field, a_posting(), _AROUND):
        chosen = domain.choices.taken(a_posting(), field, choice.code, _AROUND)
        assert chosen is not None
        assert field not in chosen.missing


@pytest.mark.parametrize(
    ("field", "code", "said"),
    [
        (Field.DAY, "20261127", {"day": date(2026, 11, 27)}),
        (Field.HOURS, "18_20", {"begins": time(18), "ends": time(20)}),
        (Field.REPEAT, "once", {"repeat": None}),
        (Field.REPEAT, "weekly", {"repeat": _WEEKLY}),
        (Field.REPEAT, "two_weeks", {"repeat": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}),
        (Field.UNTIL, "20261218", {"until": date(2026, 12, 18)}),
        (Field.UNTIL, "20270610", {"until": date(2027, 6, 10)}),
        (Field.ROOM, "1", {"room": "Köket"}),
        (Field.PLACE, "2", {"place": 2}),
        (Field.SEATS, "15", {"seats": 15}),
        (Field.SEATS, "none", {"seats": None}),
        (Field.SIGN_UP, "0", {"sign_up": False}),
        (Field.AUDIENCE, "women", {"audience": Audience.WOMEN}),
        (Field.CHILDREN, "no", {"children": Children.NO}),
        (Field.COST, "50", {"cost": 50}),
    ],
)
def test_a_choice_says_its_part(field: Field, code: str, said: dict[str, object]) -> None:
    before = a_posting(seats=9, doubts=frozenset({field}))
    assert domain.choices.taken(before, field, code, _AROUND) == replace(before, doubts=frozenset(), **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "code"), [(Field.PLACE, "3"), (Field.SEATS, "499"), (Field.ROOM, "2"), (Field.TITLE, "none")]
)
def test_what_is_not_offered_can_not_be_chosen(field: Field, code: str) -> None:
    assert domain.choices.taken(a_posting(), field, code, _AROUND) is None
