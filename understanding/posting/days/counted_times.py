"""How many times something is held, which says its last day: "torsdagar 17-19, 8 gånger"."""

from datetime import date, datetime, time
from itertools import islice

from dateutil.rrule import rrulestr

from understanding.dates.words import Kind
from understanding.posting.days import weekdays
from understanding.posting.draft import Draft
from understanding.posting.lines.line import Line
from understanding.posting.numbers import ranges

_MOST = 60
_MOST_WEEKDAYS = 12


def read(line: Line) -> int | None:
    """Takes the words; "två gånger i veckan" is a habit."""
    habits = {hit.first for hit in line.hits if hit.kind == "every"}
    # "4 gånger i veckan" is known as a whole where a week says a day.
    habits |= {word for mark in line.marks if mark.kind is Kind.NO_DAY for word in range(mark.first + 1, mark.last)}
    for hit in line.found("times"):
        number = line.number_before(hit.first)
        if number and 1 < number[0] <= _MOST and hit.last not in habits and not _is_hour(line, hit.first, number[1]):
            line.take(number[1], hit.last)
            return number[0]
    return _of_weekdays(line)


def _of_weekdays(line: Line) -> int | None:
    """ "4 måndagar från 11 januari, 13-15"; in "yoga 8 måndagar" it may be the hour."""
    timed = [mark for mark in line.marks if mark.kind in (Kind.TIME, Kind.NUMBERS)]
    for hit in line.found("weekly") if timed else ():
        number = line.number_before(hit.first)
        if number and 1 < number[0] <= _MOST_WEEKDAYS and not _is_hour(line, hit.first, number[1]):
            line.take(number[1], hit.first)
            return number[0]
    return None


def _is_hour(line: Line, unit: int, number: int) -> bool:
    """ "11 تا 12 درس", "ساعت 6 جلسه": an hour, and behind it what begins then."""
    return ranges.before(line, unit) is not None or any(
        mark.last == number and mark.does("clock_at") for mark in line.marks
    )


def end(line: Line, draft: Draft, times: int | None) -> None:
    """The last day is a guess: nobody knows which days fall out. Where nothing repeats, it is asked whether it does."""
    rule, first = draft.fields.get("repeat"), draft.fields.get("day")
    if times is None or draft.has("until"):
        return
    if isinstance(rule, str) and isinstance(first, date):
        days = rrulestr(rule, dtstart=datetime.combine(first, time()))
        last = next(islice(days, times - 1, None), None)
        draft.say(until=last.date() if last else None)
        draft.doubt("until")
    elif isinstance(first, date) and any(mark.kind is Kind.WEEKDAY for mark in line.marks):
        # "ons 18-19, från 20 januari, 10 gånger"
        draft.say(repeat=f"FREQ=WEEKLY;BYDAY={weekdays.NAMES[first.weekday()]}")
        draft.doubt("repeat")
        end(line, draft, times)
    else:
        draft.doubt("repeat")
