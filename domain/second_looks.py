"""A change of what a second association has agreed to: it holds at once, the others look at it and can take it back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import domain.undoing
from domain.awaiting import LASTS
from domain.outbox import Kind, Letter
from domain.parts import Part, Scope
from domain.programme import Activity

# What is read back to whoever agrees; but seats, and days without it: people must be able to call off at once. Other
# days on which it takes place are seen by themselves, see `lengthens`.
_AGREED = (
    Part.TITLE,
    Part.DESCRIPTION,
    Part.HOST,
    Part.PLACE,
    Part.ROOM,
    Part.AUDIENCE,
    Part.CHILDREN,
    Part.COST,
    Part.LANGUAGES,
    Part.PICTURE,
    Part.DAY,
    Part.HOURS,
    Part.REPEAT,
)
# As long as its author can take it back, nobody hears of it: no letter would tell them that it holds no more.
_RESTS = domain.undoing.LASTS + timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class SecondLook:
    """`before`, `after`: the activity, or the one time of it. `scope` None: it takes place once; `day`: of that time.

    `asked`: the places whose others look at it, with the association that whoever changed it comes from there.
    `also`: what else was moved with it. `times`: how many dates, of which `before` and `after` are the first.
    """

    part: Part
    scope: Scope | None
    day: date
    before: Activity
    after: Activity
    asked: Mapping[int, int | None]
    also: tuple[Part, ...] = ()
    times: int = 1


def moved(before: Activity, after: Activity) -> tuple[Part, ...]:
    """What of where and when is another, the greatest first."""
    # That it left its room with its house is no news.
    old_room = before.room if after.room or after.place == before.place else {}
    old, new = (_where_and_when(one) for one in (replace(before, room=old_room), after))
    return tuple(part for part in old if old[part] != new[part])


def _where_and_when(one: Activity) -> Mapping[Part, object]:
    hours = one.start.time(), one.end.time()
    return {Part.PLACE: one.place, Part.DAY: one.start.date(), Part.HOURS: hours, Part.ROOM: one.room}


def is_agreed_move(parts: Collection[Part], *, once: bool, times: int) -> bool:
    """`once`: it takes place only then. One date of a series is nobody's matter but theirs who come."""
    return Part.PLACE in parts or (bool(parts) and (once or times > 1))


def is_agreed(part: Part, *, by_hand: bool) -> bool:
    """Whether it is a part of what they agreed to. `by_hand`: when and where one single date takes place."""
    return part in _AGREED and not by_hand


def lengthens(before: Activity, after: Activity, today: date) -> bool:
    """Whether it takes place on days to come that they did not read of: for longer, or on what was left out."""
    longer = before.until is not None and (after.until is None or after.until > before.until)
    return longer or any(day >= today for day in before.except_on - after.except_on)


def is_over(changed_at: datetime, now: datetime) -> bool:
    return now >= changed_at + LASTS


def letter(change: int, place: int, reader: int, now: datetime) -> Letter:
    """Somebody of another association sees it, once. `change`: its number in the trail; `now`: when it was made."""
    key = f"{Kind.SECOND_LOOK}:{change}:{reader}"
    facts = {"change": change, "place": place}
    return Letter(key, Kind.SECOND_LOOK, reader, now + _RESTS, useful_until=now + LASTS, facts=facts)


def news(change: int, author: int, now: datetime) -> Letter:
    """Whoever changed it is told that it holds no more."""
    return Letter(f"{Kind.VETOED}:{change}", Kind.VETOED, author, now, facts={"change": change})
