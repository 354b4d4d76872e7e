"""What a part of a posting can be chosen from by a tap. A button carries the code; what it means is looked up here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

import domain.naming
import domain.rhythm
from domain.copying import Again
from domain.posting import Field, Posting
from domain.programme import Audience, Children

_SEATS = (5, 10, 15, 20, 30)
_PRICES = (0, 20, 50)
_HOURS = ((10, 12), (13, 15), (18, 20))
_DAYS = 6
_MOST = 8
_MOST_HOSTS = 20
_INTERVALS = {"weekly": 1, "two_weeks": 2}
# The school terms of Sweden end around these days (month, day); many activities go on till then.
_TERMS_END = ((6, 10), (12, 18))


@dataclass(frozen=True, slots=True)
class Choice:
    """`value`: what is shown, by the part: a number, a date, a pair of times, a room …; None: none, or no limit."""

    code: str
    value: Any


@dataclass(frozen=True, slots=True)
class Around:
    """What some choices depend on. `places`: ids of those allowed; `rooms`: known ones, as they are shown.

    `hosts`: ids of associations. `again`: when what is copied would take place the next time.
    """

    today: date
    places: Sequence[int] = ()
    rooms: Sequence[str] = ()
    hosts: Sequence[int] = ()
    again: Again | None = None


def offered(field: Field, posting: Posting, around: Around) -> list[Choice]:
    """[]: it can only be written."""
    match field:
        case Field.DAY:
            same = [Choice("again", around.again)] if around.again else []
            return [*same, *(_day(around.today + timedelta(days=n)) for n in range(_DAYS))]
        case Field.HOURS:
            return [*_hours_again(around), *_FIXED[field]]
        case Field.HOST:
            none = [_NONE] if posting.host is not None else []
            return [*(Choice(str(host), host) for host in around.hosts[:_MOST_HOSTS]), *none]
        case Field.DESCRIPTION | Field.PICTURE:
            return [_NONE] if getattr(posting, field.value) else []
        case Field.UNTIL:
            return [*map(_day, term_ends(posting.day or around.today)), Choice("none", None)]
        case Field.PLACE:
            return [Choice(str(place), place) for place in around.places]
        case Field.ROOM:
            known = enumerate(around.rooms[:_MOST])
            return [*(Choice(str(number), room) for number, room in known), Choice("none", None)]
    return list(_FIXED.get(field, ()))


def taken(posting: Posting, field: Field, code: str, around: Around) -> Posting | None:
    """The posting with that choice made; None: there is no such choice (any more)."""
    if field is Field.TITLE:
        return domain.naming.taken(posting, code)
    choice = next((one for one in offered(field, posting, around) if one.code == code), None)
    return posting.mended(field, **_said(field, choice.value, posting)) if choice else None


def _said(field: Field, value: Any, posting: Posting) -> Mapping[str, Any]:
    match field:
        case Field.DAY if isinstance(value, tuple):
            return {"day": value[0], "begins": value[1], "ends": value[2]}
        case Field.DESCRIPTION:
            return {"description": {}}
        case Field.HOURS:
            return {"begins": value[0], "ends": value[1]}
        case Field.REPEAT:
            return {"repeat": domain.rhythm.weekly(posting.day, _INTERVALS[value]) if value in _INTERVALS else None}
        case Field.EXCEPT:
            return {"except_on": frozenset()}
        case Field.LANGUAGES:
            return {"languages": ()}
    return {field.value: value}


def _hours_again(around: Around) -> list[Choice]:
    if around.again is None or around.again[1:] in [choice.value for choice in _FIXED[Field.HOURS]]:
        return []
    return [Choice("again", around.again[1:])]


def _day(day: date) -> Choice:
    return Choice(f"{day:%Y%m%d}", day)


def term_ends(first: date) -> list[date]:
    """The next two ends of a term after `first`."""
    ends = (date(first.year + n, month, day) for n in (0, 1, 2) for month, day in _TERMS_END)
    return [end for end in ends if end > first][:2]


_NONE = Choice("none", None)
_FIXED: Mapping[Field, Sequence[Choice]] = {
    Field.HOURS: [Choice(f"{begins}_{ends}", (time(begins), time(ends))) for begins, ends in _HOURS],
    Field.REPEAT: [Choice(code, code) for code in ("once", *_INTERVALS)],
    Field.EXCEPT: [_NONE],
    Field.SEATS: [*(Choice(str(seats), seats) for seats in _SEATS), _NONE],
    Field.SIGN_UP: [Choice("1", True), Choice("0", False)],
    Field.AUDIENCE: [Choice(one.value, one) for one in Audience],
    Field.CHILDREN: [Choice(one.value, one) for one in Children],
    Field.COST: [Choice(str(price), price) for price in _PRICES],
    Field.LANGUAGES: [_NONE],
}
