"""All word data and trained tables, read once at start."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from understanding import crisis, dates, phrases, seats
from understanding.classifier import IntentTable
from understanding.languages import LanguageTable
from understanding.names import Forms, even
from understanding.patterns import Patterns
from understanding.slots import LanguageWords
from understanding.text import fold, folded, strip

FILES = ("dates", "words", "crisis", "commands", "names", "cues")
TABLES = Path(__file__).parent / "tables"

_SECTIONS = (
    ("categories", "category"),
    ("audiences", "audience"),
    ("needs", "need"),
    ("practical", "practical"),
    ("language_names", "language_name"),
    ("open_now", "open_now"),
    ("stop", "stop"),
)


@dataclass(frozen=True)
class Words:
    """What people write, without the trained tables. `aliases`: own command → standard command."""

    by_language: Mapping[str, LanguageWords]
    signs: crisis.Signs
    forms: Forms
    aliases: Mapping[str, str]
    language_names: Mapping[str, str]


@dataclass(frozen=True)
class Lexicon:
    words: Words
    intents: IntentTable
    languages: LanguageTable


def load(folder: Path, languages: Sequence[str]) -> Lexicon:
    """The data of those of `languages` that have all their files in `folder`/<language>/, and the trained tables."""
    words = read_words(folder, languages)
    with np.load(TABLES / "intents.npz") as table:
        common = frozenset(table["common"].tolist())
        return Lexicon(with_common(words, common), _intents(table), _languages())


def with_common(words: Words, common: frozenset[str]) -> Words:
    return replace(words, forms=replace(words.forms, common=common))


def complete(folder: Path, languages: Sequence[str]) -> list[str]:
    return [one for one in languages if all((folder / one / f"{name}.toml").is_file() for name in FILES)]


def read_words(folder: Path, languages: Sequence[str]) -> Words:
    """Everything but the trained tables."""
    tables = {one: _files(folder / one) for one in complete(folder, languages)}
    return Words(
        by_language={language: _language(table) for language, table in tables.items()},
        signs=crisis.read([table["crisis"] for table in tables.values()]),
        forms=_forms(list(tables.values())),
        aliases={alias: name for table in tables.values() for alias, name in table["commands"]["aliases"].items()},
        language_names=_language_names(list(tables.values())),
    )


def _files(folder: Path) -> dict[str, dict[str, Any]]:
    return {name: _toml(folder / f"{name}.toml") for name in FILES}


def _toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _language(table: Mapping[str, Any]) -> LanguageWords:
    words, forms = table["words"], table["dates"]["forms"]
    return LanguageWords(
        dates=dates.read(table["dates"], words["numbers"]),
        phrases=phrases.build(_entries(words), forms["prefixes"], forms["suffixes"]),
        seats=seats.read(words),
        cues=_cues(table["cues"]["cues"]),
    )


def _cues(table: Mapping[str, Sequence[str]]) -> Patterns[str]:
    cues: Patterns[str] = Patterns()
    for notion, texts in table.items():
        for text in texts:
            phrase = crisis.pattern(text)
            # Typed without dots as well; but "värt" with its dots is not "vart".
            for spelling in {phrase, tuple(strip(word) for word in phrase)} - {()}:
                cues.add(spelling, notion)
    return cues


def _entries(words: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for section, kind in _SECTIONS:
        for value, texts in words.get(section, {}).items():
            yield from ((kind, value, text) for text in texts)


def _forms(tables: Sequence[Mapping[str, Any]]) -> Forms:
    """Every language's clitics and endings together: a name may be in another language than the sentence."""
    generic = _words_of(text for table in tables for text in _generic(table))
    known = _words_of(text for table in tables for _, _, text in _entries(table["words"]) if " " not in text)
    return Forms(
        prefixes=_longest_first(prefix for table in tables for prefix in table["dates"]["forms"]["prefixes"]),
        suffixes=_longest_first(suffix for table in tables for suffix in table["dates"]["forms"]["suffixes"]),
        generic=generic,
        known=known,
    )


def _generic(table: Mapping[str, Any]) -> Iterator[str]:
    yield from table["names"]["generic"]["words"]
    yield from table["words"]["stop"]["words"]
    for texts in table["words"]["audiences"].values():
        yield from texts


def _words_of(texts: Iterator[str]) -> frozenset[str]:
    return frozenset(even(word) for text in texts for word in folded(text))


def _longest_first(forms: Iterator[str]) -> tuple[str, ...]:
    return tuple(sorted({even(fold(form)) for form in forms}, key=lambda form: (-len(form), form)))


def _language_names(tables: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    return {
        " ".join(folded(name)): code
        for table in tables
        for code, names in table["words"]["language_names"].items()
        for name in names
    }


def _intents(table: Mapping[str, Any]) -> IntentTable:
    return IntentTable(table["weights"], table["scale"], table["bias"], float(table["temperature"]))


def _languages() -> LanguageTable:
    with np.load(TABLES / "language.npz") as table:
        return LanguageTable(tuple(table["classes"].tolist()), table["weights"], table["bias"])
