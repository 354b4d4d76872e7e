"""`asked`: what people ask for, printed for a spreadsheet; what was not understood, only where it is kept."""

from datetime import date, datetime
from pathlib import Path

import pytest

import bot.asked
import storage.questions
import views.operator
from bot.settings import Settings
from domain.questions import Asked, Lost
from storage.database import Database
from tests.builders import NOW

MONDAY = date(2026, 11, 23)


def _clock() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # no .env there


def _settings(url: str, *, keeps: bool = False) -> Settings:
    return Settings(database_url=url, bot_token=None, keep_not_understood=keeps)


async def _was_asked(url: str) -> None:
    database = await Database.open(url)
    asked = {Asked(MONDAY, "ti", "list_activities"): 3, Asked(MONDAY, "ar", "unclear"): 1}
    async with database.writing() as db:
        await storage.questions.add(db, asked, {Lost(MONDAY, "ar", "وين"): 2})
    await database.close()


async def test_counts_are_printed_by_day_language_and_wish(
    url: str, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await _was_asked(url)
    await bot.asked.counts(_settings(url), _clock)
    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading == "day\tlanguage\twish\tnumber"
    assert rows == ["2026-11-23\tar\tunclear\t1", "2026-11-23\tti\tlist_activities\t3"]


async def test_what_was_not_understood_is_printed_with_how_often(
    url: str, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await _was_asked(url)
    await bot.asked.not_understood(_settings(url, keeps=True), _clock)
    assert capsys.readouterr().out.splitlines() == ["language\tnumber\tsentence", "ar\t2\tوين"]


async def test_where_nothing_is_kept_the_operator_is_told_why_there_is_nothing(
    url: str, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    await bot.asked.not_understood(_settings(url), _clock)
    printed = capsys.readouterr()
    assert printed.out.splitlines() == ["language\tnumber\tsentence"]
    assert printed.err.strip() == views.operator.NOT_KEPT
