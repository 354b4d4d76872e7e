"""A clock that somebody else may move: forwards, and as far as they say."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import bot.clock
from bot.clock import Ahead
from tests.sabotage import sabotage

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
_DAY = timedelta(days=1)


def _write(file: Path, said: str) -> None:
    """As the sandbox does: nobody ever sees half of it."""
    new = file.with_suffix(".new")
    new.write_text(said)
    new.rename(file)


def test_the_clock_goes_ahead_by_what_stands_in_the_file_whenever_it_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "demo.clock"
    clock = bot.clock.clock(START, file)
    assert START <= clock() < START + timedelta(hours=1)
    for days in (1, 2, 30):
        _write(file, str(days * 86400.0))
        assert START + days * _DAY <= clock() < START + days * _DAY + timedelta(hours=1)


def _read_once(file: Path) -> bot.clock.Clock:
    ahead = Ahead(file).read()
    return lambda: START + ahead


@sabotage(
    test_the_clock_goes_ahead_by_what_stands_in_the_file_whenever_it_is_asked,
    {"bot.clock.clock": lambda _, file: _read_once(file)},
)
def test_read_once_it_would_stand_still() -> None: ...


def test_without_a_start_it_goes_ahead_of_the_real_time(tmp_path: Path) -> None:
    _write(tmp_path / "demo.clock", "86400")
    ahead = bot.clock.clock(None, tmp_path / "demo.clock")() - bot.clock.clock()()
    assert _DAY - timedelta(minutes=1) < ahead <= _DAY


@pytest.mark.parametrize(
    "said", ["", "tomorrow", "nan", "inf", "1e300", "-90000", "0", "86399.9", "86400 s", "\0", "86400\n0", "\x80"]
)
def test_what_is_no_later_time_changes_nothing(tmp_path: Path, said: str) -> None:
    ahead = Ahead(tmp_path / "demo.clock")
    _write(tmp_path / "demo.clock", "86400.0\n")
    assert ahead.read() == _DAY
    _write(tmp_path / "demo.clock", said)
    assert ahead.read() == _DAY


def test_a_clock_that_begins_in_the_past_goes_on_from_there_and_never_back(tmp_path: Path) -> None:
    ahead = Ahead(tmp_path / "demo.clock")
    assert ahead.read() == timedelta()
    for said, days in [("-2592000.0", -30), ("-2600000", -30), ("1e300", -30), ("-86400", -1), ("0", 0), ("-1", 0)]:
        _write(tmp_path / "demo.clock", said)
        assert ahead.read() == days * _DAY


def _begun_today(self: Ahead, file: Path) -> None:
    self._file, self._last = file, 0.0


@sabotage(
    test_a_clock_that_begins_in_the_past_goes_on_from_there_and_never_back,
    {"bot.clock.Ahead.__init__": _begun_today},
)
def test_begun_today_it_would_live_on_another_day_than_the_page() -> None: ...


@pytest.mark.parametrize("said", ["1e300", "-1e300", "inf", "-inf", "nan"])
def test_a_first_number_out_of_the_calendar_is_none(tmp_path: Path, said: str) -> None:
    ahead = Ahead(tmp_path / "demo.clock")
    _write(tmp_path / "demo.clock", said)
    assert ahead.read() == timedelta()
    _write(tmp_path / "demo.clock", "86400")
    assert ahead.read() == _DAY


def test_a_file_that_is_gone_or_a_folder_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "demo.clock"
    ahead = Ahead(file)
    assert ahead.read() == timedelta()
    _write(file, "86400")
    assert ahead.read() == _DAY
    file.unlink()
    assert ahead.read() == _DAY
    file.mkdir()
    assert ahead.read() == _DAY
