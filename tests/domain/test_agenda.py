"""What belongs on the answer to "what's on?"."""

from datetime import date

import domain.agenda
from domain.programme import Audience, Category
from tests.builders import NOW, a_programme, an_activity, utc, wall


def test_who_asks_for_nothing_special_gets_everything() -> None:
    for audience in Audience:
        assert domain.agenda.suits(an_activity(audience=audience), None, None)
        assert domain.agenda.suits(an_activity(audience=audience), None, Audience.EVERYONE)


def test_a_kind_and_for_whom_must_both_be_right() -> None:
    swimming = an_activity(category=Category.SPORT, audience=Audience.WOMEN)
    assert domain.agenda.suits(swimming, Category.SPORT, Audience.WOMEN)
    assert not domain.agenda.suits(swimming, Category.SPORT, Audience.MEN)
    assert not domain.agenda.suits(swimming, Category.FOOD, Audience.WOMEN)


def test_who_asks_for_children_means_families_and_what_is_made_for_children_too() -> None:
    for meant in (an_activity(audience=Audience.FAMILIES), an_activity(category=Category.CHILDREN)):
        assert domain.agenda.suits(meant, None, Audience.CHILDREN)
        assert not domain.agenda.suits(meant, None, Audience.SENIORS)


def test_the_next_day_lies_after_those_that_were_asked_for_and_not_in_the_past() -> None:
    times = a_programme([an_activity(start=wall("2026-11-23 13:00"), end=wall("2026-11-23 15:00"))]).timetable
    assert domain.agenda.next_day(times, date(2026, 11, 22), NOW) == date(2026, 11, 23)
    assert domain.agenda.next_day(times, date(2026, 11, 23), NOW) == date(2026, 11, 26)
    assert domain.agenda.next_day(times, date(2026, 11, 1), utc("2026-11-24 08:00")) == date(2026, 11, 26)
    assert domain.agenda.next_day((), date(2026, 11, 22), NOW) is None
