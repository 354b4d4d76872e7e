"""Where somebody works: the places and activities that a wish of theirs can be about.

Numbers in a wish may be forged: only places are found where the visit's person has the role.
"""

from domain.programme import Activity, Place
from domain.roles import Role
from handlers.visit import Visit


def places(least: Role, visit: Visit, wanted: int | None = None) -> tuple[Place, ...]:
    """Those where they are at least that; of them only `wanted` where it is named."""
    theirs = visit.roles.places_as(least)
    return tuple(one for one in visit.programme.places if one.id in theirs and wanted in (None, one.id))


def beside(place: Place, least: Role, visit: Visit) -> list[int]:
    """Where in its municipality they could have something of `place` instead; none, if they are not that there."""
    theirs = [one.id for one in places(least, visit) if one.municipality == place.municipality]
    return theirs if place.id in theirs else []


def activity(number: int, least: Role, visit: Visit) -> tuple[Activity, Place] | None:
    """An activity with its place; None: it is not there, or not at a place where they are at least that."""
    found = visit.programme.activity_by_id.get(number)
    at = places(least, visit, found.place) if found else ()
    return (found, at[0]) if found and at else None
