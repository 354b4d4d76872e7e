"""The parts of one series: what was cut in two on a day goes on under its name, and is one thing to people."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

import domain.days
import domain.next_times
from domain.days import Days
from domain.edited import base, is_of_one_series
from domain.programme import Activity, Listed, Programme

_YEAR = 366


def is_part(one: Activity, of: Activity) -> bool:
    """One was cut off the other, or both off a third; and it still goes by the same name at the same place."""
    return one.id == of.id or (one.place == of.place and is_of_one_series(one, of) and _share_a_name(one, of))


def parts(of: Activity, among: Iterable[Activity]) -> tuple[Activity, ...]:
    """By their first day, `of` included."""
    return tuple(sorted((one for one in among if is_part(one, of)), key=lambda one: (one.start, one.id)))


def numbers(named: Sequence[int], programme: Programme) -> tuple[int, ...]:
    """Those that are named, and all other parts of their series."""
    of = programme.activity_by_id
    whole = (part.id for one in named if one in of for part in parts(of[one], programme.activities))
    return tuple(dict.fromkeys((*named, *whole)))


def span(of: Activity, programme: Programme, now: datetime) -> Days | None:
    """From its first date to come to its last, where another part of its series takes place, too; None: it is all."""
    zone = programme.place_of(of).zone
    since = domain.days.today(now, zone)
    others = (one for one in parts(of, programme.activities) if one.id != of.id and one.repeat is not None)
    if not any((one.until or date.max) >= since for one in others):
        return None
    dates = domain.next_times.dates(of, zone, now, _YEAR)
    return Days(dates[0], dates[-1] if of.until else date.max) if dates else None


def times(of: Activity, programme: Programme) -> tuple[Listed, ...]:
    """Of all its parts, by start; called off or not."""
    found = (time for one in parts(of, programme.activities) for time in programme.times_by_activity.get(one.id, ()))
    return tuple(sorted(found, key=lambda time: (time.occurrence.starts_at, time.occurrence.id)))


def each_once(among: Sequence[Activity]) -> list[Activity]:
    """Of parts that go by the very same names only one, the last that goes on: a name is no less its own by a cut."""
    last_first = sorted(among, key=lambda one: (one.repeat is not None, one.start), reverse=True)
    alike = _first_of_each(last_first, lambda one: (one.place, frozenset(one.title.items()), one.also_called))
    kept = {one.id for one in alike}
    return [one for one in among if one.id in kept]


def first_of_each(several: Iterable[Activity]) -> list[Activity]:
    """Of each series the part that comes first here: to people it is all of it."""
    return _first_of_each(several, lambda one: (one.place, base(one.slug)))


def _first_of_each(several: Iterable[Activity], key: Callable[[Activity], object]) -> list[Activity]:
    """`key`: the same for the parts of a series, so that not each has to be held against each."""
    found: dict[object, list[Activity]] = {}
    kept = []
    for one in several:
        same = found.setdefault(key(one), [])
        if not any(is_part(one, other) for other in same):
            same.append(one)
            kept.append(one)
    return kept


def _share_a_name(one: Activity, other: Activity) -> bool:
    names = {title.casefold() for title in other.title.values()}
    return not names.isdisjoint(title.casefold() for title in one.title.values())
