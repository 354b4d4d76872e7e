"""A database of an older version is brought up to date by whoever may, and never under a bot that is running."""

import contextlib
import fcntl
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

import bot.check
import bot.database
import bot.upcoming
import storage.condition
import storage.schema
import views.operator
from bot.settings import Settings
from bot.stop import Stop
from storage.claims import claim
from tests.builders import NOW
from tests.sabotage import sabotage

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0099", "{last}"


def upgrade() -> None:
    op.create_table("shift", sa.Column("id", sa.Integer(), primary_key=True))
"""


def _clock() -> datetime:
    return NOW


@pytest.fixture
def settings(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Of a program whose schema is newer than the database's."""
    scripts = tmp_path / "migrations"
    shutil.copytree(Path(storage.schema.__file__).parent / "migrations", scripts)
    (scripts / "versions" / "0099_shifts.py").write_text(_NEXT.format(last=storage.condition.HEAD))
    monkeypatch.setattr("storage.schema._SCRIPTS", scripts)
    monkeypatch.setattr("storage.condition.HEAD", "0099")
    monkeypatch.chdir(tmp_path)  # no .env there
    return Settings(database_url=url, bot_token=None)


@contextlib.contextmanager
def _a_running_bot(settings: Settings) -> Iterator[None]:
    """As another process would hold the claim."""
    with settings.beside("lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


async def _is_older(settings: Settings) -> bool:
    return not await storage.schema.is_current(settings.database_url)


async def test_under_an_older_bot_that_is_running_the_database_stays_as_it_is(settings: Settings) -> None:
    for create in (True, False):
        with _a_running_bot(settings), pytest.raises(Stop) as stopped:
            await bot.database.open_database(settings, _clock, create=create)
        assert (stopped.value.line, stopped.value.code) == (views.operator.BOT_IS_OLDER, 2)
    assert await _is_older(settings)


@sabotage(
    test_under_an_older_bot_that_is_running_the_database_stays_as_it_is,
    {"storage.claims.claim": contextlib.nullcontext},
    raises=pytest.fail.Exception,
)
def test_without_the_claim_the_older_bot_loses_its_database() -> None: ...


async def test_where_no_bot_is_running_it_is_brought_up_to_date(settings: Settings) -> None:
    database = await bot.database.open_database(settings, _clock, create=False)
    await database.close()
    assert not await _is_older(settings)


async def test_the_bot_that_starts_has_the_claim_and_brings_it_up_to_date(settings: Settings) -> None:
    with claim(settings.database_url):
        await (await bot.database.open_database(settings, _clock)).close()
    assert not await _is_older(settings)


async def test_next_and_check_only_look(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Stop) as stopped:
        await bot.upcoming.tell(settings, _clock)
    assert stopped.value.line == views.operator.OLDER_SCHEMA
    with pytest.raises(Stop) as stopped:
        await bot.check.check(settings, _clock)
    assert stopped.value.line == views.operator.unwell(views.operator.NO_TOKEN)
    assert views.operator.hint(views.operator.OLDER_SCHEMA) in capsys.readouterr().out
    assert await _is_older(settings)


async def _as_before(settings: Settings) -> object:
    return await bot.database.open_database(settings, _clock, create=False)


@sabotage(test_next_and_check_only_look, {"bot.database.open_as_it_is": _as_before}, raises=pytest.fail.Exception)
def test_if_they_opened_it_as_others_do_they_would_change_it() -> None: ...
