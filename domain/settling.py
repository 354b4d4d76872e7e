"""What the time and the other parts of a posting make impossible is asked again, never published."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import domain.publishing
import domain.recurrence
import domain.rhythm
from domain.posting import Field, Posting, Trouble
from domain.programme import Category
from domain.publishing import Named

_NAMELESS = Named("", {}, {}, Category.SOCIAL)
# Each rule that can be said gives a day within a year.
_YEAR = timedelta(days=366)
_TAG = re.compile("<[/!]?[a-zA-Z][^<>]*>")
# Thirteen months.
_FURTHEST = timedelta(days=396)


def settled(posting: Posting, now: datetime, zone: ZoneInfo) -> Posting:
    """As it can be published at `now` (aware): its day is the first one to come, and its rule gives that day.

    A part that can't be is None, with its trouble: it counts as missing.
    """
    return _ahead(_ending(_in_rhythm(_roomed(_titled(posting)))), now, zone)


def dates(posting: Posting, now: datetime, zone: ZoneInfo, most: int) -> tuple[date, ...]:
    """The next dates, at most so many. () while the day is not known."""
    return tuple(islice(_coming(posting, now, zone), most))


def _titled(posting: Posting) -> Posting:
    """A picture alone is no name: nobody could ask for it."""
    named = posting.title and any(letter.isalnum() for letter in posting.title)
    return posting if named or posting.title is None else replace(posting, title=None, like=None)


def _roomed(posting: Posting) -> Posting:
    """Nobody finds "<b>big</b>" on a door: it was pasted from elsewhere, perhaps with more than the room."""
    if posting.room is None or not _TAG.search(posting.room):
        return posting
    return _troubled(posting, Field.ROOM, Trouble.ROOM_HAS_TAGS, room=None)


def _in_rhythm(posting: Posting) -> Posting:
    """A day and a rule that were said apart may not go together: the day counts, and the rule is read back."""
    if posting.day is None or posting.repeat is None:
        return posting
    repeat = domain.rhythm.moved(posting.repeat, posting.day)
    if repeat == posting.repeat:
        return posting
    return replace(posting, repeat=repeat, doubts=posting.doubts | {Field.REPEAT})


def _ending(posting: Posting) -> Posting:
    if posting.repeat is None:
        return replace(posting.mended(Field.UNTIL), until=None, except_on=frozenset())
    if posting.day is None or posting.until is None or posting.until >= posting.day:
        return posting
    return _troubled(posting, Field.UNTIL, Trouble.UNTIL_BEFORE_START, until=None)


def _ahead(posting: Posting, now: datetime, zone: ZoneInfo) -> Posting:
    if posting.day is None:
        return posting
    coming = next(_coming(posting, now, zone), None)
    if coming is None and posting.day == now.astimezone(zone).date() and posting.begins is not None:
        # The day is right: other hours of it may be to come.
        return _troubled(posting, Field.HOURS, Trouble.PAST_HOURS, begins=None, ends=None)
    if coming is None:
        return _troubled(posting, Field.DAY, Trouble.PAST_DAY, day=None)
    # Days are read back without their year.
    if coming - now.astimezone(zone).date() > _FURTHEST:
        return _troubled(posting, Field.DAY, Trouble.TOO_FAR, day=None)
    return replace(posting, day=coming)


def _troubled(posting: Posting, field: Field, trouble: Trouble, **said: None) -> Posting:
    mended = posting.mended(field, **said)
    return replace(mended, troubles=(*mended.troubles, (field, trouble)))


def _coming(posting: Posting, now: datetime, zone: ZoneInfo) -> Iterator[date]:
    if posting.day is None:
        return iter(())
    # Where it is does not matter to when it is.
    sketch = domain.publishing.activity(replace(posting, place=posting.place or 0), _NAMELESS)
    first = max(now, sketch.start.replace(tzinfo=zone))
    times = domain.recurrence.times(sketch, zone, now, first + _YEAR)
    return (one.original.date() for one in times)
