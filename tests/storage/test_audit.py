"""The trail: rows are added, never changed; the database itself refuses."""

from dataclasses import asdict, replace

import pytest
import sqlalchemy
from sqlalchemy.exc import IntegrityError

import storage.audit
from domain.audit import Change
from storage.database import Connection, Database
from storage.tables import audit
from tests.builders import NOW
from tests.sabotage import sabotage

CHANGE = Change(NOW, 7, "coordinator", 1, "take_back", "person", 8, {"role": "volunteer"}, None)
FORGERIES = {
    "another person": sqlalchemy.update(audit).values(person=9),
    "another time": sqlalchemy.update(audit).values(at=NOW.replace(year=2020)),
    "gone": sqlalchemy.delete(audit),
    "replaced": sqlalchemy.insert(audit).prefix_with("OR REPLACE").values(id=1, **asdict(replace(CHANGE, person=9))),
}


async def _noted(database: Database) -> None:
    async with database.writing() as db:
        await storage.audit.note(db, CHANGE)


async def _trail(db: Connection) -> list[Change]:
    rows = (await db.execute(sqlalchemy.select(audit).order_by(audit.c.id))).all
    return [Change(**{name: value for name, value in row._mapping.items() if name != "id"}) for row in rows]


async def test_a_change_is_kept_as_it_was(database: Database) -> None:
    await _noted(database)
    by_the_operator = Change(NOW, None, "operator", 1, "invite", "place", 1, None, {"role": "coordinator"})
    async with database.writing() as db:
        await storage.audit.note(db, by_the_operator)
    async with database.reading() as db:
        assert await _trail(db) == [CHANGE, by_the_operator]


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_nobody_changes_or_removes_what_was_noted(database: Database, forgery: str) -> None:
    await _noted(database)
    with pytest.raises(IntegrityError, match="append-only"):
        async with database.writing() as db:
            await db.execute(FORGERIES[forgery])
    async with database.reading() as db:
        assert await _trail(db) == [CHANGE]


async def _note_without_triggers(database: Database) -> None:
    async with database.writing() as db:
        for trigger in ("audit_is_not_changed", "audit_is_kept", "audit_is_not_replaced"):
            await db.execute(sqlalchemy.text(f"DROP TRIGGER {trigger}"))
        await storage.audit.note(db, CHANGE)


@sabotage(
    test_nobody_changes_or_removes_what_was_noted,
    {f"{__name__}._noted": _note_without_triggers},
    raises=pytest.fail.Exception,
)
def test_without_the_triggers_the_trail_can_be_forged() -> None: ...
