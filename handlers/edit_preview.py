"""A change of an activity read back with all that it brings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import domain.cautions
import domain.editing
import domain.given_up
import domain.next_times
import domain.overlaps
import domain.touching
import handlers.edit_around
import handlers.edits
import handlers.outlines
import handlers.reach
import handlers.second_looks
import handlers.series
import handlers.times
import storage.signups
from domain.cautions import Caution
from domain.dated import Dated
from domain.overlaps import Clash, Wanted, What
from domain.parts import Part
from domain.posting import Posting, Trouble
from domain.programme import Activity
from domain.reach import Reach
from domain.signups import Line
from handlers.edits import Ready
from handlers.visit import Visit
from views.edits import Preview
from views.posting import NEXT_DATES

_CAUTIONED = 366
_OF_WHEN = (Part.DAY, Part.HOURS, Part.REPEAT, Part.UNTIL, Part.EXCEPT, Part.PLACE)


def is_past(ready: Ready, visit: Visit) -> bool:
    """Moved by hand to a time that is over."""
    edited, zone = ready.edited, ready.found.place.zone
    return edited.by_hand and domain.next_times.instants(edited.after, zone)[0] <= visit.now


def past(ready: Ready, visit: Visit) -> Trouble:
    """Today only the time is over."""
    day = ready.edited.after.start.date()
    return Trouble.PAST_HOURS if day >= visit.now.astimezone(ready.found.place.zone).date() else Trouble.PAST_DAY


async def preview(ready: Ready, visit: Visit, *, anew: bool) -> Preview:
    found, edited = ready.found, ready.edited
    zone, chosen = found.place.zone, found.chosen
    rows = await _with_later(ready, visit)
    reached = domain.touching.reached(rows, edited, ready.released, zone)
    return Preview(
        plan=found.plan.id,
        part=ready.edit.part,
        scope=found.scope if len(found.scopes) > 1 else None,
        day=chosen.day(zone) if chosen else visit.today,
        span=found.span,
        edited=edited,
        names=handlers.edit_around.names(found, visit),
        dates=dates(ready, visit),
        kept=[row.day(zone) for row in ready.kept],
        too=bool(ready.released),
        over=await over(ready, visit),
        offered=await _is_offered(ready, visit),
        reach=await _reach(reached, ready, visit) if reached else None,
        untold=await handlers.reach.of([row.occurrence for row in _changed(ready)], visit),
        given_up=domain.given_up.given_up(rows, reached, edited, zone, visit.now),
        cautions=_cautions(ready, visit),
        clashes=_clashes(ready, visit),
        others=bool(handlers.edits.others(found)),
        anew=anew,
        looked_at=await handlers.second_looks.is_told(await handlers.second_looks.of_edit(ready, visit), visit),
        looked_until=_counted(_as_all(ready, visit, _CAUTIONED), ready)[1],
        known_name=handlers.outlines.known_name(ready.edit.said, visit) if ready.edit.part is Part.TITLE else None,
    )


async def _with_later(ready: Ready, visit: Visit) -> list[Dated]:
    """The times that it touches, with those that are not made yet."""
    series = None if ready.edited.by_hand else await handlers.series.of(ready.found.activity.id, visit)
    later = [Dated(one.occurrence, one.original, False) for one in series.dates if not one.is_made] if series else []
    return [*ready.touched, *domain.touching.in_scope(later, ready.edited, ready.found.chosen)]


async def _reach(reached: Sequence[Dated], ready: Ready, visit: Visit) -> Reach:
    of_made = await handlers.reach.of([row.occurrence for row in reached if row.occurrence.id], visit)
    counted = ready.edited.by_hand or domain.given_up.has_end(ready.edited.before, visit.now)
    return replace(of_made, times=len(reached) if counted else None)


async def over(ready: Ready, visit: Visit) -> list[tuple[date, int]]:
    """On which dates more people have seats than there will be."""
    lines = [(row, line, line.free(visit.now)) for row, line in await _lines(ready, visit)]
    return [(row.day(ready.found.place.zone), -free) for row, _line, free in lines if free is not None and free < 0]


async def _is_offered(ready: Ready, visit: Visit) -> bool:
    """Whether seats become free for somebody who waits."""
    lines = await _lines(ready, visit)
    return any(line.waiting and line.has_room(1, visit.now) for _row, line in lines)


async def _lines(ready: Ready, visit: Visit) -> list[tuple[Dated, Line]]:
    """Of a change of seats: the lines that it changes, with the seats that there will be."""
    if ready.edit.part is not Part.SEATS:
        return []
    lines = [(row, await storage.signups.line(visit.db, row.occurrence.id)) for row in _changed(ready)]
    seats = ready.edited.after.seats
    return [(row, replace(line, occurrence=replace(line.occurrence, seats=seats))) for row, line in lines if line]


def _changed(ready: Ready) -> list[Dated]:
    left = {row.occurrence.id for row in ready.kept} - set(ready.released)
    return [row for row in ready.touched if not row.cancelled and row.occurrence.id not in left]


def dates(ready: Ready, visit: Visit, most: int = NEXT_DATES) -> list[date]:
    """The next ones, as they will be: without those called off, and with those that somebody moved."""
    zone = visit.programme.place_by_id[ready.edited.after.place].zone
    moved = {row.day(zone) for row in _own(ready) if not row.cancelled}
    return sorted({*_as_all(ready, visit, most), *moved})[:most]


def _as_all(ready: Ready, visit: Visit, most: int) -> list[date]:
    """The next ones on which it will be as it is read back."""
    after, own = ready.edited.after, _own(ready)
    zone = visit.programme.place_by_id[after.place].zone
    ruled = set(domain.next_times.dates(after, zone, visit.now, most + len(own)))
    return sorted(ruled - {row.original.date() for row in own})[:most]


def _own(ready: Ready) -> list[Dated]:
    """Those that stay as they are: called off, or changed by hand."""
    own = [row for row in ready.touched if not ready.edited.by_hand and (row.cancelled or row.changed)]
    return [row for row in own if row.occurrence.id not in ready.released]


def _cautions(ready: Ready, visit: Visit) -> Sequence[Caution]:
    """Only of a change of when: what was so before is no news."""
    if ready.edit.part not in _OF_WHEN:
        return []
    place, known = visit.programme.place_by_id[ready.edited.after.place], handlers.times.known_until(visit)
    days, _ = _counted(dates(ready, visit, _CAUTIONED), ready)
    return domain.cautions.cautions(_posting(ready.edited.after), days, place, known)


def _clashes(ready: Ready, visit: Visit) -> Sequence[Clash]:
    """Who is in the room then; where it is on other days, also what has the same name."""
    part, after = ready.edit.part, ready.edited.after
    if part not in (*_OF_WHEN, Part.ROOM):
        return []
    known, itself = handlers.times.known_until(visit), ready.found.activity.id
    days, _ = _counted(_as_all(ready, visit, _CAUTIONED), ready)
    wanted = Wanted(_posting(after), after.title, after.room)
    chosen = ready.found.chosen
    moved = chosen.occurrence.id if ready.edited.by_hand and chosen else 0
    found = domain.overlaps.clashes(wanted, days, visit.programme, known, itself, moved)
    return [one for one in found if one.what is What.ROOM or part not in (Part.HOURS, Part.ROOM)]


def _counted(days: Sequence[date], ready: Ready) -> tuple[Sequence[date], date | None]:
    return domain.overlaps.counted(_posting(ready.edited.after), days)


def _posting(after: Activity) -> Posting:
    return domain.editing.posting(after, after.start, lambda texts: next(iter(texts.values()), ""))
