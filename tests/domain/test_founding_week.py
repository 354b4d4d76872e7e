import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.founding.plan import Trouble, Unclear, Week
from domain.founding.week import read
from domain.programme import Hours
from tests.builders import wall
from tests.sabotage import sabotage


def _week(**days: str) -> Week:
    """`mon="09:00-12:00 13:00-16:00"`; other days are closed."""
    return tuple(_spans(days.get(day, "")) for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


def _spans(written: str) -> tuple[Hours, ...]:
    pairs = [[wall(f"2026-11-23 {end}").time() for end in span.split("-")] for span in written.split()]
    return tuple(Hours(opens, closes) for opens, closes in pairs)


DAY = "09:00-16:00"
MON_THU = _week(mon=DAY, tue=DAY, wed=DAY, thu=DAY)
WITH_A_LATE_WEDNESDAY = _week(mon=DAY, tue=DAY, wed="13:00-19:00", thu=DAY)


@pytest.mark.parametrize(
    ("line", "week"),
    [
        ("mon-thu 9-16", MON_THU),
        ("mån–tors 9–16", MON_THU),
        ("Måndag till torsdag kl. 9.00-16.00.", MON_THU),
        ("MON - THU: 09:00 - 16:00", MON_THU),
        ("mandag-torsdag 0900-1600", MON_THU),
        ("monday to thursday from 9 am to 4 pm", MON_THU),
        ("mon, tue, wed & thu 9-16; fri stängt", MON_THU),
        ("vardagar 9-16, fredagar stängt", MON_THU),
        ("mon-thu 9-16, wed 13-19", WITH_A_LATE_WEDNESDAY),
        ("mån, tis och tors 9-16, ons 13-19", WITH_A_LATE_WEDNESDAY),
        ("mon-thu 9-16, wed 17-19", _week(mon=DAY, tue=DAY, wed="09:00-16:00 17:00-19:00", thu=DAY)),
        ("wed 9-12 and 13-19", _week(wed="09:00-12:00 13:00-19:00")),
        ("wed 13-19, 9-12", _week(wed="09:00-12:00 13:00-19:00")),
        ("wed 9-12, wed 13-19", _week(wed="09:00-12:00 13:00-19:00")),
        ("sat-mon 10-12", _week(sat="10:00-12:00", sun="10:00-12:00", mon="10:00-12:00")),
        ("lör sön 18-24", _week(sat="18:00-00:00", sun="18:00-00:00")),
        ("helger 10.30–14", _week(sat="10:30-14:00", sun="10:30-14:00")),
        (
            "alla dagar 0-24, sön stängt",
            _week(**dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat"), "00:00-00:00")),
        ),
    ],
)
def test_hours_are_read_as_people_write_them(line: str, week: Week) -> None:
    assert read(line) == week


@pytest.mark.parametrize(
    ("line", "trouble", "word"),
    [
        ("", Trouble.NEVER_OPEN, ""),
        ("mon-thu", Trouble.NO_HOURS, ""),
        ("mon 9-16, tue", Trouble.NO_HOURS, ""),
        ("9-16", Trouble.NO_DAY, "9"),
        ("stängt", Trouble.NO_DAY, "stängt"),
        ("mon stängt", Trouble.NEVER_OPEN, ""),
        ("mon-thy 9-16", Trouble.UNKNOWN_WORD, "thy"),
        ("mo 9-16", Trouble.UNKNOWN_WORD, "mo"),
        ("mon 9-16 ☎", Trouble.UNKNOWN_WORD, "☎"),
        ("الاثنين 9-16", Trouble.UNKNOWN_WORD, "الاثنين"),
        ("mon 9", Trouble.NO_END, ""),
        ("mon 9 16", Trouble.NO_END, "16"),
        ("mon 9, tue 9-16", Trouble.NO_END, "tue"),
        ("mon 9-4", Trouble.UPSIDE_DOWN, "4"),
        ("fri 18-02", Trouble.UPSIDE_DOWN, "02"),
        ("mon 9-9", Trouble.UPSIDE_DOWN, "9"),
        ("mon 9-25", Trouble.NO_SUCH_TIME, "25"),
        ("mon 9.70-16", Trouble.NO_SUCH_TIME, "9.70"),
        ("mon 13 pm-16", Trouble.NO_SUCH_TIME, "13 pm"),
    ],
)
def test_what_can_not_be_is_told_with_the_word_it_stumbled_over(line: str, trouble: Trouble, word: str) -> None:
    assert read(line) == Unclear(trouble, word)


_WORDS = "mon mån tors thu sön sat-sun vardagar daily stängt closed to och x"
_SIGNS = "9 16 9-16 13.30-19 0-24 24 9pm ٩ 25 - – , ;"
_PIECES = st.sampled_from((*_WORDS.split(), *_SIGNS.split()))


@settings(max_examples=300, deadline=None)
@given(line=st.lists(_PIECES, max_size=9).map(" ".join) | st.text(max_size=40))
def test_whatever_is_written_is_a_week_as_a_programme_file_takes_it_or_unclear(line: str) -> None:
    week = read(line)
    if isinstance(week, Unclear):
        return
    assert len(week) == 7
    assert any(week)
    for spans in week:
        ends = [0, *(minutes for one in spans for minutes in (_minutes(one)))]
        assert ends == sorted(ends)


def _minutes(one: Hours) -> tuple[int, int]:
    opens, closes = (end.hour * 60 + end.minute for end in (one.opens, one.closes))
    return opens, closes or 24 * 60


def test_later_hours_take_the_place_of_those_they_overlap() -> None:
    assert read("mon-thu 9-16, wed 13-19") == WITH_A_LATE_WEDNESDAY


@sabotage(
    test_later_hours_take_the_place_of_those_they_overlap, {"domain.founding.week._overlap": lambda one, other: False}
)
def test_without_that_one_day_has_two_hours_at_once() -> None: ...
