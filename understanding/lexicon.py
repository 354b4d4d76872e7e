"""All word data and trained tables, read once at start."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

import understanding.compiled
from understanding import vocabulary
from understanding.classifier import DangerTable, IntentTable
from understanding.languages import LanguageTable
from understanding.meant import MeantTable
from understanding.spans import SpanTable
from understanding.vocabulary import Words

TABLES = Path(__file__).parent / "tables"
_COMPILED = TABLES / "words.npz"


@dataclass(frozen=True)
class Lexicon:
    words: Words
    intents: IntentTable
    danger: DangerTable
    languages: LanguageTable
    meant: MeantTable
    titles: SpanTable


def load(folder: Path, languages: Sequence[str]) -> Lexicon:
    """The data of those of `languages` that have all their files in `folder`/<language>/, and the trained tables."""
    complete = vocabulary.complete(folder, languages)
    words = vocabulary.read(compiled(folder, complete) or vocabulary.flatten(folder, complete))
    with np.load(TABLES / "intents.npz") as table:
        common = frozenset(table["common"].tolist())
        return Lexicon(with_common(words, common), _intents(table), _danger(), language_table(), _meant(), _titles())


def with_common(words: Words, common: frozenset[str]) -> Words:
    return replace(words, forms=replace(words.forms, common=common))


def compile_words(folder: Path, languages: Sequence[str]) -> None:
    """Keeps the words of `languages` in one file: it is read many times as fast as the files it is made from."""
    flat = vocabulary.flatten(folder, languages)
    understanding.compiled.write(_COMPILED, flat, fingerprint(vocabulary.files(folder, languages)))


def compiled(folder: Path, languages: Sequence[str]) -> Mapping[str, Any] | None:
    """None where a file has been mended since: then the files themselves are read."""
    if not _COMPILED.is_file():
        return None
    return understanding.compiled.read(_COMPILED, fingerprint(vocabulary.files(folder, languages)))


def fingerprint(files: Iterable[Path]) -> str:
    """Changes when any of the files changes."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _intents(table: Mapping[str, Any]) -> IntentTable:
    return IntentTable(table["weights"], table["scale"], table["bias"], float(table["temperature"]))


def _danger() -> DangerTable:
    with np.load(TABLES / "danger.npz") as table:
        return DangerTable(table["weights"], float(table["scale"]), float(table["bias"]))


def language_table() -> LanguageTable:
    with np.load(TABLES / "language.npz") as table:
        return LanguageTable(tuple(table["classes"].tolist()), table["weights"], table["bias"])


def _meant() -> MeantTable:
    with np.load(TABLES / "meant.npz") as table:
        return MeantTable(table["weights"], table["mean"], table["spread"], float(table["bias"]))


def _titles() -> SpanTable:
    with np.load(TABLES / "titles.npz") as table:
        return SpanTable(table["weights"], table["scale"])
