"""Names of common activities in every language: who knows a title in one of them knows it in all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
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
class Finder:
    """Finds many titles: it has all names at hand by the number of their letters, which takes memory."""

    keys: Mapping[str, str]

    def find(self, titles: Texts) -> str | None:
        """The key of an activity that goes by one of these titles; None where it is none of the common ones."""
        joined = [_joined(title) for title in titles.values()]
        known = next((key for one in joined if (key := self.keys.get(one))), None)
        return known or next((key for one in joined if (key := self._misspelt(one))), None)

    def _misspelt(self, joined: str) -> str | None:
        if len(joined) < _SHORT:
            return None
        alike = [one for length in (0, -1, 1) for one in self._by_length.get(len(joined) + length, ())]
        near = process.extractOne(joined, alike, scorer=OSA.distance, score_cutoff=1)
        return self.keys.get(near[0]) if near else None

    @cached_property
    def _by_length(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = {}
        for joined in self.keys:
            found.setdefault(len(joined), []).append(joined)
        return found


@dataclass(frozen=True)
class CommonActivities:
    """`keys`: a name in any language, joined and evened → what it names. `names`: "key language" → a line for each."""

    keys: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    _of_before: dict[tuple[str, ...], str | None] = field(default_factory=dict, compare=False, repr=False)

    def keys_of(self, programme: Sequence[Texts]) -> list[str | None]:
        """As `find`, for each. What was found the time before is known still: programmes change a little at a time."""
        finder, before = self.finder(), dict(self._of_before)
        self._of_before.clear()
        for titles in programme:
            said = tuple(titles.values())
            self._of_before[said] = before[said] if said in before else finder.find(titles)
        return [self._of_before[tuple(titles.values())] for titles in programme]

    def finder(self) -> Finder:
        return Finder(self.keys)

    def find(self, titles: Texts) -> str | None:
        """The key of an activity that goes by one of these titles; None where it is none of the common ones."""
        return self.finder().find(titles)

    def named(self, key: str) -> dict[str, list[str]]:
        """Its names by language, the title first."""
        found = {one: self.names.get(f"{key} {one}", "") for one in self.languages}
        return {language: names.split("\n") for language, names in found.items() if names}


def flatten(tables: Mapping[str, Mapping[str, list[str]]], kinds: Mapping[str, list[str]]) -> dict[str, Any]:
    """From `<language>/activities.toml` by language and the `[category]` of `activities.toml`, what `read` reads."""
    keys: dict[str, str] = {}
    for table in tables.values():
        for key, texts in table.items():
            keys.update({joined: key for text in texts if (joined := _joined(text)) not in keys})
    return {
        "keys": keys,
        "names": {f"{key} {one}": "\n".join(texts) for one, table in tables.items() for key, texts in table.items()},
        "categories": {key: kind for kind, several in kinds.items() for key in several},
        "languages": list(tables),
    }


def read(flat: Mapping[str, Any]) -> CommonActivities:
    return CommonActivities(
        keys=flat["keys"],
        names=flat["names"],
        categories={key: Category(kind) for key, kind in flat["categories"].items()},
        languages=tuple(flat["languages"]),
    )


def _joined(title: str) -> str:
    return "".join(even(word) for word in folded(title))
