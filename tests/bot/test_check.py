"""What `check` says of the address, the claim, and a database that is not there."""

import socket
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

import bot.check
import bot.claim
import views.operator
from bot.settings import Settings
from bot.stop import Stop
from storage.claims import claim
from tests.builders import NOW
from tests.sabotage import sabotage


def _clock() -> datetime:
    return NOW


@pytest.fixture
def taken() -> Iterator[str]:
    """An address that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"127.0.0.1:{listening.getsockname()[1]}"


async def _wrong(settings: Settings) -> list[str]:
    """What is wrong but for the token: there is none here."""
    with pytest.raises(Stop) as stopped:
        await bot.check.check(settings, _clock)
    lines = stopped.value.line.splitlines()
    assert lines.pop() == views.operator.unwell(views.operator.NO_TOKEN)
    return lines


def _settings(url: str, **more: str) -> Settings:
    return Settings(database_url=url, bot_token=None, **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no .env there


async def test_an_address_that_another_program_has_is_wrong(url: str, taken: str) -> None:
    [line] = await _wrong(_settings(url, listen=taken))
    assert f"MOTESPLATS_LISTEN={taken} can't be used" in line


async def test_an_address_that_the_running_bot_has_is_its_own(url: str, taken: str) -> None:
    with claim(url):
        assert await _wrong(_settings(url, listen=taken)) == []


def _never(_: Settings) -> bool:
    return False


@sabotage(test_an_address_that_the_running_bot_has_is_its_own, {"bot.claim.is_held": _never})
def test_without_a_look_at_the_claim_every_running_bot_is_wrong() -> None: ...


async def test_to_check_neither_makes_nor_keeps_a_claim(url: str, taken: str, tmp_path: Path) -> None:
    await _wrong(_settings(url, listen=taken))
    assert not (tmp_path / "house.db.lock").exists()
    with claim(url):
        await _wrong(_settings(url, listen=taken))
    await _wrong(_settings(url, listen=taken))
    with claim(url):
        pass


async def test_a_lock_that_may_not_be_opened_is_wrong(url: str, tmp_path: Path) -> None:
    (tmp_path / "house.db.lock").mkdir()
    [line] = await _wrong(_settings(url, listen="127.0.0.1:0"))
    assert "house.db.lock" in line
    assert "can't be opened" in line


def _well(_: Settings) -> None:
    return None


@sabotage(
    test_a_lock_that_may_not_be_opened_is_wrong,
    {"bot.claim.trouble": _well},
    raises=ValueError,
)
def test_without_a_look_at_the_lock_all_seems_well() -> None: ...


async def test_before_the_first_start_there_is_a_hint_what_makes_the_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = _settings(f"sqlite+aiosqlite:///{tmp_path}/new.db", listen="127.0.0.1:0")
    [line] = await _wrong(settings)
    assert "there is no such database" in line
    assert views.operator.NO_DATABASE_YET in capsys.readouterr().out
    settings.beside("backups").mkdir()
    await _wrong(settings)
    assert views.operator.NO_DATABASE_YET not in capsys.readouterr().out
