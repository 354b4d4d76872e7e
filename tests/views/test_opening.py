"""When a place is open, as it is read in English."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from domain.days import Days
from domain.holidays import Holiday
from domain.programme import Hours
from tests.views.answers import TODAY, Answers
from tests.views.languages import language
from views.opening import OpenDay, OpenPlace, in_short, opening_hours

_ = language("en")
_PLACE = Answers(_, "Godsmagasinet").place
_USUAL = OpenPlace(_PLACE, time(16), None, (OpenDay(TODAY, (Hours(time(9), time(16)),), {}, None),), None)


def _said(one: OpenPlace, about_now: bool = True) -> str:
    return opening_hours([one], about_now, TODAY, _).text


def test_open_now_says_until_when() -> None:
    assert _said(_USUAL) == (
        "🕘 <b>Godsmagasinet</b>\n🟢 Open now, until 16:00.\nToday, Monday 23 November: <b>09:00–16:00</b>"
    )


def test_closed_now_says_when_it_opens() -> None:
    def closed(opens: datetime | None) -> str:
        return _said(replace(_USUAL, until=None, opens=opens)).split("\n")[1]

    assert closed(datetime(2026, 11, 23, 9, tzinfo=UTC)) == "🔴 Closed now. Opens today at 09:00."
    assert closed(datetime(2026, 11, 24, 9, tzinfo=UTC)) == "🔴 Closed now. Opens tomorrow at 09:00."
    assert closed(datetime(2026, 11, 30, 9, tzinfo=UTC)) == "🔴 Closed now. Opens Monday 30 November at 09:00."
    assert closed(None) == "🔴 Closed now."


def test_a_pause_at_noon_is_seen() -> None:
    day = OpenDay(TODAY, (Hours(time(9), time(12)), Hours(time(13), time(0))), {}, None)
    assert "<b>09:00–12:00, 13:00–24:00</b>" in _said(replace(_USUAL, days=(day,)))


def test_an_exception_says_why_and_when_it_is_open_again() -> None:
    eve = OpenDay(date(2026, 12, 24), (), {"en": "We celebrate at home"}, Holiday.CHRISTMAS_EVE)
    again = OpenDay(date(2026, 12, 28), (Hours(time(9), time(16)),), {}, None)
    said = _said(replace(_USUAL, days=(eve,), next_open=again), about_now=False)
    assert "Thursday 24 December: <b>closed</b> (We celebrate at home)" in said
    assert said.endswith("Next open: Monday 28 December, 09:00–16:00.")


def test_when_it_opens_is_said_once() -> None:
    today = OpenDay(TODAY, (), {}, None)
    again = OpenDay(date(2026, 11, 24), (Hours(time(9), time(16)),), {}, None)
    said = _said(
        replace(_USUAL, until=None, opens=datetime(2026, 11, 24, 9, tzinfo=UTC), days=(today,), next_open=again)
    )
    assert said.count("09:00") == 1


def test_a_holiday_is_named_even_when_it_is_open_as_usual() -> None:
    day = OpenDay(date(2027, 1, 5), (Hours(time(9), time(16)),), {}, Holiday.EPIPHANY_EVE)
    assert "Tuesday 5 January: <b>09:00–16:00</b> (Epiphany Eve)" in _said(replace(_USUAL, days=(day,)))


def test_many_places_are_told_in_a_line_each() -> None:
    closed = replace(_USUAL, until=None, days=(OpenDay(TODAY, (), {"en": "Cleaning"}, None),))
    assert in_short([_USUAL, closed], None, True, TODAY, _).text == (
        "🕘 <b>Today, Monday 23 November</b>\n\n"
        "🟢 <b>Godsmagasinet</b>: 09:00–16:00\n🔴 <b>Godsmagasinet</b>: closed (Cleaning)"
    )


def test_of_many_places_green_is_open_now_or_on_the_day_that_was_asked_for() -> None:
    shut = replace(_USUAL, until=None)
    assert "🔴" in in_short([shut], None, True, TODAY, _).text
    assert "🟢" in in_short([shut], Days.one(TODAY), False, TODAY, _).text


def test_every_holiday_has_a_name() -> None:
    for holiday in Holiday:
        day = OpenDay(date(2027, 1, 5), (), {}, holiday)
        assert not _said(replace(_USUAL, days=(day,))).endswith("()")
