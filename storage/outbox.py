"""The outbox: messages to others and by the clock, as rows of the transaction that gave rise to them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.outbox import Drop, Kind, Letter, Waiting
from storage.database import Connection
from storage.tables import outbox

SENT = "sent"
# Telegram did not say so, however often it was asked.
PERHAPS_SENT = "perhaps_sent"
# How the keys of those menus begin that are told to all at once.
EVERYBODYS = f"{Kind.MENU}:everybody:"

# "Once" is this key: a bell that rings again, or a repeated step, finds its letter there.
_PUT = insert(outbox).on_conflict_do_nothing(index_elements=["key"])
# What somebody waits for goes before what can wait: seats held for an hour, or a closed door, before a reminder.
_RANK = case(
    (outbox.c.kind == Kind.DIGEST.value, 3),
    (outbox.c.kind == Kind.ANNOUNCEMENT.value, 2),
    (outbox.c.kind == Kind.PROGRESS.value, 1),
    (outbox.c.kind.in_([Kind.DAY_BEFORE.value, Kind.SOON.value]), 1),
    else_=0,
)
_DUE = select(outbox).where(outbox.c.done_at.is_(None), outbox.c.due_at <= bindparam("now")).limit(1)
_IS_MENU = outbox.c.kind == Kind.MENU.value
_IS_EVERYBODYS = outbox.c.key.startswith(EVERYBODYS)
_NEXT = _DUE.where(~_IS_MENU).order_by(_RANK, outbox.c.due_at, outbox.c.id)
# An upgrade tells everybody anew. Whoever has become something else meanwhile is not to wait behind them all.
_NEXT_MENU = _DUE.where(_IS_MENU).order_by(_IS_EVERYBODYS, outbox.c.due_at, outbox.c.id)
_FINISH = (
    update(outbox)
    .where(outbox.c.id == bindparam("which"), outbox.c.done_at.is_(None))
    .values(done_at=bindparam("now"), outcome=bindparam("how"))
)
_POSTPONE = (
    update(outbox)
    .where(outbox.c.id == bindparam("which"), outbox.c.done_at.is_(None))
    .values(due_at=bindparam("to"), facts=bindparam("what", type_=outbox.c.facts.type))
)
_DROP_ALL = (
    update(outbox)
    .where(outbox.c.person == bindparam("whose"), outbox.c.done_at.is_(None))
    .values(done_at=bindparam("now"), outcome=bindparam("how"))
)
_KNOWN = select(outbox.c.key).where(outbox.c.key.in_(bindparam("keys", expanding=True)))
_FORGET = delete(outbox).where(outbox.c.done_at < bindparam("before"))


async def new(db: Connection, letters: Sequence[Letter]) -> list[Letter]:
    """Those whose key was never there: so that nothing is written where nothing is due."""
    if not letters:
        return []
    known = {row.key for row in (await db.execute(_KNOWN, {"keys": [one.key for one in letters]})).all}
    return [one for one in letters if one.key not in known]


async def put(db: Connection, letters: Sequence[Letter]) -> int:
    """Put letters in. One whose key was ever there is left out. Returns how many were new."""
    return (await db.execute(_PUT, [_values(letter) for letter in letters])).count


async def put_dropped(db: Connection, letters: Sequence[Letter], why: Drop, now: datetime) -> int:
    """Put letters in that are not sent any more, so that it is known why. Returns how many were new."""
    done = {"done_at": now, "outcome": why.value}
    return (await db.execute(_PUT, [_values(letter) | done for letter in letters])).count


async def next_due(db: Connection, now: datetime) -> Waiting | None:
    """Of the letters that are due and neither sent nor dropped: offers and changes first, then who waits longest.

    Menus are no messages: see `next_menu`.
    """
    return _waiting((await db.execute(_NEXT, {"now": now})).first)


async def next_menu(db: Connection, now: datetime) -> Waiting | None:
    """Of those whose list of commands is to be told, who waits longest; whoever is told one with everybody, last."""
    return _waiting((await db.execute(_NEXT_MENU, {"now": now})).first)


async def sent(db: Connection, letter: int, now: datetime, *, surely: bool = True) -> bool:
    """False: it was sent or dropped before."""
    return await _finish(db, letter, SENT if surely else PERHAPS_SENT, now)


async def postpone(db: Connection, letter: int, to: datetime, facts: Mapping[str, Any]) -> bool:
    """It waits until then, with other facts. False: it was sent or dropped before."""
    return (await db.execute(_POSTPONE, {"which": letter, "to": to, "what": dict(facts)})).count == 1


async def drop(db: Connection, letter: int, why: Drop, now: datetime) -> bool:
    return await _finish(db, letter, why.value, now)


async def drop_all(db: Connection, person: int, why: Drop, now: datetime) -> int:
    """All letters that wait for a person. Returns how many."""
    return (await db.execute(_DROP_ALL, {"whose": person, "how": why.value, "now": now})).count


async def forget(db: Connection, before: datetime) -> int:
    """Remove what was sent or dropped before that instant. Returns how many."""
    return (await db.execute(_FORGET, {"before": before})).count


async def _finish(db: Connection, letter: int, how: str, now: datetime) -> bool:
    return (await db.execute(_FINISH, {"which": letter, "how": how, "now": now})).count == 1


def _waiting(row: Row[Any] | None) -> Waiting | None:
    return Waiting(row.id, _letter(row)) if row else None


def _letter(row: Row[Any]) -> Letter:
    return Letter(row.key, Kind(row.kind), row.person, row.due_at, row.occurrence, row.useful_until, row.facts)


def _values(letter: Letter) -> dict[str, Any]:
    return {
        "key": letter.key,
        "kind": letter.kind.value,
        "person": letter.person,
        "occurrence": letter.occurrence,
        "facts": dict(letter.facts),
        "due_at": letter.due_at,
        "useful_until": letter.useful_until,
    }
