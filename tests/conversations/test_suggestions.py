"""The lines that the sandbox's first minute suggests: the bot understands every one, with all sample places read in."""

import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

import bot.programme
import domain.programme_file
import understanding.posting
from domain.programme import Programme
from tests.handlers.stories import lexicon
from understanding.labels import Label
from understanding.understanding import Understanding

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_TABLE = re.compile(r"^const (\w+) = \{$(.*?)^\};$", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r'\["(\w+)", "(.*?)"\]')
# As the sandbox calls them.
_CODES = {"ku": "kmr"}


@cache
def lines() -> list[tuple[str, str, str]]:
    """(language, key, line)."""
    text = Path("sandbox/static/stage/suggestions.js").read_text(encoding="utf-8")
    found = []
    for _, table in _TABLE.findall(text):
        for part in re.split(r"^  (?=\w+: \[)", table, flags=re.MULTILINE)[1:]:
            language = part.partition(":")[0]
            pairs = _LINE.findall(part)
            found += [(_CODES.get(language, language), key, line) for key, line in pairs]
    return found


@cache
def understands() -> Understanding:
    return Understanding(lexicon())


@cache
def everywhere() -> Programme:
    return domain.programme_file.programme_of(bot.programme.read(sorted(Path("programmes").glob("*.toml"))), NOW)


def of(*keys: str) -> list[tuple[str, str]]:
    return [(language, line) for language, key, line in lines() if key in keys]


@pytest.mark.parametrize(("language", "line"), of("today"))
def test_what_is_on_today_is_asked(language: str, line: str) -> None:
    understood = understands().understand(line, language=language, programme=everywhere(), now=NOW)
    assert (understood.label, understood.days and understood.days.first) == (Label.ACTIVITIES_ON, NOW.date())


@pytest.mark.parametrize(("language", "line"), of("join"))
def test_somebody_signs_up_for_the_language_cafe(language: str, line: str) -> None:
    understood = understands().understand(line, language=language, programme=everywhere(), now=NOW)
    named = {everywhere().activity_by_id[one].slug for one in understood.activities}
    assert understood.label is Label.SIGN_UP
    assert any("sprakkafe" in slug for slug in named)


@pytest.mark.parametrize(("language", "line"), of("open"))
def test_the_house_is_asked_whether_it_is_open(language: str, line: str) -> None:
    understood = understands().understand(line, language=language, programme=everywhere(), now=NOW)
    assert (understood.label, understood.activity) == (Label.OPENING_HOURS, None)
    assert understood.days
    assert understood.days.first.weekday() == 5


@pytest.mark.parametrize(("language", "line"), of("post"))
def test_a_posting_is_read_whole(language: str, line: str) -> None:
    said = line.removeprefix("/new ")
    posting = understanding.posting.read(
        said, understands(), language=language, programme=everywhere(), place=1, now=NOW
    )
    assert not posting.troubles
    assert posting.title
    assert said.startswith(posting.title)
    assert (posting.begins and posting.begins.hour, posting.ends and posting.ends.hour) == (13, 15)
    assert (posting.repeat, posting.seats) == ("FREQ=WEEKLY;BYDAY=TU", 12)


def test_every_language_has_all_its_lines() -> None:
    for key in ("today", "join", "open", "find", "post", "who", "cancel"):
        assert len(of(key)) == len(of("today")) >= 13
