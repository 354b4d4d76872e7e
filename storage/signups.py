"""Sign-ups: the line of an occurrence is read whole, decided on in `domain.waiting_list`, and its difference written.

Two changes of one state can't both be written: each raises the line's version from the number that it has seen.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, exists, func, insert, or_, select, update

import storage.facts
import storage.occurrences
from domain.facts import Facts
from domain.outbox import Kind
from domain.programme import OccurrenceState
from domain.signups import Claim, Line, State
from storage.database import Connection
from storage.free_seats import TAKEN, WAITING
from storage.tables import occurrence as occurrences
from storage.tables import outbox
from storage.tables import signup as signups

_OCCURRENCE = select(occurrences).where(occurrences.c.id == bindparam("which"))
# Their offer is still on its way to them.
_UNHEARD = exists().where(
    outbox.c.occurrence == signups.c.occurrence,
    outbox.c.person == signups.c.person,
    outbox.c.kind == Kind.OFFERED.value,
    outbox.c.done_at.is_(None),
)
_CLAIMS = (
    select(signups, _UNHEARD.label("unheard")).where(signups.c.occurrence == bindparam("of")).order_by(signups.c.id)
)
# The guard: without it, who reads before and writes after somebody else would undo what that one did.
UNCHANGED = occurrences.c.line_version == bindparam("seen")
_ADD = insert(signups)
_CHANGE = update(signups).where(signups.c.id == bindparam("which"))
_REMOVE = delete(signups).where(signups.c.id == bindparam("which"))
_RAISE = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("which"))
    .values(line_version=occurrences.c.line_version + 1)
)
_TURNS = select(*signups.c["id", "occurrence"]).where(
    signups.c.person == bindparam("whose"), signups.c.state != State.CONFIRMED.value
)
_OF_PERSON = (
    select(signups, occurrences.c.activity, occurrences.c.starts_at, occurrences.c.ends_at)
    .join(occurrences, signups.c.occurrence == occurrences.c.id)
    .where(signups.c.person == bindparam("whose"))
    .order_by(occurrences.c.starts_at, signups.c.id)
)


_OF_ACTIVITY = (
    select(occurrences.c.id)
    .where(occurrences.c.activity == bindparam("which"), occurrences.c.starts_at > bindparam("first"))
    .where(exists().where(signups.c.occurrence == occurrences.c.id))
    .order_by(occurrences.c.id)
)
_OVER = (signups.c.state == State.OFFERED.value) & (signups.c.offered_until <= bindparam("now"))
_UNSETTLED = (
    select(occurrences.c.id)
    .join(signups)
    .where(occurrences.c.state == OccurrenceState.PLANNED.value, occurrences.c.starts_at > bindparam("now"))
    .group_by(occurrences.c.id)
    .having(
        or_(
            func.sum(case((_OVER, 1), else_=0)) > 0,
            (WAITING > 0) & (occurrences.c.seats.is_(None) | (occurrences.c.seats > TAKEN)),
        )
    )
    .order_by(occurrences.c.id)
)


class LineChanged(Exception):
    """Somebody else changed the line since it was read. Nothing may be kept of this transaction."""


@dataclass(frozen=True, slots=True)
class Mine:
    """One of a person's sign-ups."""

    claim: Claim
    occurrence: int
    activity: int
    starts_at: datetime
    ends_at: datetime


async def line(db: Connection, occurrence: int) -> Line | None:
    """All claims on an occurrence; None: there is no such occurrence."""
    row = (await db.execute(_OCCURRENCE, {"which": occurrence})).first
    if row is None:
        return None
    rows = (await db.execute(_CLAIMS, {"of": occurrence})).all
    claims = tuple(replace(_claim(one), heard=not one.unheard) for one in rows)
    return Line(storage.occurrences.of_row(row), row.line_version, claims)


async def give_up_turns(db: Connection, person: int) -> None:
    """Who can't be told of an offer can't be offered anything: those behind them would wait for nothing.

    Seats that they have stay theirs. The caller lets the lines be settled.
    """
    rows = (await db.execute(_TURNS, {"whose": person})).all
    await db.execute(_RAISE, [{"which": row.occurrence} for row in rows])
    await db.execute(_REMOVE, [{"which": row.id} for row in rows])


async def of_activity(db: Connection, activity: int, first: datetime) -> list[int]:
    """The activity's occurrences after `first` that somebody is signed up for."""
    return [row.id for row in (await db.execute(_OF_ACTIVITY, {"which": activity, "first": first})).all]


async def unsettled(db: Connection, now: datetime) -> list[int]:
    """Coming occurrences with an offer that has ended, or with free seats while somebody waits."""
    return [row.id for row in (await db.execute(_UNSETTLED, {"now": now})).all]


async def save(db: Connection, before: Line, after: Line, told: Facts | None = None) -> None:
    """Write what differs. `told`: what a new claim's person is being told. Raises `LineChanged`: undo everything.

    In the transaction in which `before` was read. A step that was refused may have changed the line all the same:
    the time had. Raises `ValueError` where there is a new claim and nothing told.
    """
    there = {claim.id: claim for claim in before.claims}
    kept = {claim.id for claim in after.claims}
    changed = [claim for claim in after.claims if claim.id in there and claim != there[claim.id]]
    new = [claim for claim in after.claims if claim.id not in there]
    gone = [claim for claim in before.claims if claim.id not in kept]
    if changed or new or gone:
        await _raise_version(db, before)
    await db.execute(_REMOVE, [{"which": claim.id} for claim in gone])
    await db.execute(_CHANGE, [{"which": claim.id} | _values(claim) for claim in changed])
    if new:
        await _add(db, before.occurrence.id, new, told)


async def of_person(db: Connection, person: int) -> list[Mine]:
    """All of a person's sign-ups, by start; also those that are over."""
    rows = (await db.execute(_OF_PERSON, {"whose": person})).all
    return [Mine(_claim(row), row.occurrence, row.activity, row.starts_at, row.ends_at) for row in rows]


async def _add(db: Connection, occurrence: int, new: list[Claim], told: Facts | None) -> None:
    if told is None:
        raise ValueError("who signs up is told when and where")
    of = {"occurrence": occurrence, "told": storage.facts.dump(told)}
    await db.execute(_ADD, [of | {"person": claim.person} | _values(claim) for claim in new])


async def _raise_version(db: Connection, before: Line) -> None:
    values = {"line_version": before.version + 1}
    raised = update(occurrences).where(occurrences.c.id == bindparam("which"), UNCHANGED).values(values)
    if (await db.execute(raised, {"which": before.occurrence.id, "seen": before.version})).count != 1:
        raise LineChanged


def _claim(row: Row[Any]) -> Claim:
    state = State(row.state)
    return Claim(row.id, row.person, row.seats, state, row.signed_at, row.offered_until, row.asked)


def _values(claim: Claim) -> dict[str, Any]:
    return {
        "seats": claim.seats,
        "state": claim.state.value,
        "signed_at": claim.signed_at,
        "offered_until": claim.offered_until,
        "asked": claim.asked,
    }
