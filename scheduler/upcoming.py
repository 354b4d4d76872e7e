"""When the bells will next have a letter for somebody, if nobody does anything until then."""

from datetime import datetime, timedelta

import domain.upcoming
import scheduler.digest
import storage.programme
import storage.reminders
import storage.signups
import storage.upcoming
from storage.database import Connection


async def upcoming(db: Connection, now: datetime, hold: timedelta) -> datetime | None:
    """The instant, after `now`; None: nothing is planned. What is due at `now` goes out now.

    `hold`: see `domain.offers`. Of roles that run out, months from now, and of what another association has not
    answered yet, nothing is said: it is asked for reminders, to move a clock to them.
    """
    programme = await storage.programme.load(db, now)
    found = [
        await storage.upcoming.letter(db, now),
        await scheduler.digest.upcoming(db, programme, now),
        *[domain.upcoming.reminder(one, new, now) for one, new in await storage.reminders.coming(db, now)],
        *[await _news(db, occurrence, now, hold) for occurrence in await storage.upcoming.offering(db, now)],
    ]
    return min((at for at in found if at is not None), default=None)


async def _news(db: Connection, occurrence: int, now: datetime, hold: timedelta) -> datetime | None:
    line = await storage.signups.line(db, occurrence)
    return domain.upcoming.news(line, now, hold) if line else None
