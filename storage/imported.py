"""What the programme files said last of a place or an activity: the same file again undoes no change by chat."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlalchemy import Table, bindparam, select, update

import domain.edited
import storage.activities
import storage.places
from domain.programme import Activity, Association, Place, Programme, Referral
from storage.database import Connection
from storage.tables import activity, place

_Noun = TypeVar("_Noun", Association, Place, Activity, Referral)


async def says_anew(db: Connection, one: object, key: int) -> bool:
    """Whether a file says something else of it than last time, which is remembered. Of other things it always does.

    `key`: its id here. Where nothing is remembered yet, everything is new.
    """
    if not isinstance(one, Place | Activity):
        return True
    table = place if isinstance(one, Place) else activity
    said = _fingerprint(storage.places.said(one) if isinstance(one, Place) else storage.activities.said(one))
    if await _last(db, table, key) == said:
        return False
    remember = update(table).where(table.c.id == bindparam("which")).values(imported=bindparam("said"))
    await db.execute(remember, {"which": key, "said": said})
    return True


def with_closings(there: Programme, old: _Noun, new: _Noun) -> _Noun:
    """`new` as a file has it: a house that was closed in a chat stays closed, and what is not on then stays off.

    What a chat cut off an activity does not take place twice.
    """
    if isinstance(old, Place) and isinstance(new, Place):
        return storage.places.kept(old, new)
    if isinstance(old, Activity) and isinstance(new, Activity):
        closings = [one for one in there.place_of(old).exceptions if one.closing]
        closed = {day for day in old.except_on if any(one.first <= day <= one.last for one in closings)}
        return _without_cut_off(there, old, replace(new, except_on=new.except_on | closed))
    return new


def _without_cut_off(there: Programme, old: Activity, new: Activity) -> Activity:
    """It ends where its later part begins, and leaves out the days that have become activities of their own."""
    here = there.place_of(old).municipality
    others = [one for one in there.activities if there.place_of(one).municipality == here]
    parts = [one for one in others if domain.edited.is_cut_off(one, old)]
    taken_out = {one.start.date() for one in parts if not one.repeat} & old.except_on
    return replace(new, except_on=new.except_on | taken_out, until=_until(old, new, parts))


def _until(old: Activity, new: Activity, parts: Sequence[Activity]) -> date | None:
    """A file that begins after the cut speaks of another time."""
    if old.until is None or new.start.date() > old.until:
        return new.until
    next_day = old.until + timedelta(days=1)
    is_cut = any(one.repeat or one.start.date() == next_day for one in parts)
    return min(old.until, new.until or old.until) if is_cut else new.until


def _fingerprint(said: Mapping[str, Any]) -> str:
    """What is empty is left out: what files can't say yet will be new in none of those that don't say it."""
    there = {name: value for name, value in said.items() if value not in (None, "", [], {})}
    written = json.dumps(there, default=str, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()


async def _last(db: Connection, table: Table, key: int) -> str | None:
    statement = select(table.c.imported).where(table.c.id == bindparam("which"))
    row = (await db.execute(statement, {"which": key})).first
    return row.imported if row else None
