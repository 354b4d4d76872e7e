import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import alembic.config
import alembic.script
import pytest

import storage.condition
import storage.schema
from storage.database import CannotOpen, Corrupt, NewerSchema
from tests.builders import NOW
from tests.storage.shape import path_of, shape

SCRIPTS = Path(storage.schema.__file__).parent / "migrations"

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0008", "0007"


def upgrade() -> None:
    op.create_table("shift", sa.Column("id", sa.Integer(), primary_key=True))
    {then}
"""


@pytest.fixture
def the_next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Scripts of a version to come, with one that makes a table. Returns the script."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts)
    monkeypatch.setattr("storage.schema._SCRIPTS", scripts)
    monkeypatch.setattr("storage.condition.HEAD", "0008")
    script = scripts / "versions" / "0008_shifts.py"
    script.write_text(_NEXT.format(then="pass"))
    return script


def test_the_known_head_is_the_newest_script() -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(SCRIPTS))
    assert alembic.script.ScriptDirectory.from_config(config).get_heads() == [storage.condition.HEAD]


async def test_a_new_database_is_made_and_then_left_alone(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/house.db"
    assert await storage.schema.upgrade(url, tmp_path / "backups", NOW)
    assert not await storage.schema.upgrade(url, tmp_path / "backups", NOW)
    assert not (tmp_path / "backups").exists()


async def test_a_mistyped_path_makes_no_database_where_none_is_wanted(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/dta/house.db"
    with pytest.raises(CannotOpen) as refused:
        await storage.schema.upgrade(url, tmp_path / "backups", NOW, create=False)
    assert refused.value.path == f"{tmp_path}/dta/house.db"
    assert list(tmp_path.iterdir()) == []


async def test_a_file_without_our_tables_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as wire:
        wire.execute("CREATE TABLE recipe (id INTEGER)")
    for name in ("empty.db", "recipes.db"):
        with pytest.raises(CannotOpen):
            await storage.schema.upgrade(f"sqlite:///{tmp_path}/{name}", tmp_path, NOW, create=False)
    assert (tmp_path / "empty.db").read_bytes() == b""
    assert shape(tmp_path / "recipes.db").keys() == {"recipe"}


async def test_one_that_is_there_is_found_and_brought_up_to_date(
    url: str, tmp_path: Path, the_next_version: Path
) -> None:
    assert await storage.schema.upgrade(url, tmp_path / "backups", NOW, create=False)
    assert not await storage.schema.upgrade(url, tmp_path / "backups", NOW, create=False)


async def test_an_older_database_is_copied_before_it_is_changed(
    url: str, tmp_path: Path, the_next_version: Path
) -> None:
    before = shape(path_of(url))
    assert await storage.schema.upgrade(url, tmp_path / "backups", NOW)
    assert "shift" in shape(path_of(url))
    (copied,) = (tmp_path / "backups").glob("*.db")
    assert copied.name == "before-upgrade-from-0007-20261121T200000.db"
    assert shape(copied) == before


async def test_a_migration_that_fails_half_way_changes_nothing(
    url: str, tmp_path: Path, the_next_version: Path
) -> None:
    the_next_version.write_text(_NEXT.format(then="raise RuntimeError('half way')"))
    before = shape(path_of(url))
    with pytest.raises(RuntimeError, match="half way"):
        await storage.schema.upgrade(url, tmp_path / "backups", NOW)
    assert shape(path_of(url)) == before


async def test_a_database_of_a_later_version_is_refused_by_both_numbers(url: str, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path_of(url))) as wire:
        wire.execute("UPDATE alembic_version SET version_num = '0999'")
        wire.commit()
    with pytest.raises(NewerSchema) as refused:
        await storage.schema.upgrade(url, tmp_path, NOW)
    assert (refused.value.found, refused.value.known) == ("0999", storage.condition.HEAD)


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "house.db").write_text("this is a shopping list, not a database, " * 100)
    with pytest.raises(Corrupt) as refused:
        await storage.schema.upgrade(f"sqlite+aiosqlite:///{tmp_path}/house.db", tmp_path, NOW)
    assert refused.value.path == str(tmp_path / "house.db")


async def test_a_damaged_database_is_refused(url: str, tmp_path: Path) -> None:
    with path_of(url).open("r+b") as file:
        file.seek(4096 + 4)
        file.write(b"\xff" * 12_000)
    with pytest.raises(Corrupt):
        await storage.schema.upgrade(url, tmp_path, NOW)
