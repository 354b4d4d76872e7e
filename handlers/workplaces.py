"""Where somebody works: the places and activities that a wish of theirs can be about.

Numbers in a wish may be forged: only places are found where the visit's person has the role.
"""

from dataclasses import replace

from domain.programme import Activity, Place, Programme
from domain.roles import Role, Roles
from handlers.visit import Visit
from understanding.understood import Understood


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


def named(understood: Understood, roles: Roles, programme: Programme) -> Understood:
    """Without what is named elsewhere: words of a text may sound like something of a house that is not theirs."""
    at, of = roles.places_as(Role.VOLUNTEER), programme.activity_by_id
    activities = tuple(one for one in understood.activities if one in roles.hosted or of[one].place in at)
    activity = activities[0] if activities else None
    place = understood.place if understood.place in at else None
    bare = understood.bare and (activities, place) == (understood.activities, understood.place)
    return replace(understood, activity=activity, activities=activities, place=place, bare=bare)
