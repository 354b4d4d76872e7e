"""What somebody can choose from to change an activity: which ones, its parts, places, and who may arrange it."""

from collections.abc import Sequence

import domain.next_times
import domain.one_series
import domain.parts
import handlers.series
import handlers.workplaces
from domain.days import Days
from domain.parts import Part
from domain.programme import Activity, Place
from domain.roles import Role
from handlers.edits import Found
from handlers.mending import Reader
from handlers.visit import Visit
from views.parts import Names


def names(found: Found, visit: Visit) -> Names:
    places = {place.id: place.name for place in visit.programme.places}
    here = found.place.municipality
    hosts = {one.id: one.name for one in visit.programme.associations if one.municipality == here}
    return Names(places, hosts)


def places(found: Found, visit: Visit) -> list[int]:
    """Where the person may have it: hosts of an activity leave it where it is."""
    return handlers.workplaces.beside(found.place, Role.VOLUNTEER, visit)


def parts(found: Found, visit: Visit) -> tuple[Part, ...]:
    return domain.parts.parts(found.activity, several_places=len(places(found, visit)) > 1)


def theirs(visit: Visit) -> Sequence[tuple[Activity, Place]]:
    """What they look after and is not over, the next first."""
    places, now = visit.roles.places_as(Role.VOLUNTEER), visit.now
    theirs = [
        (one, visit.programme.place_of(one))
        for one in visit.programme.activities
        if one.place in places or one.id in visit.roles.hosted
    ]
    coming = [(domain.next_times.dates(one, place.zone, now, 1), one, place) for one, place in theirs]
    return [(one, place) for day, one, place in sorted(coming, key=lambda each: (each[0], each[1].id)) if day]


async def on_the_day(
    line: str, days: Days, named: Sequence[tuple[Activity, Place]], visit: Visit
) -> list[tuple[Activity, Place]]:
    """Of activities of one name those with a date on the days that were said; where none has one, all."""
    if not _is_of_one_series(named) and _is_what_shall_be(line, visit):
        return list(named)
    several = [(each, await handlers.series.of(each[0].id, visit)) for each in named]
    there = [each for each, series in several if series and any(day in days for day in series.days())]
    return there or list(named)


def _is_of_one_series(named: Sequence[tuple[Activity, Place]]) -> bool:
    return all(domain.one_series.is_part(one, named[0][0]) for one, _place in named)


def _is_what_shall_be(line: str, visit: Visit) -> bool:
    """ "until 10 June": a day that says nothing of which one is meant."""
    said = Reader.of(visit).read(line, None)
    return bool(said.until or said.except_on)
