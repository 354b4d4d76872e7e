"""A plan to move dates, with all that holds about it at this moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import domain.dates
import domain.moving
import domain.publishing
import handlers.series
import handlers.spans
import handlers.workplaces
from domain.dates import Dated
from domain.moving import Move, Problem, Wanted
from domain.plans import Plan
from domain.programme import Listed, Place
from domain.roles import Role
from domain.texts import Texts
from handlers.series import Series
from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class Moved:
    """`old`: the date that it speaks of; None: it is not said yet, or is no more. `moves`: it and those with it."""

    plan: Plan
    series: Series
    old: Dated | None
    wanted: Wanted
    moves: Sequence[Move]
    problem: Problem | None

    @property
    def says_something(self) -> bool:
        return self.wanted != Wanted()

    @property
    def before(self) -> Listed | None:
        return self.series.listed([self.old])[0] if self.old else None

    def after(self, visit: Visit) -> list[Listed]:
        """As they would be, by start."""
        place = visit.programme.place_by_id.get(self.wanted.place or 0, self.series.place)
        return [Listed.of(move.new, self.series.activity, place) for move in self.moves]

    @property
    def mark(self) -> str:
        olds = [move.old for move in self.moves]
        return domain.dates.mark(olds, self.wanted, self.series.activity.place, self.series.activity.room)


async def of(plan: Plan, visit: Visit) -> Moved | None:
    """None: the activity is not there any more."""
    series = await handlers.series.of(plan.activity, visit)
    if series is None:
        return None
    old, wanted = series.find(plan.said.get("occurrence") or 0), _wanted(plan, series, visit)
    if old is None:
        return Moved(plan, series, None, wanted, (), None)
    dates = [old, *(one for one in _with_it(plan, series) if one != old)]
    moves = domain.moving.moves(dates, wanted, series.zone)
    return Moved(plan, series, old, wanted, moves, domain.moving.problem(moves, wanted, visit.now))


def rooms(moved: Moved, visit: Visit) -> list[Texts]:
    """Those of the place that are known, but for the one that it is in."""
    place = moved.wanted.place or moved.series.place.id
    now = moved.old.occurrence.room if moved.old else {}
    return [
        one for one in domain.publishing.rooms(visit.programme, place) if one != (now or moved.series.activity.room)
    ]


def places(moved: Moved, visit: Visit) -> list[Place]:
    """Others of theirs. A single date only: of several, each would become an activity of its own."""
    if handlers.spans.is_said(moved.plan):
        return []
    return _elsewhere(moved.series, visit)


def _elsewhere(series: Series, visit: Visit) -> list[Place]:
    home = series.place
    theirs = handlers.workplaces.places(Role.VOLUNTEER, visit)
    return [one for one in theirs if one.id != home.id and one.municipality == home.municipality]


def _with_it(plan: Plan, series: Series) -> list[Dated]:
    return handlers.spans.dates(plan, series) if handlers.spans.is_said(plan) else []


def _wanted(plan: Plan, series: Series, visit: Visit) -> Wanted:
    said = plan.said
    place, room = _where(said, series, visit)
    return Wanted(
        day=_read(date, said.get("day")),
        begins=_read(time, said.get("begins")),
        ends=_read(time, said.get("ends")),
        # The rooms of one house are not those of another.
        room={} if place and room is None else room,
        place=place,
    )


def _where(said: Mapping[str, Any], series: Series, visit: Visit) -> tuple[int | None, Any]:
    """Not a place where they work no more since they chose it, nor its room."""
    place = said.get("place")
    if place and place not in {one.id for one in _elsewhere(series, visit)}:
        return None, None
    return place, said.get("room")


def _read(kind: Any, text: str | None) -> Any:
    return kind.fromisoformat(text) if text else None
