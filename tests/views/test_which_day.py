"""A day that is asked back."""

from datetime import date

import views.which_day
from tests.views.languages import language

_MONDAY = date(2026, 11, 23)


def test_a_day_that_does_not_exist_is_said_to_be_none() -> None:
    assert "Den dagen finns inte." in views.which_day.which_day(True, _MONDAY, language("sv")).text


def test_a_day_of_another_calendar_is_not() -> None:
    text = views.which_day.which_day(False, _MONDAY, language("en")).text
    assert "I count days and months as in Sweden." in text
    assert "There is no such day." not in text
