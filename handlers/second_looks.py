"""What a second association has agreed to is changed: its people are told, and can take the change back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import domain.editing
import domain.second_looks
import handlers.trail
import handlers.undoing
import storage.audit
import storage.outbox
import storage.roles
import storage.second_looks
import views.awaiting
import views.second_looks
import views.undoing
from domain.audit import Change
from domain.intents import Veto
from domain.parts import Scope
from domain.programme import Activity, Listed, Place
from domain.replies import Reply
from domain.second_looks import SecondLook
from domain.texts import Texts
from domain.undoing import Undoing
from handlers.edits import Ready
from handlers.moved import Moved
from handlers.visit import Visit


async def of_edit(ready: Ready, visit: Visit, number: int = 0) -> SecondLook | None:
    """None: nobody else looks at it. `number`: of the activity that it is about from then on."""
    found, edited = ready.found, ready.edited
    longer = domain.second_looks.lengthens(edited.before, edited.after, visit.today)
    if not longer and not domain.second_looks.is_agreed(ready.edit.part, by_hand=edited.by_hand):
        return None
    day = found.chosen.day(found.place.zone) if found.chosen else visit.today
    scope = found.told_scope
    after = replace(edited.after, id=number)
    asked = await _asked(edited.before, after, visit)
    return SecondLook(ready.edit.part, scope, day, edited.before, after, asked) if asked else None


async def of_move(moved: Moved, visit: Visit, number: int | None = None) -> SecondLook | None:
    """Another house, several dates, or all that there is of it; one date of a series is theirs alone who come."""
    old, activity, once = moved.before, moved.series.activity, moved.series.activity.repeat is None
    if old is None:
        return None
    before, after = _at(old, old.occurrence.room or activity.room), _after(moved, visit)
    parts = domain.second_looks.moved(before, after)
    if not domain.second_looks.is_agreed_move(parts, once=once, times=len(moved.moves)):
        return None
    after, asked = replace(after, id=number or activity.id), await _asked(before, after, visit)
    scope = None if once else Scope.DATE
    look = SecondLook(parts[0], scope, old.day, before, after, asked, parts[1:], len(moved.moves))
    return look if asked else None


def _after(moved: Moved, visit: Visit) -> Activity:
    """The first of them as it will be."""
    new = moved.after(visit)[0]
    room = new.occurrence.room if moved.wanted.place else new.occurrence.room or moved.series.activity.room
    return replace(_at(new, room), place=new.place.id)


def _at(listed: Listed, room: Texts) -> Activity:
    """The activity as if it took place only then."""
    starts, ends = (at.replace(tzinfo=None) for at in (listed.starts, listed.ends))
    return replace(domain.editing.single(listed.activity, starts), end=ends, room=room)


async def is_told(look: SecondLook | None, visit: Visit) -> bool:
    """Whether there is somebody to look at it."""
    if look is None:
        return False
    places = _places(look.asked, visit)
    return any([await storage.second_looks.readers(visit.db, visit.person.id, look, one, visit.now) for one in places])


def kept(look: SecondLook | None) -> dict[str, Any]:
    """What the trail keeps of it."""
    return storage.second_looks.dump(look) if look else {}


async def tell(change: int, look: SecondLook | None, visit: Visit) -> None:
    if look is not None:
        places = _places(look.asked, visit)
        await storage.second_looks.tell(visit.db, change, visit.person.id, look, places, visit.now)


async def tell_newcomer(place: Place, visit: Visit) -> None:
    """Who comes to work there sees what was changed before, as long as it can be taken back."""
    for number, change, look in await storage.second_looks.still_asked(visit.db, visit.now):
        if not _has_begun(change, visit.now):
            author, at = change.person or 0, change.at
            await storage.second_looks.tell(visit.db, number, author, look, [place], visit.now, at)


async def veto(wish: Veto, visit: Visit) -> Reply:
    found = await storage.second_looks.find(visit.db, wish.change)
    if found is None or wish.place not in found[1].asked or found[0].person is None:
        return views.awaiting.gone(visit.language)
    change, look = found
    place = visit.programme.place_by_id[wish.place]
    readers = await storage.second_looks.readers(visit.db, change.person or 0, look, place, visit.now)
    if visit.person.id not in {reader.person for reader in readers}:
        return views.awaiting.not_theirs(visit.language)
    if domain.second_looks.is_over(change.at, visit.now):
        return views.awaiting.gone(visit.language)
    if await storage.audit.is_undone(visit.db, wish.change):
        return views.undoing.refused(Undoing.DONE_BEFORE, visit.language)
    return await _taken_back(wish, change, visit)


async def _taken_back(wish: Veto, change: Change, visit: Visit) -> Reply:
    if _has_begun(change, visit.now):
        return views.undoing.refused(Undoing.BEGUN, visit.language)
    told = await handlers.undoing.put_back(wish.change, change, visit)
    if told is None:
        return views.undoing.refused(Undoing.CHANGED_SINCE, visit.language)
    kept = {"action": change.action}
    await handlers.trail.note(visit, storage.audit.UNDO, "change", wish.change, wish.place, kept)
    author = change.person or 0
    await storage.outbox.put(visit.db, [domain.second_looks.news(wish.change, author, visit.now)])
    return views.second_looks.taken_back(told, visit.language)


async def _asked(before: Activity, after: Activity, visit: Visit) -> Mapping[int, int | None]:
    """The places where it was and will be that want a second OK, with the association of the visit's person."""
    known = visit.programme.place_by_id
    places = {one.place: known[one.place] for one in (before, after) if known[one.place].wants_second_ok}
    return {one: await storage.roles.association(visit.db, visit.person.id, one, visit.now) for one in places}


def _places(asked: Iterable[int], visit: Visit) -> list[Place]:
    return [visit.programme.place_by_id[one] for one in asked if one in visit.programme.place_by_id]


def _has_begun(change: Change, now: datetime) -> bool:
    """Whether a time that it changed is past: what has been, stays as it was."""
    before, after = (((kept or {}).get("rows") or {}).get("occurrence") or {} for kept in (change.before, change.after))
    return any(_is_another_time(before.get(key), row) and _begins(row) <= now for key, row in after.items() if row)


def _is_another_time(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> bool:
    return old is None or any(old[name] != new[name] for name in ("starts_at", "ends_at", "state"))


def _begins(row: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(row["starts_at"])
