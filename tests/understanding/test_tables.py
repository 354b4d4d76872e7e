"""The data and the trained tables belong together."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from domain.languages import CODES
from tests.understanding.conftest import LOCALES
from understanding import lexicon, vocabulary
from understanding.training import examples, titles


@pytest.mark.parametrize("name", ["intents", "meant", "danger", "language"])
def test_the_tables_are_trained_from_todays_data(name: str) -> None:
    """Red after a change of the data: `make train` writes them anew."""
    data = examples.read(Path(), vocabulary.complete(LOCALES, CODES))
    with np.load(lexicon.TABLES / f"{name}.npz") as table:
        assert str(table["fingerprint"]) == data.fingerprint


def test_the_table_of_titles_is_learnt_from_todays_lines() -> None:
    data = examples.read(Path(), vocabulary.complete(LOCALES, CODES))
    with np.load(lexicon.TABLES / "titles.npz") as table:
        assert str(table["fingerprint"]) == titles.fingerprint(data)


def test_the_compiled_words_are_made_from_todays_files() -> None:
    complete = vocabulary.complete(LOCALES, CODES)
    compiled = lexicon.compiled(LOCALES, complete)
    assert compiled is not None
    assert _plain(compiled) == vocabulary.flatten(LOCALES, complete)


def _plain(part: Any) -> Any:
    return {key: _plain(value) for key, value in part.items()} if isinstance(part, Mapping) else part


def test_words_mended_since_are_read_from_their_files(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "sv", tmp_path / "sv")
    shutil.copy(LOCALES / "activities.toml", tmp_path)
    with (tmp_path / "sv" / "commands.toml").open("a") as file:
        file.write("# mended\n")
    assert lexicon.compiled(tmp_path, ["sv"]) is None
    assert set(lexicon.load(tmp_path, CODES).words.by_language) == {"sv"}


def test_a_changed_file_changes_the_fingerprint(tmp_path: Path) -> None:
    file = tmp_path / "examples.toml"
    file.write_text("a = 1")
    before = lexicon.fingerprint([file])
    file.write_text("a = 2")
    assert lexicon.fingerprint([file]) != before


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in lexicon.TABLES.glob("*.npz")) < 6_000_000


def test_a_language_without_all_its_files_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "ti").mkdir()
    (tmp_path / "ti" / "dates.toml").write_text("")
    assert vocabulary.complete(tmp_path, ["ti"]) == []


@pytest.mark.parametrize("language", vocabulary.complete(LOCALES, CODES))
def test_every_language_speaks_of_the_same_notions(language: str) -> None:
    words = vocabulary.read(vocabulary.flatten(LOCALES, [language, "sv"]))
    assert words.by_language[language].cues.values() == words.by_language["sv"].cues.values()
