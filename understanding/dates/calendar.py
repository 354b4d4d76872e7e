"""Days from their parts, counted from today. An impossible day is None."""

import calendar
from datetime import date, timedelta

from domain import holidays
from domain.days import Days, week_of
from domain.holidays import Holiday

_HOLIDAYS = frozenset(Holiday)


def monday(weeks: int, today: date) -> date:
    return week_of(today).first + timedelta(weeks=weeks)


def weekday(number: int, today: date) -> date:
    """The next such day; today counts."""
    return today + timedelta(days=(number - today.weekday()) % 7)


def past_weekday(number: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)


def day(number: int, month: int, year: int, today: date) -> date | None:
    """Without a year: this year's, or next year's where that has passed."""
    try:
        found = date(year or today.year, month, number)
        return found if year or found >= today else found.replace(year=today.year + 1)
    except ValueError:
        # 29 February of a later year
        return _leap_day(today) if (number, month) == (29, 2) and not year else None


def _leap_day(today: date) -> date:
    year = next(year for year in range(today.year, today.year + 9) if calendar.isleap(year))
    return date(year, 2, 29)


def day_of_month(number: int, today: date) -> date | None:
    """The next day with this number: in this month or the first later one that has it."""
    for months in range(3):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        if 1 <= number <= calendar.monthrange(year, month + 1)[1]:
            found = date(year, month + 1, number)
            if found >= today:
                return found
    return None


def month(number: int, year: int, today: date) -> Days:
    """The whole month: the running one or the next of that name."""
    chosen = year or (today.year if number >= today.month else today.year + 1)
    return Days(date(chosen, number, 1), date(chosen, number, calendar.monthrange(chosen, number)[1]))


def months_ahead(count: int, today: date) -> Days:
    year, index = divmod(today.year * 12 + today.month - 1 + count, 12)
    return month(index + 1, year, today)


def week(number: int, today: date) -> Days | None:
    """The ISO week of that number that is running or comes next."""
    for year in (today.year, today.year + 1):
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if first + timedelta(days=6) >= today:
            return Days(first, first + timedelta(days=6))
    return None


def weekend(weeks: int, today: date) -> Days:
    first = monday(weeks, today)
    return Days(first + timedelta(days=5), first + timedelta(days=6))


def span(name: str, today: date) -> Days:
    """ "this_week" is Monday to Sunday of the running week; a "next weekend" lies in the next week."""
    weeks = {"last_week": -1, "this_week": 0, "next_week": 1, "week_after_next": 2}
    if name in weeks:
        return week_of(monday(weeks[name], today))
    weekends = {"last_weekend": -1, "weekend": 0, "this_weekend": 0, "next_weekend": 1}
    if name in weekends:
        return weekend(weekends[name], today)
    return months_ahead({"last_month": -1, "this_month": 0, "next_month": 1}[name], today)


def feast(name: str, today: date) -> Days:
    """A day or days of the year: "12-24", "12-24..12-26", a `Holiday`, "easter_days" or "advent_1" to "advent_4"."""
    for year in (today.year, today.year + 1):
        found = _feast_of(name, year)
        if found.last >= today:
            return found
    raise ValueError(name)


def _feast_of(name: str, year: int) -> Days:
    if name in _HOLIDAYS:
        return Days.one(holidays.day_of(Holiday(name), year))
    if name == "easter_days":
        first, last = Holiday.GOOD_FRIDAY, Holiday.EASTER_MONDAY
        return Days(holidays.day_of(first, year), holidays.day_of(last, year))
    if name.startswith("advent_"):
        fourth = weekday(6, date(year, 12, 18))
        return Days.one(fourth - timedelta(weeks=4 - int(name[-1])))
    first_text, _, last_text = name.partition("..")
    first_day, last_day = (date.fromisoformat(f"{year}-{one}") for one in (first_text, last_text or first_text))
    return Days(first_day, last_day if last_day >= first_day else last_day.replace(year=year + 1))
