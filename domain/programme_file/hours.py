"""Opening hours in a programme file: `"09:00-16:00"`, weekly and on dates."""

import re
from datetime import date, time
from itertools import pairwise

from domain.programme import Hours, HoursException, LaterWeek, Week
from domain.programme_file.problems import nearest
from domain.programme_file.table import Table
from domain.reasons import Because, Reason

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = re.compile(r"(\d\d):(\d\d) ?[-–] ?(\d\d):(\d\d)")
_RIGHT = 'times as in ["09:00-12:00", "13:00-19:00"], none of them over midnight ("18:00-24:00" ends there)'
_MIDNIGHT = time()


def week(place: Table) -> Week:
    """Seven days, Monday first, from the place's `hours`; a day that is left out is closed."""
    found = place.value("hours", dict, 'a table by weekday, as in { mon = ["09:00-16:00"] }') or {}
    for name in found.keys() - set(_WEEKDAYS):
        place.problem(f"hours.{name}", nearest(name, _WEEKDAYS), found[name])
    return tuple(_spans(place, f"hours.{name}", found.get(name, [])) for name in _WEEKDAYS)


def exception(table: Table, language: str) -> HoursException:
    first, last = _range(table)
    closed = table.truth("closed", default=False)
    spans = _spans(table, "hours", table.several("hours", str, "times")) if table.has("hours") else ()
    if closed == bool(spans):
        table.problem("closed", "either closed = true, or hours = […]", closed)
    return HoursException(first, last, spans, _because(table, language))


def _because(table: Table, language: str) -> Because:
    """One of the reasons that are known in every language, or one in words."""
    words = table.texts("reason", language, 200)
    if not table.has("because"):
        return words
    if words:
        table.problem("because", "either `because`, or `reason`")
    return table.choice("because", Reason)


def later(place: Table) -> tuple[LaterWeek, ...]:
    """Other weekly hours, each from a date on, in the order of those dates."""
    weeks: tuple[LaterWeek, ...] = place.tables("later", _later)
    for one, other in pairwise(sorted(weeks, key=lambda one: one.since)):
        if one.since == other.since:
            place.problem("later", "each `from` once: two weeks can't begin on one day", other.since)
    return tuple(sorted(weeks, key=lambda one: one.since))


def _later(table: Table) -> LaterWeek:
    since = table.day("from")
    if since is None and not table.has("from"):
        table.problem("from", "a date without quotes, as in 2027-01-07")
    if not table.has("hours"):
        table.problem("hours", 'a table by weekday, as in { mon = ["09:00-16:00"] }')
    return LaterWeek(since or date.max, week(table))


def _range(table: Table) -> tuple[date, date]:
    one, first, last = table.day("date"), table.day("from"), table.day("to")
    if one is not None and first is None and last is None:
        return one, one
    if one is not None or first is None or last is None:
        table.problem("date", "either date = 2026-12-24, or from = 2026-12-24 and to = 2027-01-06", one)
        return date.max, date.max
    if last < first:
        table.problem("to", f"a date not before `from`, {first}")
    return first, last


def _spans(table: Table, key: str, found: object) -> tuple[Hours, ...]:
    written = found if isinstance(found, list) else [found]
    spans = [_span(one) for one in written]
    known = sorted((span for span in spans if span is not None), key=lambda span: span.opens)
    if len(known) < len(spans):
        table.problem(key, _RIGHT, found)
    elif any(late.opens < early.closes or early.closes == _MIDNIGHT for early, late in pairwise(known)):
        table.problem(key, "times that don't overlap", found)
    return tuple(known)


def _span(written: object) -> Hours | None:
    parts = _SPAN.fullmatch(written.strip()) if isinstance(written, str) else None
    if parts is None:
        return None
    opening, opening_minute, closing, closing_minute = map(int, parts.groups())
    try:
        opens, closes = time(opening, opening_minute), time(closing % 24 if closing == 24 else closing, closing_minute)
    except ValueError:
        return None
    return Hours(opens, closes) if opens < closes or closes == _MIDNIGHT else None
