"""A sketch becomes an announcement: exactly what was read back, once, one at a time from a place."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import handlers.readers
import handlers.sketches
import handlers.trail
import storage.announcements
import storage.details
import storage.sketches
import views.announcements
import views.sketches
from domain.announcements import USEFUL, Sketch
from domain.intents import SendAnnouncement, StopAnnouncement
from domain.replies import Reply
from handlers.visit import Visit
from views.readers import Named


async def send_announcement(wish: SendAnnouncement, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return await _sent_before(wish.sketch, visit)
    shown = await handlers.sketches.shown(sketch, visit)
    # A date may have gone by since it was read back, the last of them have signed off, or it says something else now.
    if shown.named is None or not shown.can_be_sent or wish.shown != sketch.mark:
        return await handlers.sketches.preview(sketch, visit)
    people = list(await handlers.readers.people(shown.named.readers, visit))
    number = await storage.announcements.begin(visit.db, visit.person.id, sketch, visit.tapped, len(people), visit.now)
    if number is None:
        place = visit.language.pick(shown.named.place.name) if shown.named.place else ""
        return views.announcements.busy(sketch, place, visit.language)
    await _send(number, sketch, shown.named, people, visit)
    return await _progress(number, visit)


async def stop_announcement(wish: StopAnnouncement, visit: Visit) -> Reply:
    """What has not gone out stays here. Of one that is over, how it ended."""
    sent = await storage.announcements.find(visit.db, wish.announcement)
    if sent is None:
        return views.sketches.gone(visit.language)
    if stopped := await storage.announcements.stop(visit.db, sent.id, visit.now):
        named = Named.of(sent.readers, visit.programme)
        await _note("stop", sent.id, named, sent.number, {"stopped": stopped}, visit)
    return await _progress(sent.id, visit)


async def _send(number: int, sketch: Sketch, named: Named, people: list[int], visit: Visit) -> None:
    """All that belongs to it, in the transaction of the answer."""
    readers = named.readers
    until = _useful_until(named, visit.now)
    await storage.announcements.write_to(visit.db, number, people, readers.occurrence, visit.now, until)
    await storage.announcements.show_progress(visit.db, number, visit.person.id, len(people), visit.now)
    await storage.sketches.remove(visit.db, sketch.id, visit.person.id)
    await _note("announce", number, named, len(people), {"languages": sorted(sketch.texts)}, visit)


async def _note(action: str, number: int, named: Named, people: int, more: Mapping[str, Any], visit: Visit) -> None:
    """Two of them within a minute are told apart by whom they were for."""
    readers = named.readers
    starts_at = named.listed.occurrence.starts_at if named.listed else None
    after = {**storage.details.announced(readers, people, starts_at), **more}
    await handlers.trail.note(
        visit, action, "announcement", number, readers.place, after=after, activity=readers.activity
    )


async def _sent_before(sketch: int, visit: Visit) -> Reply:
    """Tapped twice, most often."""
    sent = await storage.announcements.of_sketch(visit.db, sketch, visit.person.id)
    return await _progress(sent.id, visit) if sent else views.sketches.gone(visit.language)


async def _progress(number: int, visit: Visit) -> Reply:
    sent = await storage.announcements.find(visit.db, number)
    assert sent is not None  # noqa: S101 -- found or written just now
    counts = await storage.announcements.counts(visit.db, sent)
    return views.announcements.progress(sent, counts, visit.language)


def _useful_until(named: Named, now: datetime) -> datetime:
    """What is about one date is of use until that is over."""
    return named.listed.occurrence.ends_at if named.listed is not None else now + USEFUL
