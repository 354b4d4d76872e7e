"""What words say of moving a date, by the reader of posting lines."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import domain.meant_days
import domain.one_series
import domain.publishing
import handlers.mending
import handlers.move_parts
import handlers.moved
import handlers.spans
import understanding.posting.moving
from domain.meant_days import SaidDay
from domain.posting import Field, Posting, Trouble
from handlers.mending import Reader
from handlers.move_parts import Part
from handlers.moved import Moved
from handlers.series import Series
from handlers.visit import Visit
from understanding.posting.moving import Said
from views.move_questions import Remark

Answered = Mapping[str, Any] | Trouble | Remark


def read(text: str, series: Series, visit: Visit) -> Said:
    return understanding.posting.moving.read(
        text,
        visit.understanding,
        language=visit.language.code,
        programme=visit.programme,
        place=series.place.id,
        now=visit.now,
    )


def on_the_day(text: str, several: Sequence[Series], visit: Visit) -> Series | None:
    """Of activities of one name that with a date on a day that was said. None: it is not clear which.

    Of the parts of one series the next that has one; without any, the one that goes on first.
    """
    by_date = sorted(several, key=lambda one: one.planned[0].occurrence.starts_at)
    said = [(one, read(text, one, visit).days) for one in by_date]
    there = [one for one, days in said if domain.meant_days.are_on(days, one.planned, one.zone)]
    possible = there or by_date
    is_one = all(domain.one_series.is_part(one.activity, possible[0].activity) for one in possible)
    return possible[0] if possible and is_one else None


def parts(said: Said, day: date | None, series: Series, visit: Visit) -> dict[str, Any]:
    """What a plan keeps of the words; nothing of what they do not speak of."""
    rooms = domain.publishing.rooms(visit.programme, series.place.id)
    found: dict[str, Any] = {"day": day.isoformat()} if day else {}
    if said.begins and not said.trouble:
        found |= {"begins": said.begins.isoformat(), "ends": said.ends.isoformat() if said.ends else None}
    if said.room:
        found["room"] = dict(domain.publishing.room(said.room, rooms, visit.language.code))
    return found


def answered(moved: Moved, part: Part, text: str, visit: Visit) -> Answered:
    """What the plan keeps of the answer to a question, or why it says nothing of it."""
    match part:
        case Part.ROOM:
            return _room(moved, text, visit)
        case Part.PLACE:
            return _place(moved, text, visit)
        case Part.UNTIL:
            said = handlers.spans.by_words(text, handlers.move_parts.day(moved), visit)
            return said if said is not None else Remark.PUZZLED
        case Part.HOURS:
            return _hours(text, visit) or _new(moved, text, visit)
        case Part.DATE:
            return _date(moved, text, visit)
        case _:
            return _new(moved, text, visit)


def _date(moved: Moved, text: str, visit: Visit) -> Answered:
    """Words may name the new day as well."""
    said = read(text, moved.series, visit)
    meant = domain.meant_days.meant(said.days, moved.series.planned, moved.series.zone)
    # Alone, a day that is no date of it does not say which.
    is_new = len(said.days) == 1 and meant.day is not None
    if said.trouble or meant.old is None or not meant.old.is_made or is_new:
        return said.trouble or Remark.PUZZLED
    return {"occurrence": meant.old.occurrence.id, **parts(said, meant.day, moved.series, visit)}


def _new(moved: Moved, text: str, visit: Visit) -> Answered:
    """Day, hours and room, as far as they are in it."""
    said = read(text, moved.series, visit)
    if said.trouble:
        return said.trouble
    day = _new_day(said.days, handlers.move_parts.day(moved))
    if said.days and day is None:
        return Trouble.SEVERAL_DAYS
    return parts(said, day, moved.series, visit) or Remark.PUZZLED


def _new_day(said: tuple[SaidDay, ...], old: date) -> date | None:
    """Of two days one may be the old one: "Thursday to Friday"."""
    others = [one for one in said if not (one.day.weekday() == old.weekday() if one.weekday else one.day == old)]
    if len(said) > 2 or len(others) > 1:
        return None
    if not others:
        return old if len(said) == 1 else None
    return domain.meant_days.new_day(others[0], old)


def _hours(text: str, visit: Visit) -> Answered | None:
    """Also "15 17", which only is a time when it was asked for. None: there may be a day in it as well."""
    mended = handlers.mending.mended(Posting(), Field.HOURS, text, Reader.of(visit))
    if mended is None or mended.begins is None:
        return mended.trouble(Field.HOURS) if mended else None
    if handlers.mending.mended(Posting(), Field.DAY, text, Reader.of(visit)) is not None:
        return None
    return {"begins": mended.begins.isoformat(), "ends": mended.ends.isoformat() if mended.ends else None}


def _room(moved: Moved, text: str, visit: Visit) -> Answered:
    place = moved.wanted.place or moved.series.place.id
    mended = handlers.mending.mended(Posting(place=place), Field.ROOM, text, Reader.of(visit))
    if mended is None or mended.room is None:
        return (mended and mended.trouble(Field.ROOM)) or Remark.PUZZLED
    known = domain.publishing.rooms(visit.programme, place)
    return {"room": dict(domain.publishing.room(mended.room, known, visit.language.code))}


def _place(moved: Moved, text: str, visit: Visit) -> Answered:
    """By its whole name, which may be a plain word ("Huset"), or as the reader finds it."""
    allowed = handlers.moved.places(moved, visit)
    called = [one.id for one in allowed if text.strip().casefold() in map(str.casefold, one.name.values())]
    mended = handlers.mending.mended(Posting(), Field.PLACE, text, Reader.of(visit))
    place = called[0] if len(called) == 1 else mended.place if mended else None
    return {"place": place, "room": None} if place in {one.id for one in allowed} else Remark.PUZZLED
