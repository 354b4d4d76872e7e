"""Letters about seats: what one person's step, or the time, gave rise to for the others in the line.

A letter's `facts`: `claim`, whose sign-up it speaks of; `seats`, offered or free; `until` (ISO), the end of an offer.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

import storage.outbox
from domain.outbox import Kind, Letter
from domain.programme import Occurrence
from domain.signups import Line, Notice, Told
from storage.database import Connection
from storage.tables import outbox

_KINDS = {
    Told.OFFERED: Kind.OFFERED,
    Told.FEWER: Kind.FEWER,
    Told.OFFER_ENDED: Kind.OFFER_ENDED,
    Told.OFFER_WITHDRAWN: Kind.OFFER_WITHDRAWN,
    Told.JUST_COME: Kind.JUST_COME,
}
_OFFERS = select(*outbox.c["facts", "outcome"]).where(
    outbox.c.occurrence == bindparam("of"),
    outbox.c.person == bindparam("whose"),
    outbox.c.kind.in_([Kind.OFFERED.value, Kind.FEWER.value]),
)
_QUESTIONS = select(outbox.c.facts).where(
    outbox.c.occurrence == bindparam("of"), outbox.c.kind == Kind.FEWER.value, outbox.c.done_at.is_(None)
)


def letters(line: Line, now: datetime) -> list[Letter]:
    """One for each of the line's notices: due now, useful until the offer ends or the occurrence begins."""
    return [_letter(notice, line.occurrence, now) for notice in line.notices]


async def tell(
    db: Connection, notices: Iterable[Notice], occurrence: Occurrence, now: datetime, besides: int | None = None
) -> int:
    """Put the letters in. `besides`: the person whose own step it was; the answer tells them. Returns how many."""
    others = tuple(notice for notice in notices if notice.person != besides)
    new = letters(Line(occurrence, notices=others), now)
    if any(letter.kind is Kind.FEWER for letter in new):
        new = [letter for letter in new if letter.facts not in await _questions(db, occurrence.id)]
    return await storage.outbox.put(db, new)


async def was_heard(db: Connection, withdrawn: Letter) -> bool:
    """Whether they were told of the offer that the letter speaks of; without a letter, an answer told them."""
    rows = (await db.execute(_OFFERS, {"of": withdrawn.occurrence, "whose": withdrawn.person})).all
    ways = [row.outcome for row in rows if _offers_the_same(row.facts, withdrawn.facts)]
    return not ways or any(way in (storage.outbox.SENT, storage.outbox.PERHAPS_SENT) for way in ways)


def _offers_the_same(facts: Mapping[str, Any], withdrawn: Mapping[str, Any]) -> bool:
    """Of an offer, that one; of a part of the seats wished for, any: who heard of one may still say yes to two."""
    if "until" in withdrawn:
        return facts == withdrawn
    return facts["claim"] == withdrawn["claim"] and "until" not in facts


async def _questions(db: Connection, occurrence: int) -> list[dict[str, Any]]:
    """Asked about two, about one, about two again before the first was sent: the first, which waits, will do."""
    return [row.facts for row in (await db.execute(_QUESTIONS, {"of": occurrence})).all]


def _letter(notice: Notice, occurrence: Occurrence, now: datetime) -> Letter:
    facts: dict[str, Any] = {"claim": notice.claim, "seats": notice.seats}
    if notice.until is not None:
        facts["until"] = notice.until.isoformat()
    key = f"{notice.told.value}:{notice.claim}:{now.isoformat()}"
    # Who was asked and is not any more would wait for the end of what is over.
    withdrawn = notice.told is Told.OFFER_WITHDRAWN
    until = occurrence.starts_at if withdrawn or notice.until is None else notice.until
    return Letter(key, _KINDS[notice.told], notice.person, now, occurrence.id, until, facts)
