"""Which activity is meant where words may name several: one's own, one nearby, one on the day that was said."""

from collections.abc import Callable, Set
from dataclasses import replace
from datetime import datetime

import domain.one_series
from domain.people import Person
from domain.programme import Activity, Programme
from understanding.labels import Label
from understanding.understood import Understood

# What somebody asks of what they have a seat at, rather than of another one that the words may name.
_OF_ONES_OWN = frozenset({Label.ACTIVITY_WHEN, Label.CANCEL, Label.LOCATION, Label.PRICE_OR_CHILDREN})


def meant(
    understood: Understood, person: Person | None, mine: Set[int], programme: Programme, now: datetime
) -> Understood:
    """`mine`: the activities that they are signed up for. `now`: aware."""
    if not understood.activities:
        return understood
    own = _own(_whole(understood, programme), mine)
    return _each_once(_on_the_day(_near(own, person, programme), programme), programme, now)


def _whole(understood: Understood, programme: Programme) -> Understood:
    """With all parts of each series: only one of them may be known by what was said, or by what was spoken of."""
    activities, perhaps = (
        domain.one_series.numbers(one, programme) for one in (understood.activities, understood.perhaps)
    )
    return replace(understood, activities=activities, perhaps=perhaps)


def _each_once(understood: Understood, programme: Programme, now: datetime) -> Understood:
    """Of each series the part that takes place next: its answer knows the others."""
    of = programme.activity_by_id
    named = [of[one] for one in understood.activities if one in of]
    firsts = (
        min(domain.one_series.parts(one, named), key=lambda part: _next(part, programme, now)).id for one in named
    )
    found = tuple(dict.fromkeys(firsts))
    return replace(understood, activities=found, activity=found[0]) if found else understood


def _next(one: Activity, programme: Programme, now: datetime) -> tuple[bool, float]:
    """What is over goes last."""
    coming = programme.next_of(one, now)
    return coming is None, coming.occurrence.starts_at.timestamp() if coming else 0


def _own(understood: Understood, mine: Set[int]) -> Understood:
    if understood.label not in _OF_ONES_OWN:
        return understood
    own = tuple(one for one in (*understood.activities, *understood.perhaps) if one in mine)
    return replace(understood, activities=own, activity=own[0]) if own else understood


def _near(understood: Understood, person: Person | None, programme: Programme) -> Understood:
    """Those at the places that the person follows."""
    follows = person.follows if person is not None else frozenset()
    return _those(understood, programme, lambda one: one.place in follows)


def _on_the_day(understood: Understood, programme: Programme) -> Understood:
    """Those with a time on the days that were said. Which others take place then does not matter."""
    days = understood.days
    if days is None or len(understood.activities) == 1:
        return understood
    times = programme.times_by_activity
    return _those(understood, programme, lambda one: any(time.day in days for time in times.get(one.id, ())))


def _those(understood: Understood, programme: Programme, suits: Callable[[Activity], bool]) -> Understood:
    """Those of them that suit; where none does, all."""
    activities = programme.activity_by_id
    found = tuple(one for one in understood.activities if one in activities and suits(activities[one]))
    return replace(understood, activities=found, activity=found[0]) if found else understood
