"""What people write, of all languages: from `locales/<language>/*.toml` to flat tables, and from these to finders."""

import tomllib
from collections import ChainMap
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from understanding import assent, common, crisis, dates, forms, patterns, phrases, reminding, seats
from understanding.assent import Assent
from understanding.common import CommonActivities
from understanding.forms import Forms
from understanding.patterns import Patterns
from understanding.phrases import Phrases
from understanding.reminding import Reminding
from understanding.slots import LanguageWords
from understanding.text import folded, strip

FILES = ("dates", "words", "crisis", "commands", "names", "cues", "posting", "activities")
# Of all languages together, beside their folders.
_KINDS = "activities.toml"

_SECTIONS = (
    ("categories", "category"),
    ("audiences", "audience"),
    ("needs", "need"),
    ("practical", "practical"),
    ("language_names", "language_name"),
    ("open_now", "open_now"),
    ("stop", "stop"),
)

Table = Mapping[str, Any]


@dataclass(frozen=True)
class Words:
    """What people write, without the trained tables.

    `aliases`: own command → standard command. `reminding`, `posting`: language → how people ask
    to be reminded, and the words of a volunteer's posting line. `assent`, `activities`: of all languages.
    """

    by_language: Mapping[str, LanguageWords]
    signs: crisis.Signs
    forms: Forms
    aliases: Mapping[str, str]
    language_names: Mapping[str, str]
    reminding: Mapping[str, Reminding]
    assent: Assent
    posting: Mapping[str, Phrases]
    activities: CommonActivities

    def names_in(self, language: str) -> Mapping[str, str]:
        """Of languages; "kurdi" is Sorani in a Sorani line, and Kurmanji in another."""
        own = self.by_language.get(language)
        # Looked up one behind the other: one dict of both would have to be put together for every line.
        maps = (own.language_names, self.language_names) if own else (self.language_names,)
        return ChainMap(*cast("tuple[MutableMapping[str, str], ...]", maps))


def complete(folder: Path, languages: Sequence[str]) -> list[str]:
    """Those of `languages` that have all their files in `folder`/<language>/."""
    return [one for one in languages if all((folder / one / f"{name}.toml").is_file() for name in FILES)]


def files(folder: Path, languages: Sequence[str]) -> list[Path]:
    return [folder / _KINDS, *(path for one in languages for path in _files(folder / one))]


def _files(folder: Path) -> list[Path]:
    return [folder / f"{name}.toml" for name in FILES]


def flatten(folder: Path, languages: Sequence[str]) -> dict[str, Any]:
    """What `read` reads, as it can be kept in JSON."""
    by_language = {one: {path.stem: _toml(path) for path in _files(folder / one)} for one in languages}
    tables = list(by_language.values())
    known = (text for table in tables for _, _, text in _entries(table["words"]) if " " not in text)
    return {
        "by_language": {language: _language(table) for language, table in by_language.items()},
        "signs": crisis.flatten([table["crisis"] for table in tables]),
        "forms": forms.flatten(by_language, known),
        "aliases": {alias: name for table in tables for alias, name in table["commands"]["aliases"].items()},
        "language_names": _language_names(tables),
        "reminding": {
            language: reminding.flatten(table["cues"]["reminding"], table["words"]["numbers"])
            for language, table in by_language.items()
        },
        "assent": assent.flatten((table["cues"]["assent"], table["words"]["numbers"]) for table in tables),
        "posting": {language: phrases.flatten(_sections(table["posting"])) for language, table in by_language.items()},
        "activities": common.flatten(
            {language: table["activities"] for language, table in by_language.items()},
            _toml(folder / _KINDS)["category"],
        ),
    }


def read(flat: Table) -> Words:
    return Words(
        by_language={language: _read_language(table) for language, table in flat["by_language"].items()},
        signs=crisis.read(flat["signs"]),
        forms=forms.read(flat["forms"]),
        aliases=flat["aliases"],
        language_names=flat["language_names"],
        assent=assent.read(flat["assent"]),
        reminding={language: reminding.read(table) for language, table in flat["reminding"].items()},
        posting={
            language: Phrases(table, tuple(flat["by_language"][language]["prefixes"]), ())
            for language, table in flat["posting"].items()
        },
        activities=common.read(flat["activities"]),
    )


def _toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _language(table: Table) -> dict[str, Any]:
    words = table["words"]
    return {
        "dates": dates.flatten(table["dates"], words["numbers"]),
        "phrases": phrases.flatten(_entries(words)),
        "seats": seats.flatten(words),
        "cues": patterns.flatten(_cues(table["cues"]["cues"])),
        "prefixes": table["dates"]["forms"]["prefixes"],
        "suffixes": table["dates"]["forms"]["suffixes"],
        "language_names": _language_names([table]),
    }


def _read_language(flat: Table) -> LanguageWords:
    return LanguageWords(
        dates=dates.read(flat["dates"]),
        phrases=Phrases(flat["phrases"], tuple(flat["prefixes"]), tuple(flat["suffixes"])),
        seats=seats.read(flat["seats"]),
        cues=Patterns(**flat["cues"]),
        language_names=flat["language_names"],
    )


def _cues(table: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, patterns.Phrase]]:
    for notion, texts in table.items():
        for text in texts:
            phrase = crisis.pattern(text)
            # Typed without dots as well; but "värt" with its dots is not "vart".
            for spelling in dict.fromkeys((phrase, tuple(strip(word) for word in phrase))):
                if spelling:
                    yield notion, spelling


def _entries(words: Table) -> Iterator[tuple[str, str, str]]:
    for section, kind in _SECTIONS:
        for value, texts in words.get(section, {}).items():
            yield from ((kind, value, text) for text in texts)


def _sections(table: Table) -> Iterator[tuple[str, str, str]]:
    for section, values in table.items():
        for value, texts in values.items():
            yield from ((section, value, text) for text in texts)


def _language_names(tables: Sequence[Table]) -> dict[str, str]:
    return {
        " ".join(folded(name)): code
        for table in tables
        for code, names in table["words"]["language_names"].items()
        for name in names
    }
