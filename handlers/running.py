"""The times that somebody looks after, narrowed by what they said."""

from collections.abc import Callable, Sequence
from typing import Protocol

from domain.days import Days
from domain.programme import Activity, Listed, Programme
from domain.roles import Role, Where
from handlers.visit import Visit
from views.running import Running


class Narrowed(Protocol):
    """A wish to choose one of them."""

    @property
    def activity(self) -> int | None: ...
    @property
    def days(self) -> Days | None: ...
    @property
    def page(self) -> int: ...


def theirs(visit: Visit) -> list[Listed]:
    """All that the programme knows of their places and activities, by start; also what is called off."""
    return [one for one in visit.programme.timetable if is_theirs(one.activity, visit)]


def is_theirs(activity: Activity, visit: Visit) -> bool:
    return visit.roles.at(Where(activity.place, activity.id)) >= Role.HOST


def of(wish: Narrowed, visit: Visit, is_shown: Callable[[Listed], bool]) -> Running:
    """What takes place of theirs, narrowed by what they said; all, where that finds nothing."""
    possible = [one for one in theirs(visit) if not one.cancelled and is_shown(one)]
    named = said(wish, possible, visit)
    return Running(named or possible, bool(possible and not named), wish.page)


def said(wish: Narrowed, possible: Sequence[Listed], visit: Visit) -> list[Listed]:
    """Those of `possible` that suit; of activities of one name all, as the words name each of them."""
    called = _of_one_name(wish.activity, visit.programme) if wish.activity is not None else None
    suiting = (one for one in possible if called is None or one.activity.id in called)
    return [one for one in suiting if wish.days is None or one.day in wish.days]


def _of_one_name(number: int, programme: Programme) -> set[int]:
    named = programme.activity_by_id.get(number)
    names = {title.casefold() for title in named.title.values()} if named else set()
    return {number} | {
        one.id for one in programme.activities if not names.isdisjoint(map(str.casefold, one.title.values()))
    }


def is_named(wish: Narrowed, found: Running) -> bool:
    """What they said is one time only."""
    said = wish.activity is not None or wish.days is not None
    return said and not found.missed and len(found.times) == 1
