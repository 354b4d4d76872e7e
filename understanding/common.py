"""Names of common activities in every language: who knows a title in one of them knows it in all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.programme import Category
from domain.texts import Texts
from understanding.forms import even
from understanding.text import folded

# A name as short as this is taken only as it stands: "chess" is one letter from "cheese".
_SHORT = 8


@dataclass(frozen=True)
class CommonActivities:
    """`keys`: a name in any language, joined and evened → what it names. `names`: key → language → its names."""

    keys: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)

    def find(self, titles: Texts) -> str | None:
        """The key of an activity that goes by one of these titles; None where it is none of the common ones."""
        return next((key for title in titles.values() if (key := self._key(title))), None)

    def _key(self, title: str) -> str | None:
        joined = _joined(title)
        if joined in self.keys or len(joined) < _SHORT:
            return self.keys.get(joined)
        near = process.extractOne(joined, self.keys.keys(), scorer=OSA.distance, score_cutoff=1)
        return self.keys[near[0]] if near else None

    def titles(self, key: str) -> dict[str, str]:
        """By language."""
        return {language: names[0] for language, names in self.names[key].items()}

    def completed(self, titles: Texts) -> Texts:
        """What is written stays as it is and comes first; the languages that are missing are added."""
        key = self.find(titles)
        return (
            dict(titles) | {one: text for one, text in self.titles(key).items() if one not in titles} if key else titles
        )


def flatten(tables: Mapping[str, Mapping[str, list[str]]], kinds: Mapping[str, list[str]]) -> dict[str, Any]:
    """From `<language>/activities.toml` by language and the `[category]` of `activities.toml`, what `read` reads."""
    names: dict[str, dict[str, list[str]]] = {}
    for language, table in tables.items():
        for key, texts in table.items():
            names.setdefault(key, {})[language] = texts
    return {"names": names, "categories": {key: kind for kind, keys in kinds.items() for key in keys}}


def read(flat: Mapping[str, Any]) -> CommonActivities:
    keys: dict[str, str] = {}
    for key, by_language in flat["names"].items():
        for text in (text for texts in by_language.values() for text in texts):
            keys.setdefault(_joined(text), key)
    return CommonActivities(
        keys=keys,
        names={key: {one: tuple(texts) for one, texts in by.items()} for key, by in flat["names"].items()},
        categories={key: Category(kind) for key, kind in flat["categories"].items()},
    )


def _joined(title: str) -> str:
    return "".join(even(word) for word in folded(title))
