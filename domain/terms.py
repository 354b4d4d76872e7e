"""Roles run out: how long one counts, who is told before, and who after. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from domain.outbox import Kind, Letter
from domain.roles import Role

LASTS = timedelta(days=180)
# So long before its end somebody is asked whether they want to go on; and so long after it, who still holds on.
TOLD_BEFORE = timedelta(days=7)
# Renewed once more within these days, it stays as it is: a second tap changes nothing.
_AS_GOOD_AS_NEW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """How long one role is given. `activity`: of which they are a host; None: they are `role` at the place.

    `id`: the number of the role, or of the host. `until`: aware UTC; from then on it counts for nothing.
    """

    id: int
    person: int
    place: int
    role: Role
    until: datetime
    activity: int | None = None

    @property
    def key(self) -> tuple[int, int, datetime]:
        """What ends together is told together."""
        return self.person, self.place, self.until


def holds(until: datetime, now: datetime) -> bool:
    return now < until


def holding(terms: Sequence[Term], now: datetime) -> list[Term]:
    """Those that count. `terms`: with every coordinator of the places that they name."""
    led = {one.place for one in terms if one.role is Role.COORDINATOR and holds(one.until, now)}
    # A house without anybody who can invite would stay so: its coordinators hold on until one of them goes on.
    return [one for one in terms if holds(one.until, now) or (one.role is Role.COORDINATOR and one.place not in led)]


def ended(terms: Sequence[Term], now: datetime) -> list[Term]:
    """Those that count for nothing any more. `terms`: all that there are."""
    held = holding(terms, now)
    return [one for one in terms if one not in held]


def renewable(terms: Sequence[Term], now: datetime) -> list[Term]:
    """Of those that hold, what a renewal would make longer."""
    return [one for one in holding(terms, now) if one.until < now + LASTS - _AS_GOOD_AS_NEW]


def asked(terms: Sequence[Term], now: datetime) -> list[Letter]:
    """Do they want to go on? One letter for what ends at one place at one instant; its key makes it come once."""
    due = [one for one in holding(terms, now) if one.until - TOLD_BEFORE <= now < one.until + TOLD_BEFORE]
    return [_letter(Kind.ROLE_ENDS, together, now) for together in _together(due)]


def told(over: Sequence[Term], now: datetime) -> list[Letter]:
    """It has run out: one letter for what ended together at one place."""
    return [_letter(Kind.ROLE_ENDED, together, now) for together in _together(over)]


def taken_back(person: int, place: int, role: Role | None, activities: Sequence[int], now: datetime) -> Letter:
    """Somebody else has ended it; they are told as of one that has run out. `role` None: only as a host."""
    facts = {"place": place, "role": role.name.lower() if role else None, "activities": list(activities)}
    return Letter(f"{Kind.ROLE_ENDED}:{person}:{place}:{now.isoformat()}", Kind.ROLE_ENDED, person, now, facts=facts)


def _together(terms: Sequence[Term]) -> list[list[Term]]:
    ordered = sorted(terms, key=lambda one: (one.key, one.id))
    return [list(group) for _, group in groupby(ordered, key=lambda one: one.key)]


def _letter(kind: Kind, together: Sequence[Term], now: datetime) -> Letter:
    first = together[0]
    roles = [one.role.name.lower() for one in together if one.activity is None]
    facts = {
        "place": first.place,
        "role": roles[0] if roles else None,
        "activities": [one.activity for one in together if one.activity is not None],
        "until": first.until.isoformat(),
    }
    key = f"{kind}:{first.person}:{first.place}:{first.until.isoformat()}"
    return Letter(key, kind, first.person, now, facts=facts)
