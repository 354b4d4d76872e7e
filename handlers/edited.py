"""A change of an activity carried out: all of it in one transaction, told at once, and kept to be taken back."""

from collections.abc import Sequence
from dataclasses import replace

import domain.next_times
import domain.undoing
import handlers.edit_around
import handlers.edit_preview
import handlers.plans
import handlers.second_looks
import handlers.undoing
import storage.activities
import storage.dated
import storage.details
import storage.occurrences
import storage.programme
import storage.snapshots
import storage.splitting
import storage.telling
import views.edited
from domain.parts import Part
from domain.replies import Reply
from domain.trail import EditedPart
from handlers.edits import Ready
from handlers.visit import Visit
from storage.snapshots import Snapshot
from views.edited import Done


async def carry_out(ready: Ready, visit: Visit) -> Reply:
    """All of it or nothing. The plan goes with it."""
    found, part = ready.found, ready.edit.part
    one, place = found.activity, found.place
    over = await handlers.edit_preview.over(ready, visit)
    before = await _snapshot([one.id], ready, visit)
    numbers = await _written(ready, visit)
    look = await handlers.second_looks.of_edit(ready, visit, numbers[-1])
    told = await _told(numbers, ready, visit)
    await storage.programme.raise_version(visit.db)
    after = await _snapshot(numbers, ready, visit)
    was, becomes = storage.details.edited(_detail(ready, visit))
    becomes |= {"plan": found.plan.id} | handlers.second_looks.kept(look)
    change = await handlers.undoing.note(
        visit, "edit", "activity", one.id, place.id, before, after, activity=one.id, was=was, becomes=becomes
    )
    await handlers.second_looks.tell(change, look, visit)
    await handlers.plans.done(visit)
    holds = replace(ready.edited.after, id=numbers[-1])
    names, people = handlers.edit_around.names(found, visit), len(frozenset().union(*told))
    dates, kept = handlers.edit_preview.dates(ready, visit), [row.day(place.zone) for row in ready.kept]
    what = Done(holds, part, names, dates, over, people, change, kept, bool(ready.released))
    return views.edited.done(what, visit.language)


async def _told(numbers: Sequence[int], ready: Ready, visit: Visit) -> list[frozenset[int]]:
    told = [await storage.telling.tell_of(visit.db, number, visit.now, visit.hold) for number in numbers]
    if ready.edit.part is Part.SIGN_UP and not ready.edited.after.sign_up:
        # Not before it can't be taken back any more: then they would be in the line again.
        later = visit.now + domain.undoing.LASTS
        told.append(await storage.telling.tell_to_just_come(visit.db, numbers[-1], later))
    return told


def _detail(ready: Ready, visit: Visit) -> EditedPart:
    found, edited = ready.found, ready.edited
    day = found.chosen.day(found.place.zone) if found.chosen else visit.today
    scope = found.told_scope
    return EditedPart(ready.edit.part, edited.before, edited.after, scope, day)


async def _snapshot(activities: Sequence[int], ready: Ready, visit: Visit) -> Snapshot:
    """From the first day that is touched: a time that was moved by hand may be one of last week by its rule."""
    days = [row.original.date() for row in ready.touched]
    return await storage.snapshots.take(visit.db, activities=activities, since=min([visit.today, *days]))


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
    begins, ends = domain.next_times.instants(after, ready.found.place.zone)
    await storage.occurrences.move(visit.db, number, begins, ends, after.room)
