"""Rules for days of a month: 4/12, fredag den 4 december, December 4th, 1-5 december, the 4th."""

from datetime import date

from domain.days import Days
from understanding.dates import calendar
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.words import Kind


def figures(context: Context, at: int) -> Atom | None:
    """4/12, 2026-12-04, 1/12-5/12; a weekday before it adds nothing."""
    place = context.skip(at + 1, "the", "on") if context.kind(at) is Kind.WEEKDAY else at
    mark = context.at(place)
    if mark is None or mark.kind not in (Kind.DATE, Kind.DATES):
        return None
    if mark.kind is Kind.DATE:
        return one_day(_day_of(mark.value, context.today), at, place + 1)
    first, last = (_day_of(one, context.today) for one in mark.value)
    return Atom(_range(first, last), at, place + 1)


def _day_of(figures: tuple[int, int, int], today: date) -> date | None:
    day, month, year = figures
    return calendar.day(day, month, year, today)


def _range(first: date | None, last: date | None) -> Days | None:
    if first is None or last is None:
        return None
    if last < first and last.month == 12 and first.month < 12:
        return None
    return Days(first, last) if first <= last else None


def _numbers(context: Context, place: int) -> tuple[int, int, int] | None:
    """(first number, last number, place after): "4", "1-5", "1 till 5", "1 och 2"."""
    mark = context.at(place)
    if mark is None:
        return None
    if mark.kind is Kind.NUMBERS:
        return (*mark.value, place + 1)
    if mark.number is None or mark.kind or mark.does("article"):
        return None
    joint = context.at(place + 1)
    if joint and (joint.kind is Kind.DASH or joint.does("to", "until", "and")):
        after = context.skip(place + 2, "the", "to")
        other = context.at(after)
        if other and other.number is not None and not other.kind and other.number > mark.number:
            return mark.number, other.number, after + 1
    return mark.number, mark.number, place + 1


def _month_at(context: Context, place: int) -> tuple[int, int] | None:
    """(month, place after): "december", "of December", "شهر 12"."""
    place = context.skip(place, "of")
    mark = context.at(place)
    if mark is not None and mark.kind is Kind.MONTH:
        return mark.value, place + 1
    # "4 bisha 12": the word for month was skipped as "of" or stands here.
    numbered = place if context.does(place, "month_number") else place - 1
    number = context.at(numbered + 1)
    if context.does(numbered, "month_number") and number and 1 <= (number.number or 0) <= 12:
        return number.number or 0, numbered + 2
    return None


def year_at(context: Context, place: int) -> tuple[int, int]:
    mark = context.at(place)
    if mark and mark.number is not None and context.today.year - 1 <= mark.number <= context.today.year + 5:
        return mark.number, place + 1
    return 0, place


def day_and_month(context: Context, at: int) -> Atom | None:
    """Fredag den 4 december 2026, 1–5 december, 4th of May."""
    place = context.skip(at + 1, "the", "on") if context.kind(at) is Kind.WEEKDAY else at
    place = context.skip(place, "the")
    numbers = _numbers(context, place)
    month = _month_at(context, numbers[2]) if numbers else None
    if not numbers or not month:
        return None
    year, after = year_at(context, month[1])
    if context.kind(place) is Kind.NUMBERS and (context.does(after, "until_after") or context.does(place + 1, "to")):
        # "17-19 hazirana kadar", "17-19 لحزيران": two hours, and a last month.
        return None
    return _days_of_month(context, numbers, month[0], year, (at, after))


def month_and_day(context: Context, at: int) -> Atom | None:
    """December 4th, May 4."""
    place = context.skip(at + 1, "the", "on") if context.kind(at) is Kind.WEEKDAY else at
    if context.kind(place) is not Kind.MONTH:
        return None
    numbers = _numbers(context, context.skip(place + 1, "the"))
    if not numbers or numbers[1] > 31 or context.does(numbers[2], "not_day", "unit_week", "unit_day"):
        return None
    if _is_of_next_month(context, numbers[2]):
        return None
    mark = context.at(place)
    # "ዲሴምበር 5 ቀን 2026"
    year, after = year_at(context, context.skip(numbers[2], "the", most=1))
    return _days_of_month(context, numbers, mark.value if mark else 0, year, (at, after if year else numbers[2]))


def _is_of_next_month(context: Context, place: int) -> bool:
    """ "until the end of December, 30 December is off": the day before the second month is its own."""
    return context.kind(place) is Kind.MONTH and _numbers(context, context.skip(place + 1, "the")) is None


def _days_of_month(
    context: Context, numbers: tuple[int, int, int], month: int, year: int, covers: tuple[int, int]
) -> Atom:
    first = calendar.day(numbers[0], month, year, context.today)
    if numbers[0] == numbers[1]:
        return one_day(first, *covers)
    last = calendar.day(numbers[1], month, first.year if first else year, context.today)
    return Atom(_range(first, last), *covers)


def day_of_month(context: Context, at: int) -> Atom | None:
    """Den 4:e, the 4th, fredag den fjärde: no month said."""
    weekday = context.kind(at) is Kind.WEEKDAY
    place = at + 1 if weekday else at
    the = context.skip(place, "the")
    mark = context.at(the)
    if mark is None or mark.number is None or mark.kind or mark.does("article") or context.does(the + 1, "not_day"):
        return None
    in_figures = mark.text[:1].isdecimal()
    # "5ta bisha": the fifth of the month
    led = the > place or context.does(the + 1, "unit_month")
    ordinal = mark.meaning.ordinal and (weekday or (in_figures and context.does(place - 1, "on")))
    day = calendar.day_of_month(mark.number, context.today)
    # "thu 26" is the 26th only if that is a Thursday.
    agrees = weekday and in_figures and day is not None and day.weekday() == context.marks[at].value
    if not ordinal and not agrees and not (in_figures and led):
        return None
    return one_day(day, at, the + 1)
