"""The scripts lead to the same tables as a fresh start, and lose nobody on the way."""

import sqlite3
from contextlib import closing
from pathlib import Path

import alembic.command
import alembic.config
import pytest

import storage.engines
import storage.people
import storage.schema
from domain.preferences import USUAL, Preferences
from tests.builders import NOW
from tests.storage.shape import fresh, path_of, shape
from tests.storage.stories import opened

SCRIPTS = Path(storage.schema.__file__).parent / "migrations"


def test_migrated_is_the_same_asfresh(url: str, tmp_path: Path) -> None:
    assert shape(path_of(url)) == shape(fresh(tmp_path))


@pytest.mark.parametrize(
    "forgotten",
    [
        "DROP TRIGGER audit_is_kept",
        "DROP INDEX ix_outbox_waiting",
        "ALTER TABLE person DROP COLUMN digest_day",
        "ALTER TABLE person ADD COLUMN shoe_size INTEGER",
        "DROP TABLE tombstone",
    ],
)
def test_whatever_a_migration_forgets_is_seen(url: str, tmp_path: Path, forgotten: str) -> None:
    with closing(sqlite3.connect(path_of(url))) as wire:
        wire.execute(forgotten)
    assert shape(path_of(url)) != shape(fresh(tmp_path))


def _at_revision(number: str, path: Path) -> None:
    """A database as an older version of the program left it."""
    config = alembic.config.Config()
    config.set_main_option("script_location", str(SCRIPTS))
    engine = storage.engines.writing(f"sqlite:///{path}")
    with engine.connect() as wire:
        config.attributes["connection"] = wire
        alembic.command.upgrade(config, number)
    engine.dispose()


_PEOPLE_OF_0001 = """
INSERT INTO municipality VALUES (1, 'Ljungby kommun', 'Europe/Stockholm', 'sv');
INSERT INTO place (id, municipality, slug, name, address, directions) VALUES (1, 1, 'huset', '{}', '', '{}');
INSERT INTO person VALUES (1, 4711, 'so', NULL, 1), (2, 4712, 'ar', NULL, 0);
INSERT INTO follow VALUES (1, 1);
"""


async def test_the_first_database_keeps_its_people_what_they_follow_and_who_wants_no_reminders(tmp_path: Path) -> None:
    path = tmp_path / "house.db"
    _at_revision("0001", path)
    with closing(sqlite3.connect(path)) as wire:
        wire.executescript(_PEOPLE_OF_0001)
    assert await storage.schema.upgrade(f"sqlite:///{path}", tmp_path / "backups", NOW)
    assert shape(path) == shape(fresh(tmp_path))
    async with opened(f"sqlite+aiosqlite:///{path}") as database, database.reading() as db:
        amina, bo = [await storage.people.find(db, account) for account in (4711, 4712)]
    assert amina is not None
    assert bo is not None
    assert (amina.id, amina.language, amina.follows, amina.preferences) == (1, "so", frozenset({1}), USUAL)
    assert (bo.language, bo.preferences) == ("ar", Preferences(day_before=False, minutes=0))


_ROLES_OF_0003 = """
INSERT INTO municipality VALUES (1, 'Ljungby kommun', 'Europe/Stockholm', 'sv');
INSERT INTO place (id, municipality, slug, name, address, directions) VALUES (1, 1, 'huset', '{}', '', '{}');
INSERT INTO person (id, telegram_id, language) VALUES (1, 4711, 'so'), (2, 4712, 'ar');
INSERT INTO role (person, place, role, given_at) VALUES
    (1, 1, 'volunteer', '2020-01-01 12:00:00.000000'), (2, 1, 'volunteer', '2999-01-01 12:00:00.000000');
"""


def test_who_had_a_role_for_long_keeps_it_for_a_month_and_others_for_half_a_year_from_when_it_was_given(
    tmp_path: Path,
) -> None:
    path = tmp_path / "house.db"
    _at_revision("0003", path)
    with closing(sqlite3.connect(path)) as wire:
        wire.executescript(_ROLES_OF_0003)
    _at_revision("0004", path)
    with closing(sqlite3.connect(path)) as wire:
        (old, days), (new, _) = wire.execute(
            "SELECT until, julianday(until) - julianday('now') FROM role ORDER BY person"
        )
    assert len(old) == len(new)
    assert days == pytest.approx(30, abs=0.01)
    assert new == "2999-06-30 12:00:00.000000"
