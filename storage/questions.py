"""Counts of what people ask for, and what was not understood: nobody stands behind any of these rows."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.questions import Asked, Lost
from storage.database import Connection
from storage.tables import not_understood as sentences
from storage.tables import question as questions

_ASKED = insert(questions)
_COUNT = _ASKED.on_conflict_do_update(
    index_elements=["day", "language", "wish"], set_={"number": questions.c.number + _ASKED.excluded.number}
)
_LOST = insert(sentences)
_KEEP = _LOST.on_conflict_do_update(
    index_elements=["language", "sentence"],
    set_={"number": sentences.c.number + _LOST.excluded.number, "day": _LOST.excluded.day},
)
_COUNTS = select(questions).order_by(questions.c.day, questions.c.language, questions.c.wish)
_SENTENCES = select(sentences).order_by(sentences.c.language, sentences.c.number.desc(), sentences.c.sentence)


async def add(db: Connection, asked: Mapping[Asked, int], lost: Mapping[Lost, int]) -> None:
    for one, number in asked.items():
        await db.execute(_COUNT, {**one._asdict(), "number": number})
    for other, number in lost.items():
        await db.execute(_KEEP, {**other._asdict(), "number": number})


async def counts(db: Connection) -> Sequence[tuple[date, str, str, int]]:
    """(day, language, wish, how often), in that order."""
    return [(row.day, row.language, row.wish, row.number) for row in (await db.execute(_COUNTS)).all]


async def not_understood(db: Connection) -> Sequence[tuple[str, int, str]]:
    """(language, how often, sentence), by language, the most frequent first."""
    return [(row.language, row.number, row.sentence) for row in (await db.execute(_SENTENCES)).all]


async def forget_sentences(db: Connection, before: datetime) -> int:
    """Not written since that day."""
    return (await db.execute(delete(sentences).where(sentences.c.day < before.date()))).count


async def forget_counts(db: Connection, before: datetime) -> int:
    return (await db.execute(delete(questions).where(questions.c.day < before.date()))).count
