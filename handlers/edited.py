"""A change of an activity read back with all that it brings, and carried out: one transaction, told at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import domain.cautions
import domain.edited
import domain.editing
import handlers.edits
import handlers.plans
import handlers.reach
import handlers.times
import handlers.undoing
import storage.activities
import storage.dated
import storage.occurrences
import storage.programme
import storage.signups
import storage.splitting
import storage.telling
import views.edits
from domain.cautions import Caution
from domain.editing import OF_THE_RULE, Part
from domain.posting import Posting, Trouble
from domain.programme import Activity
from domain.replies import Reply
from handlers.edits import Ready
from handlers.visit import Visit
from views.edits import Done, Preview
from views.posting import NEXT_DATES

PAST = Trouble.PAST_DAY
_CAUTIONED = 60


def is_past(ready: Ready, visit: Visit) -> bool:
    """Moved by hand to a time that is over."""
    edited, zone = ready.edited, ready.found.place.zone
    return edited.by_hand and domain.edited.instants(edited.after, zone)[0] <= visit.now


async def preview(ready: Ready, visit: Visit, *, anew: bool) -> Preview:
    found, edited = ready.found, ready.edited
    zone, chosen = found.place.zone, found.chosen
    reached = [row.occurrence for row in domain.edited.reached(ready.touched, edited, ready.released, zone)]
    return Preview(
        plan=found.plan.id,
        part=ready.edit.part,
        scope=found.scope if len(found.scopes) > 1 else None,
        day=chosen.occurrence.starts_at.astimezone(zone).date() if chosen else visit.today,
        edited=edited,
        names=handlers.edits.names(found, visit),
        dates=_dates(ready, visit, NEXT_DATES),
        kept=[row.occurrence.starts_at.astimezone(zone).date() for row in ready.kept],
        too=bool(ready.released),
        over=await _over(ready, visit),
        reach=await handlers.reach.of(reached, visit) if reached else None,
        cautions=_cautions(ready, visit),
        others=bool(handlers.edits.others(found)),
        anew=anew,
    )


async def carry_out(ready: Ready, visit: Visit) -> Reply:
    """All of it or nothing. The plan goes with it."""
    found, part = ready.found, ready.edit.part
    one, place = found.activity, found.place
    over = await _over(ready, visit)
    before = await handlers.undoing.snapshot(visit, [one.id])
    numbers = await _written(ready, visit)
    told = sum([await storage.telling.tell_of(visit.db, number, visit.now, visit.hold) for number in numbers])
    await storage.programme.raise_version(visit.db)
    after = await handlers.undoing.snapshot(visit, numbers)
    becomes = {"part": part.value, "scope": str(found.scope), "plan": found.plan.id}
    change = await handlers.undoing.note(
        visit, "edit", "activity", one.id, place.id, before, after, activity=one.id, becomes=becomes
    )
    await handlers.plans.done(visit)
    holds = replace(ready.edited.after, id=numbers[-1])
    names = handlers.edits.names(found, visit)
    return views.edits.done(
        Done(holds, part, names, _dates(ready, visit, NEXT_DATES), over, told, change), visit.language
    )


async def _written(ready: Ready, visit: Visit) -> list[int]:
    """The numbers of the activities that it is about from now on, what was changed last."""
    edited, db, zone = ready.edited, visit.db, ready.found.place.zone
    one = ready.found.activity
    if edited.by_hand:
        await _write_by_hand(ready, visit)
        return [one.id]
    await storage.dated.release(db, ready.released)
    if edited.new is not None:
        number = await storage.splitting.split(db, edited.stays, edited.new, edited.span, zone, visit.now)
        return [one.id, number]
    await storage.activities.change(db, edited.stays)
    there = visit.programme.place_by_id[edited.stays.place].zone
    await storage.occurrences.make(db, edited.stays, there, visit.now)
    return [one.id]


async def _write_by_hand(ready: Ready, visit: Visit) -> None:
    chosen, after = ready.found.chosen, ready.edited.after
    assert chosen is not None  # noqa: S101 -- by hand is one time
    number = chosen.occurrence.id
    if ready.edit.part is Part.SEATS:
        await storage.occurrences.set_seats(visit.db, number, after.seats)
        return
    begins, ends = domain.edited.instants(after, ready.found.place.zone)
    await storage.occurrences.move(visit.db, number, begins, ends, after.room)


async def _over(ready: Ready, visit: Visit) -> list[tuple[date, int]]:
    """On which dates more people have seats than there will be."""
    if ready.edit.part is not Part.SEATS:
        return []
    seats, zone = ready.edited.after.seats, ready.found.place.zone
    left = {row.occurrence.id for row in ready.kept} - set(ready.released)
    found = []
    for row in ready.touched:
        line = await storage.signups.line(visit.db, row.occurrence.id)
        if line is None or row.cancelled or row.occurrence.id in left:
            continue
        free = replace(line, occurrence=replace(line.occurrence, seats=seats)).free(visit.now)
        if free is not None and free < 0:
            found.append((row.occurrence.starts_at.astimezone(zone).date(), -free))
    return found


def _dates(ready: Ready, visit: Visit, most: int) -> list[date]:
    """The next ones, as they will be."""
    after, zone = ready.edited.after, visit.programme.place_by_id[ready.edited.after.place].zone
    return domain.edited.dates(after, zone, visit.now, most)


def _cautions(ready: Ready, visit: Visit) -> Sequence[Caution]:
    """Only of a change of when: what was so before is no news."""
    if ready.edit.part not in (*OF_THE_RULE, Part.PLACE) or ready.edit.part in (Part.ROOM, Part.SEATS):
        return []
    place, known = visit.programme.place_by_id[ready.edited.after.place], handlers.times.known_until(visit)
    days = _dates(ready, visit, _CAUTIONED)
    seen = [day for day in days if day <= known] or days[:1]
    return domain.cautions.cautions(_posting(ready.edited.after), seen, place, known)


def _posting(after: Activity) -> Posting:
    return domain.editing.posting(after, after.start, lambda texts: next(iter(texts.values()), ""))
