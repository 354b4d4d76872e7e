"""Moving dates: by the clock on the wall, as long as before, and which of two days is meant."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

import domain.dates
import domain.meant_days
import domain.move_choices
import domain.moving
import domain.spans
from domain.clashes import clashes
from domain.dates import Dated
from domain.days import Days
from domain.meant_days import Meant, SaidDay
from domain.moving import Problem, Wanted
from domain.programme import Activity, Listed, Occurrence, OccurrenceState
from tests.builders import NOW, a_place, an_activity, utc, wall
from tests.sabotage import sabotage

_ZONE = ZoneInfo("Europe/Stockholm")
_THURSDAY, _FRIDAY = date(2026, 11, 26), date(2026, 11, 27)


def _dates(activity: Activity | None = None) -> list[Dated]:
    """From Monday 23 November on, Mondays and Thursdays, 13–15."""
    return domain.dates.to_come(activity or an_activity(), _ZONE, [], NOW)


def _one(day: str = "2026-11-26", begins: str = "12:00", ends: str = "14:00") -> Dated:
    starts, over = utc(f"{day} {begins}"), utc(f"{day} {ends}")
    planned = OccurrenceState.PLANNED
    return Dated(wall(f"{day} 13:00"), Occurrence(2, 1, starts, over, 20, planned, {"sv": "Stora salen"}))


def _moved(one: Dated, **wanted: object) -> tuple[str, str]:
    """The wall times of the new one."""
    [move] = domain.moving.moves([one], Wanted(**wanted), _ZONE)  # type: ignore[arg-type]
    starts, ends = (at.astimezone(_ZONE) for at in (move.new.starts_at, move.new.ends_at))
    return f"{starts:%m-%d %H:%M}", f"{ends:%m-%d %H:%M}"


def test_another_day_has_the_same_hours_and_other_hours_the_same_day() -> None:
    assert _moved(_one(), day=_FRIDAY) == ("11-27 13:00", "11-27 15:00")
    assert _moved(_one(), begins=time(15), ends=time(16, 30)) == ("11-26 15:00", "11-26 16:30")
    assert _moved(_one(), begins=time(15)) == ("11-26 15:00", "11-26 17:00")
    assert _moved(_one(), room={"sv": "Köket"}) == ("11-26 13:00", "11-26 15:00")


def test_until_midnight_or_after_it_it_ends_on_the_next_day() -> None:
    assert _moved(_one(), begins=time(22), ends=time(1)) == ("11-26 22:00", "11-27 01:00")
    assert _moved(_one(), begins=time(22), ends=time(0)) == ("11-26 22:00", "11-27 00:00")
    late = _one(begins="21:00", ends="23:30")  # 22:00 to 00:30
    assert _moved(late, day=date(2026, 11, 28)) == ("11-28 22:00", "11-29 00:30")


def test_over_the_change_of_the_clock_the_wall_time_stays() -> None:
    # On 28 March 2027 the clock goes forward, so 13:00 is another instant of the day.
    assert _moved(_one("2027-03-27"), day=date(2027, 3, 28)) == ("03-28 13:00", "03-28 15:00")
    assert _moved(_one("2027-03-27"), day=date(2027, 3, 28), begins=time(1, 30)) == ("03-28 01:30", "03-28 03:30")


@sabotage(
    test_over_the_change_of_the_clock_the_wall_time_stays,
    {"domain.moving.instant": lambda day, at, _: utc(f"{day} {at:%H:%M}") - timedelta(hours=1)},
)
def test_by_instants_alone_it_would_begin_an_hour_late() -> None: ...


def test_several_go_as_many_days_and_keep_what_is_their_own() -> None:
    other = _one("2026-12-03", "08:00", "09:00")
    moves = domain.moving.moves([_one(), other], Wanted(day=_FRIDAY), _ZONE)
    assert [move.new.starts_at for move in moves] == [utc("2026-11-27 12:00"), utc("2026-12-04 08:00")]


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        (Wanted(), Problem.NOTHING_NEW),
        (Wanted(day=_THURSDAY, begins=time(13), ends=time(15)), Problem.NOTHING_NEW),
        (Wanted(room={"sv": "Stora salen"}), Problem.NOTHING_NEW),
        (Wanted(room={"sv": "Köket"}), None),
        (Wanted(place=2), None),
        (Wanted(day=date(2026, 11, 21), begins=time(21)), Problem.PAST),
        (Wanted(day=date(2026, 11, 21), begins=time(21, 1)), None),
    ],
)
def test_what_is_as_before_or_over_is_no_move(wanted: Wanted, problem: Problem | None) -> None:
    assert domain.moving.problem(domain.moving.moves([_one()], wanted, _ZONE), wanted, NOW) is problem


_MONDAY_SAID = SaidDay(date(2026, 11, 23), weekday=True, role="")
_THURSDAY_SAID, _FRIDAY_SAID = SaidDay(_THURSDAY, True, ""), SaidDay(_FRIDAY, True, "")


def _meant(*said: SaidDay) -> tuple[date | None, date | None]:
    found: Meant = domain.meant_days.meant(said, _dates(), _ZONE)
    return found.old.original.date() if found.old else None, found.day


def test_of_two_days_the_date_of_the_series_is_the_old_one() -> None:
    assert _meant(_THURSDAY_SAID, _FRIDAY_SAID) == (_THURSDAY, _FRIDAY)
    assert _meant(_FRIDAY_SAID, _THURSDAY_SAID) == (_THURSDAY, _FRIDAY)


def test_where_both_are_dates_the_words_before_them_tell() -> None:
    assert _meant(_MONDAY_SAID, _THURSDAY_SAID) == (None, None)
    to_thursday, from_thursday = SaidDay(_THURSDAY, True, "until"), SaidDay(_THURSDAY, True, "from")
    assert _meant(_MONDAY_SAID, to_thursday) == (date(2026, 11, 23), _THURSDAY)
    # The Monday before that Thursday, or the one after it?
    assert _meant(_MONDAY_SAID, from_thursday) == (_THURSDAY, None)


def test_a_day_alone_is_a_date_of_it_or_the_new_day_of_the_next() -> None:
    assert _meant(_THURSDAY_SAID) == (_THURSDAY, None)
    assert _meant(_FRIDAY_SAID) == (date(2026, 11, 23), _FRIDAY)
    assert _meant() == (None, None)
    assert _meant(_FRIDAY_SAID, _FRIDAY_SAID, _THURSDAY_SAID) == (None, None)


def test_none_of_two_days_is_guessed_where_neither_is_a_date() -> None:
    assert _meant(_FRIDAY_SAID, SaidDay(date(2026, 11, 24), True, "")) == (None, None)


@sabotage(
    test_where_both_are_dates_the_words_before_them_tell,
    {"domain.meant_days._old": lambda said, found: 0},
)
def test_taking_the_first_for_the_old_one_would_guess() -> None: ...


def test_made_and_later_dates_are_one_list_and_none_is_there_twice() -> None:
    moved = Dated(wall("2026-11-26 13:00"), _one("2026-12-05").occurrence)
    dates = domain.dates.to_come(an_activity(), _ZONE, [moved], NOW)
    days = [one.occurrence.starts_at.date() for one in dates]
    assert days[:4] == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 3), date(2026, 12, 5)]
    assert sum(one.is_made for one in dates) == 1


def test_a_date_has_the_same_mark_before_it_is_made_and_another_when_anything_changed() -> None:
    unmade = _dates()[1]
    made = Dated(unmade.original, _one().occurrence)
    assert domain.dates.mark([unmade]) == domain.dates.mark([made])
    others = [
        _one(begins="11:00").occurrence,
        _one(ends="15:00").occurrence,
        Occurrence(2, 1, made.occurrence.starts_at, made.occurrence.ends_at, 21, OccurrenceState.PLANNED, {"sv": "x"}),
    ]
    marks = {domain.dates.mark([Dated(made.original, one)]) for one in (made.occurrence, *others)}
    assert len(marks) == 4


def test_ends_to_choose_take_in_more_and_more_and_name_other_weekdays() -> None:
    days = [one.original.date() for one in _dates()]
    spans = [(one.code, one.count) for one in domain.spans.offered(_THURSDAY, days)]
    assert spans == [("20261130", 2), ("20261218", 7), ("20270610", 57)]
    assert {one.weekday for one in domain.spans.on_one_weekday(_THURSDAY, days)} == {3}
    assert domain.spans.on_one_weekday(_THURSDAY, days[1::2]) == []


def test_until_some_day_begins_with_the_date_it_was_said_of() -> None:
    today, last = date(2026, 11, 21), date(2026, 12, 18)
    assert domain.spans.days(Days(today, last), _THURSDAY, today) == Days(_THURSDAY, last)
    assert domain.spans.days(Days(date(2026, 12, 1), last), _THURSDAY, today).first == date(2026, 12, 1)
    assert domain.spans.days(Days.one(today), _THURSDAY, today) == Days.one(today)


def test_hours_near_the_old_ones_stay_on_its_day() -> None:
    codes = [one.code for one in domain.move_choices.hours(wall("2026-11-26 01:30"), wall("2026-11-26 22:30"))]
    assert codes == ["earlier60", "later60"]
    assert next(iter(domain.move_choices.days(_THURSDAY, _THURSDAY))).value == _FRIDAY


def test_what_is_at_the_same_time_is_found_in_the_room_and_of_the_activity() -> None:
    def listed(number: int, activity: int, begins: str, room: str, place: int = 1) -> Listed:
        one = Occurrence(
            number,
            activity,
            utc(f"2026-11-26 {begins}"),
            utc("2026-11-26 14:00"),
            9,
            OccurrenceState.PLANNED,
            {"sv": room},
        )
        return Listed.of(one, an_activity(id=activity), a_place(id=place))

    moved = listed(1, 1, "12:00", "Köket")
    there = [
        listed(1, 1, "12:00", "Köket"),  # itself
        listed(2, 2, "13:00", "Köket"),
        listed(3, 2, "13:00", "Stora salen"),
        listed(4, 2, "13:00", "Köket", place=2),
        listed(5, 1, "13:59", "Ateljén"),
    ]
    assert [(one.other.occurrence.id, one.in_room) for one in clashes([moved], there)] == [(2, True), (5, False)]
