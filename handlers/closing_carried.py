"""A closing carried out, or taken away again: hours, dates and the days of rules, and those signed up are told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import domain.closings
import handlers.undoing
import storage.activities
import storage.closings
import storage.dated
import storage.details
import storage.occurrences
import storage.places
import storage.programme
import storage.telling
from domain.closings import Ahead
from domain.programme import Place
from handlers.closing_hits import Hits
from handlers.closing_shown import Preview
from handlers.visit import Visit


async def carry_out(found: Preview, visit: Visit) -> tuple[int, int]:
    """(the number of the change in the trail, how many people are told)."""
    if found.which is not None:
        return await _open(found, found.which, visit)
    return await _close(found, visit)


async def _close(found: Preview, visit: Visit) -> tuple[int, int]:
    hits, place = found.hits, found.place
    before = await handlers.undoing.snapshot(visit, hits.activities, [place.id])
    number = await storage.closings.next_number(visit.db)
    made = domain.closings.exceptions(found.asked.closed, found.asked.because or {}, number)
    await _set_exceptions(replace(place, exceptions=(*place.exceptions, *made)), visit)
    await _except(hits.excepted, visit, on_again=False)
    called_off = [one.occurrence.id for one in hits.times]
    for one in called_off:
        await storage.occurrences.call_off(visit.db, one)
    await storage.telling.tell_changes(visit.db, called_off, visit.now)
    await storage.programme.raise_version(visit.db)
    after = await handlers.undoing.snapshot(visit, hits.activities, [place.id])
    facts = storage.closings.facts(number, called_off, hits.excepted)
    facts |= storage.details.closed(found.asked.closed, found.asked.because or {})
    action, kind = storage.closings.ACTION, storage.closings.KIND
    change = await handlers.undoing.note(visit, action, kind, number, place.id, before, after, becomes=facts)
    return change, found.reach.told


async def _open(found: Preview, which: Ahead, visit: Visit) -> tuple[int, int]:
    hits, place = found.hits, found.place
    before = await handlers.undoing.snapshot(visit, hits.activities, [place.id])
    await _set_exceptions(domain.closings.opened(place, which, visit.today), visit)
    await _except(hits.excepted, visit, on_again=True)
    await _put_back(hits, visit)
    for number in sorted(hits.activities):
        await _bring_in_line(number, hits, place, visit)
    await storage.programme.raise_version(visit.db)
    after = await handlers.undoing.snapshot(visit, hits.activities, [place.id])
    kind, number = (storage.closings.KIND, which.number) if which.number else ("place", place.id)
    part = which.parts[0]
    closed = replace(domain.closings.days_of(which, visit.today), begins=part.begins, ends=part.ends)
    becomes = storage.details.closed(closed, part.reason)
    change = await handlers.undoing.note(visit, "open", kind, number, place.id, before, after, becomes=becomes)
    return change, found.reach.told


async def _put_back(hits: Hits, visit: Visit) -> None:
    """Those that follow their rule are on again when they are brought in line with it."""
    await storage.dated.release(visit.db, hits.released)
    for one in hits.times:
        if one.occurrence.id not in hits.released:
            await storage.occurrences.put_back(visit.db, one.occurrence.id)


async def _set_exceptions(place: Place, visit: Visit) -> None:
    await storage.places.change(visit.db, place)


async def _except(days: Mapping[int, frozenset[date]], visit: Visit, *, on_again: bool) -> None:
    for number, several in days.items():
        one = await storage.activities.find(visit.db, number)
        if one is not None:
            except_on = one.except_on - several if on_again else one.except_on | several
            await storage.activities.change(visit.db, replace(one, except_on=except_on))


async def _bring_in_line(number: int, hits: Hits, place: Place, visit: Visit) -> None:
    """Days given back that are near become rows; those signed up are told, and those who wait move up."""
    one = await storage.activities.find(visit.db, number)
    if one is not None:
        await storage.occurrences.make(visit.db, one, place.zone, visit.now, _last(number, hits))
        await storage.telling.tell_of(visit.db, number, visit.now, visit.hold)


def _last(number: int, hits: Hits) -> datetime | None:
    """Dates that were moved by hand may have been made further ahead than the others."""
    times = [one.occurrence for one in hits.times if one.activity.id == number and one.occurrence.id in hits.released]
    return max(one.starts_at for one in times) + timedelta(minutes=1) if times else None
