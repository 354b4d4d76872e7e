"""Whom a change of some times reaches, as it is at this moment."""

from collections.abc import Iterable

import domain.waiting_list
import storage.signups
from domain.coming import Coming
from domain.programme import Occurrence
from domain.reach import Reach
from handlers.visit import Visit


async def of(occurrences: Iterable[Occurrence], visit: Visit) -> Reach:
    times = list(occurrences)
    lines = [await storage.signups.line(visit.db, one.id) for one in times]
    coming = [Coming.of(domain.waiting_list.settle(line, visit.now, visit.hold)) for line in lines if line is not None]
    return Reach.of(len({one.activity for one in times}), coming)
