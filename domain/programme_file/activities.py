"""An activity in a programme file."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

import domain.languages
import domain.recurrence
from domain.programme import Activity, Audience, Category, Children
from domain.programme_file.problems import nearest
from domain.programme_file.table import Table
from domain.recurrence import BadRule

_LONGEST = timedelta(days=7)
# Further back a daily rule would be followed through centuries; further on the calendar ends.
_YEARS = range(2000, 2200)
# Stands in for a time that is wrong, so that the reading goes on; such a file is refused anyway.
_NEVER = datetime.combine(date.min, time())


def activity(language: str, places: Mapping[str, int], hosts: Mapping[str, int], number: int, table: Table) -> Activity:
    start, end = _span(table)
    read = Activity(
        id=number,
        place=_reference(table, "place", places, required=True) or 0,
        slug=table.slug(),
        title=table.texts("title", language, 120, required=True),
        description=table.texts("description", language, 1500),
        also_called=table.strings("also_called", 80),
        category=table.choice("category", Category),
        host=_reference(table, "host", hosts),
        room=table.texts("room", language, 80),
        start=start,
        end=end,
        repeat=table.text("repeat", 200),
        until=table.day("until"),
        except_on=frozenset(table.several("except", date, "dates without quotes, as in [2026-12-24]")),
        seats=table.whole("seats", 1),
        sign_up=table.truth("sign_up", default=True),
        audience=table.choice("audience", Audience, Audience.EVERYONE),
        children=table.choice("children", Children, Children.WELCOME),
        cost=table.whole("cost", 0, 0) or 0,
        languages=table.choices("languages", domain.languages.CODES) if table.has("languages") else (language,),
        confidential=table.truth("confidential", default=False),
    )
    if start is not _NEVER:
        _check_series(table, read)
    return read


def _span(table: Table) -> tuple[datetime, datetime]:
    start, end = table.wall_time("start"), table.wall_time("end")
    if start is None or end is None:
        return _NEVER, _NEVER
    if start.year not in _YEARS:
        table.problem("start", f"a year from {_YEARS[0]} to {_YEARS[-1]}")
        return _NEVER, _NEVER
    if not timedelta(0) < end - start <= _LONGEST:
        table.problem("end", f"a time after `start`, {start.isoformat()}, and at most seven days after it")
        return _NEVER, _NEVER
    return start, end


def _reference(table: Table, key: str, known: Mapping[str, int], *, required: bool = False) -> int | None:
    slug = table.value(key, str, nearest("", known) if known else f"the id of a {key} in this file", required=required)
    if slug is None:
        return None
    if slug not in known:
        table.problem(key, nearest(slug, known))
    return known.get(slug)


def _check_series(table: Table, read: Activity) -> None:
    if read.repeat is None:
        for key in ("until", "except"):
            if table.has(key):
                table.warning(key, "left out: without `repeat` the activity takes place once")
        return
    try:
        domain.recurrence.check(read.repeat, read.start)
    except BadRule as wrong:
        table.problem("repeat", f'a rule of RFC 5545 as in "FREQ=WEEKLY;BYDAY=MO,TH" ({wrong})')
        return
    _check_first(table, read)


def _check_first(table: Table, read: Activity) -> None:
    if read.until is not None and read.until < read.start.date():
        table.problem("until", f"a date not before `start`, {read.start.date()}")
        return
    first = domain.recurrence.first_time(read)
    if first is None:
        table.problem("repeat", "a rule with at least one day between `start` and `until` that is not in `except`")
    elif first != read.start and read.start.date() not in read.except_on:
        table.warning("start", f"{first.isoformat()}, the first day of `repeat`: that is where the series begins")
