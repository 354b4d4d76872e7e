"""The durable inbox: what arrived is kept here before Telegram is told so, until it is answered.

An update goes through three states, each a commit: arrived (`put`), answer known (`keep_answer`, in the transaction
of its effects), answered (`finish`). Killed between two of them, the program goes on where it was.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from storage.database import Connection
from storage.tables import inbox

# Of one sender at a time. More would let one person's flood take every place, and nobody else be answered.
_AT_ONCE = 5
_UNSENT = (
    select(inbox.c.id)
    .where(inbox.c.sender == bindparam("whose"), inbox.c.answer.is_not(None), inbox.c.done_at.is_(None))
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """`sender`: whose it is, a person's or chat's Telegram id. `body`: the update as JSON. `arrived_at`: aware."""

    update_id: int
    sender: int
    body: str
    arrived_at: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """`answer`: its effects are in the database already, only these calls are left to make; `body` is empty then."""

    update_id: int
    sender: int
    body: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """`oldest`: when the longest waiting one arrived. `set_aside`: of the last seven days."""

    waiting: int
    set_aside: int
    oldest: datetime | None


_PUT = insert(inbox).on_conflict_do_nothing(index_elements=["update_id"])
_WAITING = (
    select(*inbox.c["id", "update_id", "sender", "body", "answer"])
    .where(
        inbox.c.done_at.is_(None),
        inbox.c.id > bindparam("after"),
        inbox.c.sender.not_in(bindparam("full", expanding=True)),
    )
    .order_by(inbox.c.id)
    .limit(bindparam("limit"))
)
_ONE = inbox.c.update_id == bindparam("which")
_KEEP_ANSWER = update(inbox).where(_ONE).values(body="", answer=bindparam("calls"))
# Whose it was is needed only while it waits: of what is done, nothing is left that leads to a person.
_NOBODY = {"sender": 0, "body": "", "answer": None, "done_at": bindparam("now")}
_FINISH = update(inbox).where(_ONE).values(_NOBODY)
_SET_ASIDE = update(inbox).where(_ONE).values({**_NOBODY, "reason": bindparam("why")})
_FORGET = delete(inbox).where(inbox.c.done_at < bindparam("before"))
_COUNT_WAITING = select(func.count().label("number"), func.min(inbox.c.arrived_at).label("oldest")).where(
    inbox.c.done_at.is_(None)
)
_COUNT_ASIDE = select(func.count().label("number")).where(inbox.c.reason.is_not(None))


async def put(db: Connection, arrived: Sequence[Arrived]) -> int:
    """Keep a batch. One that is known already is left as it is. Returns how many were new."""
    rows = [
        {"update_id": one.update_id, "sender": one.sender, "body": one.body, "arrived_at": one.arrived_at}
        for one in arrived
    ]
    return (await db.execute(_PUT, rows)).count


async def waiting(db: Connection, limit: int, besides: Collection[int] = ()) -> list[Waiting]:
    """Those not answered yet, the longest waiting first; not the update ids in `besides`, which are under way.

    Only the five of each sender that wait longest are looked at, those in `besides` among them.
    """
    # Page by page, without those whose five are known: at a flood of 100,000 this took 10 ms, ranking them in SQL 90.
    found: list[Row[Any]] = []
    seen: Counter[int] = Counter()
    size, after = limit + len(besides), -1
    while len(found) < limit:
        full = [sender for sender, number in seen.items() if number >= _AT_ONCE]
        page = (await db.execute(_WAITING, {"limit": size, "after": after, "full": full})).all
        found += [row for row in page if _has_a_place(row, seen) and row.update_id not in besides]
        if len(page) < size:
            break
        after = page[-1].id
    return [Waiting(row.update_id, row.sender, row.body, row.answer) for row in found[:limit]]


async def keep_answer(db: Connection, update_id: int, answer: str) -> None:
    """To be called in the transaction of the update's effects. `answer`: the calls to make, as JSON."""
    await db.execute(_KEEP_ANSWER, {"which": update_id, "calls": answer})


async def is_sending_to(db: Connection, sender: int) -> bool:
    """Whether an answer of theirs that is decided has not gone out yet."""
    return (await db.execute(_UNSENT, {"whose": sender})).first is not None


async def finish(db: Connection, update_ids: Collection[int], now: datetime) -> None:
    """They are answered: words go, the ids stay to recognise a repetition."""
    await db.execute(_FINISH, [{"which": update_id, "now": now} for update_id in update_ids])


async def set_aside(db: Connection, update_id: int, reason: str, now: datetime) -> None:
    """It can't be answered. Its reason stays, its words go."""
    await db.execute(_SET_ASIDE, {"which": update_id, "why": reason, "now": now})


async def forget(db: Connection, before: datetime) -> int:
    """Remove what was done before that instant. Returns how many."""
    return (await db.execute(_FORGET, {"before": before})).count


async def counts(db: Connection) -> Counts:
    line = (await db.execute(_COUNT_WAITING)).all[0]
    aside = (await db.execute(_COUNT_ASIDE)).all[0]
    return Counts(line.number, aside.number, line.oldest)


def _has_a_place(row: Row[Any], seen: Counter[int]) -> bool:
    seen[row.sender] += 1
    return seen[row.sender] <= _AT_ONCE
