"""Whom somebody may write to: the times and activities that they look after, and the places where they work.

Numbers in a wish may be forged: readers count only where they are among those that are offered.
"""

from collections.abc import Sequence
from dataclasses import replace

import handlers.workplaces
import storage.readers
from domain.announcements import Reached, Readers, ReadersKind
from domain.intents import Announce, SetReaders
from domain.programme import Activity, Listed
from domain.roles import Role
from handlers.visit import Visit


def choices(kind: ReadersKind, visit: Visit) -> Sequence[Readers]:
    """All of a kind, in the order in which they are offered."""
    match kind:
        case ReadersKind.DATE:
            return [_date(one) for one in _times(visit)]
        case ReadersKind.SERIES:
            series = {one.activity.id: one for one in _times(visit) if one.activity.repeat and not one.cancelled}
            return [Readers(kind, one.place.id, one.activity.id) for one in series.values()]
        case ReadersKind.CATEGORY:
            places = handlers.workplaces.places(Role.VOLUNTEER, visit)
            found = {(one.place, one.category) for one in visit.programme.activities}
            kinds = sorted(found, key=lambda one: one[1].value)
            return [
                Readers(kind, at.id, category=category) for at in places for place, category in kinds if place == at.id
            ]
        case _:
            return [Readers(kind, place.id) for place in handlers.workplaces.places(Role.VOLUNTEER, visit)]


def may_reach(readers: Readers, visit: Visit) -> bool:
    """At this moment: roles end, dates go by."""
    return replace(readers, waiting=False) in choices(readers.kind, visit)


def chosen(wish: SetReaders, visit: Visit) -> Readers | None:
    """None: they are not offered (any more)."""
    wanted = [wish.occurrence, wish.activity, wish.place, wish.category]
    for one in choices(wish.to, visit):
        named = [one.occurrence, one.activity, one.place, one.category]
        # What says less than that says all: a date is named by its number alone.
        if any(wanted) and all(it in (None, its) for it, its in zip(wanted, named, strict=True)):
            counted = wish.to in (ReadersKind.DATE, ReadersKind.SERIES)
            return replace(one, waiting=wish.waiting and counted)
    return None


def suggested(wish: Announce, visit: Visit) -> Readers | None:
    """Who is meant by what was named, where that is plain. Where nothing was, whoever follows their one place."""
    if wish.unsure:
        return None
    if wish.to is not None:
        return _only(choices(wish.to, visit))
    if wish.activity is not None or wish.days is not None:
        return _of_times(wish, visit)
    if wish.category is not None:
        kinds = [one for one in choices(ReadersKind.CATEGORY, visit) if one.category is wish.category]
        return _only([one for one in kinds if wish.place in (None, one.place)])
    if wish.place is None and not wish.text:
        return None
    return _only([one for one in choices(ReadersKind.PLACE, visit) if wish.place in (None, one.place)])


async def reached(readers: Readers, visit: Visit) -> Reached:
    return Reached.of(await people(readers, visit))


async def people(readers: Readers, visit: Visit) -> dict[int, str | None]:
    """Their languages by person. Whoever writes knows it already."""
    found = await storage.readers.people_of(visit.db, readers, visit.now)
    return {person: language for person, language in found.items() if person != visit.person.id}


def _of_times(wish: Announce, visit: Visit) -> Readers | None:
    times = [one for one in _times(visit) if wish.activity in (None, one.activity.id)]
    named = [one for one in times if wish.days is None or one.day in wish.days]
    if wish.days is None and len(named) > 1:
        return _only([one for one in choices(ReadersKind.SERIES, visit) if one.activity == wish.activity])
    return _only([_date(one) for one in named])


def _only(found: Sequence[Readers]) -> Readers | None:
    return found[0] if len(found) == 1 else None


def _date(listed: Listed) -> Readers:
    return Readers(ReadersKind.DATE, listed.place.id, listed.activity.id, listed.occurrence.id)


def _times(visit: Visit) -> list[Listed]:
    """Those that one signs up for and that are not over, of what they look after."""
    places = visit.roles.places_as(Role.VOLUNTEER)
    coming = (one for one in visit.programme.timetable if one.occurrence.ends_at > visit.now)
    return [one for one in coming if one.activity.sign_up and _looks_after(one.activity, places, visit)]


def _looks_after(activity: Activity, places: frozenset[int], visit: Visit) -> bool:
    """What is confidential is its hosts' alone, whatever else somebody is at the place."""
    hosts = activity.id in visit.roles.hosted
    return hosts or (activity.place in places and not activity.confidential)
