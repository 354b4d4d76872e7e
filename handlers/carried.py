"""Dates are moved: exactly as it was read back, in one transaction."""

from dataclasses import replace
from datetime import timedelta

import handlers.changes
import handlers.second_looks
import storage.activities
import storage.dates
import storage.occurrences
import storage.roles
from domain.dates import Dated
from domain.moving import Move
from domain.programme import Activity, Place
from handlers.moved import Moved
from handlers.visit import Visit


async def carry_out(moved: Moved, visit: Visit) -> int:
    """Returns the number of the change."""
    activity, place = moved.series.activity, visit.programme.place_by_id.get(moved.wanted.place or 0)
    times = await _made(moved, visit)
    # Dates that are made only now belong to the rule: taken back, they stay as it gives them.
    begun = await handlers.changes.begin(activity, visit)
    also = await _take_away(moved.moves[0], activity, place, visit) if place else ()
    look = await handlers.second_looks.of_move(moved, visit, *also)
    for number, move in zip(times, moved.moves, strict=True):
        await storage.occurrences.move(visit.db, number, move.new.starts_at, move.new.ends_at, move.new.room)
    several = {"dates": len(times)} if len(times) > 1 else None
    return await handlers.changes.finish(
        begun, "move", times, visit, also=also, becomes=several, plan=moved.plan.id, look=look
    )


async def _made(moved: Moved, visit: Visit) -> list[int]:
    """The numbers of the occurrences; those further ahead are made."""
    dates = [move.old for move in moved.moves]
    if all(one.is_made for one in dates):
        return [one.occurrence.id for one in dates]
    last = dates[-1].occurrence.starts_at + timedelta(minutes=1)
    await storage.occurrences.make(visit.db, moved.series.activity, moved.series.zone, visit.now, last)
    first = min(one.original for one in dates).date()
    made = await storage.dates.of(visit.db, moved.series.activity.id, first)
    there = {one.original: one.occurrence.id for one in made}
    return [there[one.original] for one in dates]


async def _take_away(move: Move, activity: Activity, place: Place, visit: Visit) -> tuple[int, ...]:
    """To another house: what is there once goes there whole; a date of a series becomes an activity of its own."""
    if activity.repeat is None:
        await storage.activities.change(visit.db, replace(activity, place=place.id, room=dict(move.new.room)))
        return ()
    own = _own(move, activity, place)
    number = await storage.activities.add(visit.db, own)
    await storage.dates.give(visit.db, move.old.occurrence.id, number, own.start)
    await storage.activities.change(visit.db, _without(activity, move.old))
    for host in await storage.roles.hosts(visit.db, activity.place, visit.now):
        if host.activity == activity.id:
            await storage.roles.give_host(visit.db, host.person, number, visit.now)
    return (number,)


def _own(move: Move, activity: Activity, place: Place) -> Activity:
    starts, ends = (at.astimezone(place.zone).replace(tzinfo=None) for at in (move.new.starts_at, move.new.ends_at))
    return replace(
        activity,
        id=0,
        place=place.id,
        # The number of an occurrence is never given twice, and it moves away from its series once.
        slug=f"{activity.slug[:30]}-moved{move.old.occurrence.id}-{place.id}",
        start=starts,
        end=ends,
        room=dict(move.new.room),
        repeat=None,
        until=None,
        except_on=frozenset(),
    )


def _without(activity: Activity, old: Dated) -> Activity:
    return replace(activity, except_on=activity.except_on | {old.original.date()})
