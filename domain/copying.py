"""An earlier activity posted once more: all its parts but the days."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.posting import Posting
from domain.programme import Activity

_YEAR = timedelta(days=366)

# A day with the hours of that day, wall time of the place.
Again = tuple[date, time, time]


def copied(activity: Activity, title: str, room: str | None) -> Posting:
    """Without day, hours, last day and days left out. `title`, `room`: as they are read back."""
    return Posting(
        title=title,
        like=activity.id,
        place=activity.place,
        repeat=activity.repeat,
        seats=activity.seats,
        sign_up=activity.sign_up,
        room=room,
        audience=activity.audience,
        children=activity.children,
        cost=activity.cost,
        languages=activity.languages,
        host=activity.host,
        description=activity.description,
        picture=activity.picture,
        copied=activity.id,
        confidential=activity.confidential,
    )


def again(activity: Activity, now: datetime, zone: ZoneInfo) -> Again | None:
    """The next time by its rule, else on its weekday, at its hours. `now`: aware. None: its rule gives no day."""
    open_ended = replace(activity, repeat=activity.repeat or "FREQ=WEEKLY", until=None, except_on=frozenset())
    times = domain.recurrence.times(open_ended, zone, now, max(now, activity.start.replace(tzinfo=zone)) + _YEAR)
    coming = next(times, None)
    return (coming.original.date(), activity.start.time(), activity.end.time()) if coming else None
