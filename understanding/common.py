"""Names of common activities in every language: who knows a title in one of them knows it in all."""

from collections.abc import Mapping, Sequence
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
    """`keys`: a name in any language, joined and evened → what it names. `names`: key → language → its names.

    `by_length`: `keys` by the number of their letters.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    by_length: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def find(self, titles: Texts) -> str | None:
        """The key of an activity that goes by one of these titles; None where it is none of the common ones."""
        joined = [_joined(title) for title in titles.values()]
        known = next((self.keys[one] for one in joined if one in self.keys), None)
        return known or next((key for one in joined if (key := self._misspelt(one))), None)

    def _misspelt(self, joined: str) -> str | None:
        if len(joined) < _SHORT:
            return None
        alike = [one for length in (0, -1, 1) for one in self.by_length.get(len(joined) + length, ())]
        near = process.extractOne(joined, alike, scorer=OSA.distance, score_cutoff=1)
        return self.keys[near[0]] if near else None

    def titles(self, key: str) -> dict[str, str]:
        """By language."""
        return {language: names[0] for language, names in self.names[key].items()}

    def completed(self, titles: Texts) -> Texts:
        """What is written stays as it is and comes first; the languages that are missing are added."""
        key = self.find(titles)
        known = self.titles(key) if key else {}
        return dict(titles) | {one: text for one, text in known.items() if one not in titles}


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
    by_length: dict[int, list[str]] = {}
    for joined in keys:
        by_length.setdefault(len(joined), []).append(joined)
    return CommonActivities(
        keys=keys,
        by_length=by_length,
        names={key: {one: tuple(texts) for one, texts in by.items()} for key, by in flat["names"].items()},
        categories={key: Category(kind) for key, kind in flat["categories"].items()},
    )


def _joined(title: str) -> str:
    return "".join(even(word) for word in folded(title))
