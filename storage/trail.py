"""The trail of changes read again, by place. Written: see `storage.audit`."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, FromClause, Select, and_, bindparam, func, or_, select, true

from domain.audit import Change
from domain.held import Time
from domain.trail import Asked
from storage.audit import UNDO
from storage.database import Connection
from storage.tables import audit
from storage.tables import occurrence as occurrences

_CHANGE = tuple(Change.__dataclass_fields__)
_AT = audit.c.place == bindparam("at")
_WHICH: BindParameter[int] = bindparam("which")
_TIMES_OF = select(occurrences.c.id).where(occurrences.c.activity == _WHICH)


def _about(table: FromClause) -> ColumnElement[bool]:
    return or_(
        and_(table.c.kind == "activity", table.c.object == _WHICH),
        and_(table.c.kind == "occurrence", table.c.object.in_(_TIMES_OF)),
        # A host is invited to one, or taken back from it.
        table.c.before["activity"].as_integer() == _WHICH,
        table.c.after["activity"].as_integer() == _WHICH,
    )


_undone = audit.alias()
_UNDOES = and_(audit.c.action == UNDO, audit.c.kind == "change")
_ABOUT = or_(_about(audit), and_(_UNDOES, audit.c.object.in_(select(_undone.c.id).where(_about(_undone)))))
_BY_ID = select(*audit.c["id", *_CHANGE]).where(audit.c.id.in_(bindparam("named", expanding=True)))
_DONE = audit.c.action == bindparam("done")
_ACTIONS = select(audit.c.action).where(_AT).distinct().order_by(audit.c.action)
_ACTIVITIES = select(audit.c.object.label("id")).where(_AT, audit.c.kind == "activity")
_OF_TIMES = (
    select(occurrences.c.activity.label("id"))
    .join(audit, and_(audit.c.kind == "occurrence", audit.c.object == occurrences.c.id))
    .where(_AT)
)
_TIMES = select(*occurrences.c["id", "activity", "starts_at", "ends_at"]).where(
    occurrences.c.id.in_(bindparam("named", expanding=True))
)


async def count(db: Connection, asked: Asked) -> int:
    counting = select(func.count().label("number")).select_from(audit).where(_narrowed(asked))
    return int((await db.execute(counting, _values(asked))).all[0].number)


async def changes(db: Connection, asked: Asked, skip: int, most: int) -> Sequence[Change]:
    """The newest first, without the first `skip`."""
    found: Select[Any] = select(*audit.c[_CHANGE]).where(_narrowed(asked)).order_by(audit.c.id.desc())
    rows = (await db.execute(found.offset(skip).limit(most), _values(asked))).all
    return [Change(**row._mapping) for row in rows]


async def actions(db: Connection, place: int) -> Sequence[str]:
    """All that was ever done there, once each."""
    return [row.action for row in (await db.execute(_ACTIONS, {"at": place})).all]


async def activities(db: Connection, place: int) -> frozenset[int]:
    """Those that something was done with. They may be gone meanwhile."""
    return frozenset(row.id for row in (await db.execute(_ACTIVITIES.union(_OF_TIMES), {"at": place})).all)


async def undone(db: Connection, changes: Iterable[Change]) -> Mapping[int, Change]:
    """What some of them took back, by its number."""
    numbers = sorted({one.object for one in changes if one.action == UNDO and one.kind == "change"})
    rows = (await db.execute(_BY_ID, {"named": numbers})).all
    return {row.id: Change(**{name: row._mapping[name] for name in _CHANGE}) for row in rows}


async def times(db: Connection, numbers: Collection[int]) -> Mapping[int, Time]:
    """By the id of the occurrence, of those that are still there."""
    found = (await db.execute(_TIMES, {"named": sorted(numbers)})).all
    return {row.id: Time(row.activity, row.starts_at, row.ends_at) for row in found}


def _narrowed(asked: Asked) -> ColumnElement[bool]:
    about = _ABOUT if asked.activity is not None else true()
    done = _DONE if asked.action is not None else true()
    return and_(_AT, about, done)


def _values(asked: Asked) -> dict[str, Any]:
    named = {"which": asked.activity, "done": asked.action}
    return {"at": asked.place} | {name: value for name, value in named.items() if value is not None}
