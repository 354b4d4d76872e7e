"""The index of a programme's names."""

from collections.abc import Iterable, Iterator

from domain.programme import Activity, Programme
from understanding import tokens
from understanding.forms import Forms, even
from understanding.names import GENERIC, Name, Names
from understanding.text import folded
from understanding.vocabulary import Words


def index(programme: Programme, words: Words) -> Names:
    forms = words.forms
    names = tuple(dict.fromkeys(_all_names(programme, words)))
    vocabulary: dict[str, dict[int, None]] = {}
    for number, name in enumerate(names):
        for token in name.tokens:
            vocabulary.setdefault(token, {})[number] = None
    weights = {token: _weight(token, [names[n] for n in numbers], forms) for token, numbers in vocabulary.items()}
    return Names(
        names=names,
        weights=weights,
        tokens=tokens.index({token: tuple(numbers) for token, numbers in vocabulary.items()}, forms),
    )


def _weight(token: str, names: Iterable[Name], forms: Forms) -> float:
    if token in forms.generic or len(token) < 2:
        return GENERIC
    shared = len({(name.kind, name.id) for name in names})
    return float(max(0.4, 1.0 / shared**0.5))


def _all_names(programme: Programme, words: Words) -> Iterator[Name]:
    for activity in programme.activities:
        yield from _names_of(activity, words)
    for place in programme.places:
        for text in place.name.values():
            yield from _name("place", place.id, text, words.forms, title=True)


def _names_of(activity: Activity, words: Words) -> Iterator[Name]:
    """Its titles, also those of a common activity in the languages that the programme leaves out."""
    for text in words.activities.completed(activity.title).values():
        yield from _name("activity", activity.id, text, words.forms, title=True)
    for text in (*activity.also_called, *_other_names(activity, words)):
        yield from _name("activity", activity.id, text, words.forms, title=False)


def _other_names(activity: Activity, words: Words) -> Iterator[str]:
    key = words.activities.find(activity.title)
    for names in words.activities.names[key].values() if key else ():
        yield from names[1:]


def _name(kind: str, number: int, text: str, forms: Forms, *, title: bool) -> Iterator[Name]:
    words = tuple(_bare(even(word), forms) for word in folded(text) if word != "-")
    if not words:
        return
    everyday = not title and all(token in forms.known or token in forms.generic for token in words)
    yield Name(kind, number, words, title, everyday)
    if len(words) == 2 and title:
        yield Name(kind, number, ("".join(words),), title, everyday)


def _bare(token: str, forms: Forms) -> str:
    """Without the article that Arabic writes in front; other clitics may belong to the word."""
    return token[2:] if token.startswith("ال") and len(token) >= 5 else token
