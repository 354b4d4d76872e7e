"""A day or holiday that the bot names is understood when somebody says it back."""

import re
from datetime import date, timedelta

import pytest

import domain.holidays
import views.holidays
from domain.days import Days
from domain.holidays import Holiday
from tests.handlers.stories import lexicon
from tests.sabotage import sabotage
from tests.views.languages import CODES, language
from understanding import dates, text
from understanding.dates.words import DateWords

TODAY = date(2026, 11, 22)
DAYS = [TODAY + timedelta(days=n) for n in range(366)]
YEAR = {holiday: day for day in DAYS if (holiday := domain.holidays.on(day))}


@pytest.mark.parametrize("code", CODES)
def test_every_holiday_is_understood_by_the_name_that_the_bot_gives_it(code: str) -> None:
    words = lexicon().words.by_language[code].dates
    # Some languages give two names, with a comma between them.
    said = {day: re.split("[,،፣]", language(code)(views.holidays.NAMES[holiday])) for holiday, day in YEAR.items()}
    assert not [name for day, names in said.items() for name in names if not _is(day, name, words)]


def _today(*_: object) -> Days:
    return Days.one(TODAY)


@sabotage(
    test_every_holiday_is_understood_by_the_name_that_the_bot_gives_it,
    {"understanding.dates.calendar.feast": _today},
)
def test_a_wrong_day_for_a_holiday_would_be_noticed() -> None: ...


def test_all_holidays_are_in_the_year() -> None:
    assert YEAR.keys() == set(Holiday)


def _is(day: date, name: str, words: DateWords) -> bool:
    found = dates.find(text.words(text.clean(name)), words, TODAY).days
    # What Sweden calls midsummer is its eve; many languages name both by one word.
    days = {day, YEAR[Holiday.MIDSUMMER_EVE]} if day == YEAR[Holiday.MIDSUMMER_DAY] else {day}
    return found is not None and any(one in found for one in days)


@pytest.mark.parametrize("code", CODES)
def test_every_date_is_understood_as_the_bot_writes_it(code: str) -> None:
    words, _ = lexicon().words.by_language[code].dates, language(code)
    wrong = [(day, said) for day in DAYS[3::5] if (said := str(_.date(day))) and not _is_one(day, said, words)]
    assert not wrong


def _is_one(day: date, said: str, words: DateWords) -> bool:
    return dates.find(text.words(text.clean(said)), words, TODAY).days == Days.one(day)


@sabotage(
    test_every_date_is_understood_as_the_bot_writes_it,
    {"understanding.dates.calendar.day": lambda *_: TODAY},
)
def test_a_wrong_day_for_a_date_would_be_noticed() -> None: ...
