"""The index of a programme's names."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from sys import intern
from typing import NamedTuple

import domain.one_series
from domain.programme import Activity, Programme
from domain.texts import Texts
from understanding import tokens, wholes
from understanding.forms import Forms, even
from understanding.names import GENERIC, Name, Names
from understanding.text import folded
from understanding.vocabulary import Words

_LONG = 8


class _Known(NamedTuple):
    """`titles`: by language, also those of a common activity in the languages that the programme leaves out."""

    id: int
    titles: Texts
    others: tuple[str, ...]


def index(programme: Programme, words: Words) -> Names:
    forms = words.forms
    activities = domain.one_series.each_once(programme.activities)
    keys = words.activities.keys_of([activity.title for activity in activities])
    known = [_known(activity, key, words) for activity, key in zip(activities, keys, strict=True)]
    names = tuple(dict.fromkeys((*_of_activities(known, forms), *_of_places(programme, forms))))
    vocabulary: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        for token in dict.fromkeys(name.tokens):
            vocabulary.setdefault(token, []).append(number)
    weights = {token: _weight(token, [names[n] for n in numbers], forms) for token, numbers in vocabulary.items()}
    return Names(
        names=names,
        weights=weights,
        tokens=tokens.index({token: tuple(numbers) for token, numbers in vocabulary.items()}, forms),
        wholes=wholes.index(_titles(known, forms, {name: number for number, name in enumerate(names)})),
    )


def _known(activity: Activity, key: str | None, words: Words) -> _Known:
    common = words.activities.named(key) if key else {}
    missing = {one: names[0] for one, names in common.items() if one not in activity.title}
    others = (name for names in common.values() for name in names[1:])
    return _Known(activity.id, dict(activity.title) | missing, (*activity.also_called, *others))


def _titles(known: Iterable[_Known], forms: Forms, numbers: Mapping[Name, int]) -> Iterator[tuple[str, str, int]]:
    """Language, title, number of the name."""
    for activity in known:
        for language, text in activity.titles.items():
            name = next(_name("activity", activity.id, text, forms, title=True), None)
            if name:
                yield language, text, numbers[name]


def _weight(token: str, names: Iterable[Name], forms: Forms) -> float:
    if token in forms.generic or len(token) < 2:
        return GENERIC
    shared = len({(name.kind, name.id) for name in names})
    return float(max(0.4, 1.0 / shared**0.5))


def _of_activities(known: Iterable[_Known], forms: Forms) -> Iterator[Name]:
    for activity in known:
        for text in activity.titles.values():
            yield from _name("activity", activity.id, text, forms, title=True)
        for text in activity.others:
            for name in _name("activity", activity.id, text, forms, title=False):
                yield name._replace(everyday=name.everyday and not _is_compound(name))


def _is_compound(name: Name) -> bool:
    """One long word is meant, be it ever so common: "språkkafé"."""
    return len(name.tokens) == 1 and len(name.tokens[0]) >= _LONG


def _of_places(programme: Programme, forms: Forms) -> Iterator[Name]:
    for place in programme.places:
        for text in place.name.values():
            yield from _name("place", place.id, text, forms, title=True)


def _name(kind: str, number: int, text: str, forms: Forms, *, title: bool) -> Iterator[Name]:
    words = _words(text)
    if not words:
        return
    everyday = not title and all(token in forms.known or token in forms.generic for token in words)
    yield Name(kind, number, words, title, everyday)
    if len(words) == 2 and title:
        yield Name(kind, number, ("".join(words),), title, everyday)


# Of a programme that changes nearly all names stay as they are.
@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    # A word stands in many names: one copy of it will do.
    return tuple(intern(_bare(even(word))) for word in folded(text) if word != "-")


def _bare(token: str) -> str:
    """Without the article that Arabic writes in front; other clitics may belong to the word."""
    return token[2:] if token.startswith("ال") and len(token) >= 5 else token
