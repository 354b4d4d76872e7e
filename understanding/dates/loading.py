"""Builds the tables of one language from its `dates.toml`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from understanding.dates.words import DateWords, Kind, Meaning, Phrase
from understanding.lines import line
from understanding.text import folded, strip

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SECTIONS = (("days", Kind.DAY), ("months", Kind.MONTH), ("feasts", Kind.FEAST), ("spans", Kind.SPAN))


def flatten(table: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[str, Any]:
    """From a parsed `dates.toml` and the number words of `words.toml`, what `read` reads."""
    written = _collect(table, numbers)
    forms = table["forms"]
    never = sorted({word for one in forms["never"] for word in folded(one)})
    bare = _without_diacritics(written, frozenset(never))
    meanings = list(dict.fromkeys((*written.values(), *bare.values())))
    number = {meaning: str(place) for place, meaning in enumerate(meanings)}
    return {
        "meanings": [_plain(meaning) for meaning in meanings],
        "exact": _by_first_word(written, number),
        "stripped": _by_first_word(bare, number),
        "long_words": [phrase[0] for phrase, meaning in written.items() if _may_be_misspelt(phrase, meaning)],
        "prefixes": sorted(forms["prefixes"], key=len, reverse=True),
        "suffixes": sorted(forms["suffixes"], key=len, reverse=True),
        "ordinal_endings": forms["ordinal_endings"],
        "number_endings": forms.get("number_endings", []),
        "never": never,
        "next_weekday_is_in_next_week": forms.get("next_weekday", "in_next_week") == "in_next_week",
        "hours_from_sunrise": forms.get("clock") == "ethiopian",
    }


def read(flat: Mapping[str, Any]) -> DateWords:
    return DateWords(
        meanings=tuple(_meaning(*parts) for parts in flat["meanings"]),
        exact=flat["exact"],
        stripped=flat["stripped"],
        long_words=tuple(flat["long_words"]),
        prefixes=tuple(flat["prefixes"]),
        suffixes=tuple(flat["suffixes"]),
        ordinal_endings=frozenset(flat["ordinal_endings"]),
        number_endings=frozenset(flat["number_endings"]),
        never=frozenset(flat["never"]),
        next_weekday_is_in_next_week=flat["next_weekday_is_in_next_week"],
        hours_from_sunrise=flat["hours_from_sunrise"],
    )


def _plain(meaning: Meaning) -> list[Any]:
    kind = meaning.kind.name if meaning.kind else None
    return [kind, meaning.value, sorted(meaning.roles), meaning.number, meaning.ordinal, meaning.weak]


def _meaning(kind: str | None, value: Any, roles: Sequence[str], number: int | None, *signs: bool) -> Meaning:
    return Meaning(Kind[kind] if kind else None, value, frozenset(roles), number, *signs)


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
    yield from ((text, Meaning(Kind.OTHER_CALENDAR)) for text in table.get("other_calendar", {}).get("months", ()))
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


def _may_be_misspelt(phrase: Phrase, meaning: Meaning) -> bool:
    long = len(phrase) == 1 and len(phrase[0]) >= 6
    return long and not meaning.weak and meaning.kind in (Kind.WEEKDAY, Kind.MONTH, Kind.DAY)


def _by_first_word(written: Mapping[Phrase, Meaning], number: Mapping[Meaning, str]) -> dict[str, str]:
    found: dict[str, list[Phrase]] = {}
    for phrase in sorted(written, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: "\n".join(line(number[written[one]], one) for one in phrases) for first, phrases in found.items()}
