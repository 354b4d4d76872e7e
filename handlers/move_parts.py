"""The parts of a plan to move dates, and what each can be chosen from."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import domain.move_choices
import handlers.moved
import handlers.spans
from domain.choices import Choice
from handlers.moved import Moved
from handlers.visit import Visit

_MOST_DATES = 8
_MOST_ROOMS = 8


class Part(StrEnum):
    DATE = "date"  # which one is moved
    NEW = "new"  # whatever of it is new, in words
    DAY = "day"
    HOURS = "hours"
    ROOM = "room"
    PLACE = "place"
    UNTIL = "until"  # more dates


def offered(moved: Moved, part: Part, visit: Visit) -> list[Choice]:
    """[]: it can only be written."""
    old = moved.before
    if part is Part.DATE:
        made = [one for one in moved.series.planned if one.is_made]
        return [Choice(str(one.occurrence.id), one) for one in moved.series.listed(made[:_MOST_DATES])]
    if old is None or part is Part.NEW:
        return []
    match part:
        case Part.DAY:
            return domain.move_choices.days(old.day, visit.today)
        case Part.HOURS:
            # On the wall: an hour that the clock skips or repeats is none.
            return list(domain.move_choices.hours(old.starts.replace(tzinfo=None), old.ends.replace(tzinfo=None)))
        case Part.ROOM:
            rooms = handlers.moved.rooms(moved, visit)[:_MOST_ROOMS]
            return [Choice(str(number), room) for number, room in enumerate(rooms)]
        case Part.PLACE:
            return [Choice(str(place.id), place) for place in handlers.moved.places(moved, visit)]
        case Part.UNTIL:
            spans = handlers.spans.offered(moved.series, old.day) if moved.wanted.place is None else []
            return [Choice(span.code, span) for span in spans]


def chosen(moved: Moved, part: Part, code: str, visit: Visit) -> Mapping[str, Any] | None:
    """What the plan keeps of it; None: there is no such choice (any more)."""
    choice = next((one for one in offered(moved, part, visit) if one.code == code), None)
    if choice is None:
        return None
    match part:
        case Part.DATE:
            return {"occurrence": choice.value.occurrence.id}
        case Part.DAY:
            return {"day": choice.value.isoformat()}
        case Part.HOURS:
            return {"begins": choice.value[0].isoformat(), "ends": choice.value[1].isoformat()}
        case Part.ROOM:
            return {"room": dict(choice.value)}
        case Part.PLACE:
            return {"place": choice.value.id, "room": None}
        case _:
            return handlers.spans.chosen(moved.series, day(moved), code)


def day(moved: Moved) -> date:
    old = moved.before
    return old.day if old else date.max
