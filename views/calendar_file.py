"""Times of activities as a file that every calendar reads (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime

from icalendar import Calendar, Event

from domain.programme import Listed
from views.language import Language


def of(times: Iterable[Listed], link: str, now: datetime, _: Language) -> bytes:
    """`link`: the activity in a chat with the bot. `now`: when the file is made, aware."""
    file = Calendar()
    file.add("prodid", "-//motesplats//")
    file.add("version", "2.0")
    for one in times:
        file.add_component(_event(one, link, now, _))
    return bytes(file.to_ical())


def _event(listed: Listed, link: str, now: datetime, _: Language) -> Event:
    event = Event()
    event.add("uid", f"{listed.occurrence.id}@motesplats")
    event.add("dtstamp", now)
    event.add("dtstart", listed.occurrence.starts_at)
    event.add("dtend", listed.occurrence.ends_at)
    event.add("summary", _.pick(listed.activity.title))
    event.add("description", _.pick(listed.activity.description))
    place = (_.pick(listed.occurrence.room or listed.activity.room), _.pick(listed.place.name), listed.place.address)
    event.add("location", ", ".join(part for part in place if part))
    event.add("url", link)
    return event
