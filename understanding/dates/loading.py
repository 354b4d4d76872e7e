"""Builds the tables of one language from its `dates.toml`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from understanding.dates.words import DateWords, Kind, Meaning, Phrase
from understanding.text import folded, strip

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SECTIONS = (("days", Kind.DAY), ("months", Kind.MONTH), ("feasts", Kind.FEAST), ("spans", Kind.SPAN))


def read(table: Mapping[str, Any], numbers: Mapping[str, int]) -> DateWords:
    """From a parsed `dates.toml` and the number words of `words.toml`."""
    meanings = _collect(table, numbers)
    forms = table["forms"]
    never = frozenset(word for one in forms["never"] for word in folded(one))
    single = {phrase[0]: meaning for phrase, meaning in meanings.items() if len(phrase) == 1}
    return DateWords(
        exact=_by_first_word(meanings),
        stripped=_by_first_word(_without_diacritics(meanings, never)),
        single=single,
        long_words=tuple(word for word, meaning in single.items() if _may_be_misspelt(word, meaning)),
        prefixes=tuple(sorted(forms["prefixes"], key=len, reverse=True)),
        suffixes=tuple(sorted(forms["suffixes"], key=len, reverse=True)),
        ordinal_endings=frozenset(forms["ordinal_endings"]),
        never=never,
        next_weekday_is_in_next_week=forms.get("next_weekday", "in_next_week") == "in_next_week",
    )


def _collect(table: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[Phrase, Meaning]:
    meanings: dict[Phrase, Meaning] = {}
    for text, meaning in (*_days(table), *_roles(table), *_numbers(table, numbers)):
        phrase = folded(text)
        if phrase:
            meanings[phrase] = meanings[phrase].also(meaning) if phrase in meanings else meaning
    return meanings


def _days(table: Mapping[str, Any]) -> Iterator[tuple[str, Meaning]]:
    for text in table["spans"].get("no_day", ()):
        yield text, Meaning(Kind.NO_DAY)
    for section, kind in _SECTIONS:
        for value, texts in table[section].items():
            for text in texts:
                yield text, Meaning(kind, int(value) if kind in (Kind.DAY, Kind.MONTH) else value)
    yield from _weekdays(table)
    for value, texts in table["months_short"].items():
        yield from ((text, Meaning(Kind.MONTH, int(value), weak=True)) for text in texts)
    yield from ((text, Meaning(Kind.NOW)) for text in table["now"]["words"])
    for part, texts in table["parts"].items():
        yield from ((text, Meaning(Kind.PART, part)) for text in texts)
    for unit, texts in table["units"].items():
        yield from ((text, Meaning(Kind.UNIT, unit, frozenset({f"unit_{unit}"}))) for text in texts)


def _weekdays(table: Mapping[str, Any]) -> Iterator[tuple[str, Meaning]]:
    sections = (("weekdays", Kind.WEEKDAY, False), ("weekdays_short", Kind.WEEKDAY, True))
    for section, kind, weak in (*sections, ("weekdays_past", Kind.PAST_WEEKDAY, False)):
        for name, texts in table[section].items():
            yield from ((text, Meaning(kind, _WEEKDAYS.index(name), weak=weak)) for text in texts)


def _roles(table: Mapping[str, Any]) -> Iterator[tuple[str, Meaning]]:
    for role, texts in table["links"].items():
        yield from ((text, Meaning(roles=frozenset({role}))) for text in texts)
    for role, texts in table["clock"].items():
        yield from ((text, Meaning(roles=frozenset({f"clock_{role}"}))) for text in texts)


def _numbers(table: Mapping[str, Any], numbers: Mapping[str, int]) -> Iterator[tuple[str, Meaning]]:
    for value, texts in table["ordinals"].items():
        yield from ((text, Meaning(number=int(value), ordinal=True)) for text in texts)
    for text, number in numbers.items():
        yield text, Meaning(number=number)


def _without_diacritics(meanings: Mapping[Phrase, Meaning], never: frozenset[str]) -> dict[Phrase, Meaning]:
    found: dict[Phrase, Meaning] = {}
    for phrase, meaning in meanings.items():
        bare = tuple(strip(word) for word in phrase)
        if _may_lose_dots(phrase, bare, never):
            found.setdefault(bare, replace(meaning, roles=meaning.roles if bare == phrase else frozenset()))
    return found


def _may_lose_dots(phrase: Phrase, bare: Phrase, never: frozenset[str]) -> bool:
    """ "man" is a husband and "son" a child: a short day name never loses its dots."""
    too_short = len(bare) == 1 and len(bare[0]) <= 3 and bare != phrase
    return not too_short and bare[0] not in never


def _may_be_misspelt(word: str, meaning: Meaning) -> bool:
    return len(word) >= 6 and not meaning.weak and meaning.kind in (Kind.WEEKDAY, Kind.MONTH, Kind.DAY)


def _by_first_word(meanings: Mapping[Phrase, Meaning]) -> dict[str, tuple[tuple[Phrase, Meaning], ...]]:
    found: dict[str, list[tuple[Phrase, Meaning]]] = {}
    for phrase, meaning in meanings.items():
        found.setdefault(phrase[0], []).append((phrase, meaning))
    return {first: _longest_first(several) for first, several in found.items()}


def _longest_first(several: Sequence[tuple[Phrase, Meaning]]) -> tuple[tuple[Phrase, Meaning], ...]:
    return tuple(sorted(several, key=lambda one: len(one[0]), reverse=True))
