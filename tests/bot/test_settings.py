"""A missing or wrong setting stops the start with its name and what would be right, and never repeats a secret."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.settings
import views.operator
from bot.settings import WrongSettings

_ROOT = Path(bot.settings.__file__).parent.parent


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch, tmp_path):
    for name in [name for name in os.environ if name.startswith(bot.settings.PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def _read(monkeypatch, **given: str):
    for name, value in given.items():
        monkeypatch.setenv(f"MOTESPLATS_{name}", value)
    return bot.settings.read()


def test_without_any_setting_the_house_has_its_usual_ones(monkeypatch):
    settings = _read(monkeypatch)
    assert settings.token is None
    assert settings.database_url == "sqlite+aiosqlite:///data/motesplats.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.pace == 30


def test_the_token_may_lie_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "token").write_text("12345:abcdefghij\n")
    assert _read(monkeypatch, BOT_TOKEN_FILE=str(tmp_path / "token")).token == "12345:abcdefghij"


def test_a_clock_without_a_zone_is_swedish(monkeypatch):
    start = _read(monkeypatch, CLOCK_START="2026-11-23T09:00:00").clock_start
    assert start.astimezone(UTC) == datetime(2026, 11, 23, 8, tzinfo=UTC)


def test_a_clock_may_be_moved_by_a_file_that_is_not_there_yet(monkeypatch):
    assert _read(monkeypatch).clock_file is None
    assert _read(monkeypatch, CLOCK_FILE="").clock_file is None
    assert _read(monkeypatch, CLOCK_FILE="data/demo.clock").clock_file == Path("data/demo.clock")


_EACH_CLOCK = pytest.mark.parametrize(
    "given", [{"CLOCK_START": "2026-11-23T09:00:00"}, {"CLOCK_FILE": "data/demo.clock"}], ids=["start", "file"]
)


@pytest.mark.parametrize(
    ("address", "misleads"),
    [("https://api.telegram.org", True), ("https://API.telegram.org:443/", True), ("http://127.0.0.1:8081", False)],
)
@_EACH_CLOCK
def test_a_clock_of_its_own_is_for_a_sandbox_only(monkeypatch, address, misleads, given):
    assert _read(monkeypatch, BOT_API_URL=address, **given).misleads_people is misleads
    for name in given:
        monkeypatch.delenv(f"MOTESPLATS_{name}")
    assert not _read(monkeypatch, BOT_API_URL=address).misleads_people


@_EACH_CLOCK
@pytest.mark.parametrize("command", ["run", "check"])
def test_with_either_clock_the_program_says_no_to_telegram_itself(tmp_path, command, given):
    """As it is started: without a token, so that it asks nobody, whatever becomes of this."""
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), **{f"MOTESPLATS_{name}": one for name, one in given.items()}}
    asked = [sys.executable, "-m", "bot", command]
    done = subprocess.run(asked, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert views.operator.OWN_CLOCK_AT_TELEGRAM in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LISTEN", "8080"),
        ("LISTEN", "127.0.0.1:99999"),
        ("DATABASE_URL", "mysql://x"),
        ("BOT_API_URL", "ftp://x"),
        ("CLOCK_START", "yesterday"),
        ("LOG_LEVEL", "LOUD"),
        ("PACE", "-1"),
        ("WEBHOOK_SECRET", "with a blank"),
    ],
)
def test_a_wrong_one_is_named_and_not_repeated(monkeypatch, name, value):
    with pytest.raises(WrongSettings) as wrong:
        _read(monkeypatch, **{name: value})
    ((named, right),) = wrong.value.problems
    assert named == f"MOTESPLATS_{name}"
    assert right
    assert "with a blank" not in str(wrong.value)


def test_a_token_file_that_is_not_there_is_said(monkeypatch):
    with pytest.raises(WrongSettings, match="BOT_TOKEN_FILE"):
        _read(monkeypatch, BOT_TOKEN_FILE="nowhere")


def test_settings_do_not_show_their_secrets(monkeypatch):
    settings = _read(monkeypatch, BOT_TOKEN="12345:canary-canary", WEBHOOK_SECRET="canary2")
    assert "canary" not in repr(settings)
