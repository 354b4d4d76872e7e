"""A sentence as marks: what each word means for days and times, read by one language's tables."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from understanding.dates import figures
from understanding.dates.words import NOTHING, DateWords, Kind, Meaning
from understanding.lines import entries
from understanding.text import Word, strip

_INFLECTED = frozenset({Kind.WEEKDAY, Kind.MONTH, Kind.DAY, Kind.SPAN, Kind.UNIT, Kind.FEAST})
_SHORTEST_HALF = 3
_LETTERS_AND_FIGURE = re.compile(r"([^\W\d_]+)(\d{1,2})$")


class Mark(NamedTuple):
    """`first`/`last`: the words it covers, the last one not included. `text`: as it was written, folded."""

    meaning: Meaning
    text: str
    first: int
    last: int

    @property
    def kind(self) -> Kind | None:
        return self.meaning.kind

    @property
    def value(self) -> Any:
        return self.meaning.value

    @property
    def number(self) -> int | None:
        return self.meaning.number

    def does(self, *roles: str) -> bool:
        return not self.meaning.roles.isdisjoint(roles)


def read(sentence: Sequence[Word], words: DateWords) -> list[Mark]:
    texts = [word.text for word in sentence]
    bare = [strip(text) for text in texts]
    marks: list[Mark] = []
    at = 0
    while at < len(texts):
        found, length = _phrase_at(texts, bare, at, words)
        marks.extend(_split(found, texts[at], at, at + length, words))
        at += length
    return marks


def _phrase_at(texts: Sequence[str], bare: Sequence[str], at: int, words: DateWords) -> tuple[Meaning, int]:
    """The longest phrase from here; as written, then without diacritics, then inflected, then misspelt."""
    exact = _longest(texts, at, words.exact, words.meanings)
    stripped = _longest(bare, at, words.stripped, words.meanings)
    best = stripped if stripped and (exact is None or stripped[1] > exact[1]) else exact
    return best or _inflected(texts, at, words) or (_misspelt(texts[at], words), 1)


def _longest(
    texts: Sequence[str], at: int, table: Mapping[str, str], meanings: Sequence[Meaning], first: str | None = None
) -> tuple[Meaning, int] | None:
    for number, phrase in entries(table.get(first or texts[at], "")):
        length = len(phrase)
        if length == 1 or tuple(texts[at + 1 : at + length]) == phrase[1:]:
            return meanings[int(number)], length
    return None


def _inflected(texts: Sequence[str], at: int, words: DateWords) -> tuple[Meaning, int] | None:
    text = texts[at]
    if text in words.never or text[0].isdecimal():
        return None
    for prefix in words.prefixes if text.startswith(words.prefixes) else ():
        if text.startswith(prefix) and len(text) - len(prefix) >= 3 and text[len(prefix) :] not in words.never:
            found = _longest(texts, at, words.exact, words.meanings, text[len(prefix) :])
            if found and found[0].kind in _INFLECTED:
                # والخميس: what is written in front still says "and".
                return found[0].also(words.single(prefix) or NOTHING), found[1]
    for suffix in words.suffixes if text.endswith(words.suffixes) else ():
        stem = text[: -len(suffix)]
        if text.endswith(suffix) and len(stem) >= 5 and (meaning := _strong(words.single(stem))):
            return meaning, 1
    return None


def _strong(meaning: Meaning | None) -> Meaning | None:
    return meaning if meaning is not None and not meaning.weak and meaning.kind in _INFLECTED else None


def _misspelt(text: str, words: DateWords) -> Meaning:
    """One wrong, missing, swapped or extra letter in a long word that begins right."""
    if len(text) < 5 or text in words.never or not text.isalpha():
        return NOTHING
    for candidate, _, _ in process.extract(text, words.long_words, scorer=OSA.distance, score_cutoff=1, limit=3):
        if candidate[0] == text[0] and len(candidate) >= 6:
            return words.single(candidate) or NOTHING
    return NOTHING


def _split(meaning: Meaning, text: str, first: int, last: int, words: DateWords) -> list[Mark]:
    """Figures are read here; "kl18" and "v49" are a word and a number."""
    if meaning is not NOTHING:
        return [Mark(meaning, text, first, last)]
    if text in ("-", "–", "—"):
        return [Mark(Meaning(Kind.DASH), text, first, last)]
    glued = _LETTERS_AND_FIGURE.match(text)
    if glued and (said := words.single(glued[1])):
        return [
            Mark(said, glued[1], first, last),
            Mark(Meaning(number=int(glued[2])), glued[2], first, last),
        ]
    return (
        _half(text, first, last, words)
        or _glued_after(text, first, last, words)
        or [Mark(figures.read(text, words.ordinal_endings, words.number_endings), text, first, last)]
    )


def _half(text: str, first: int, last: int, words: DateWords) -> list[Mark]:
    """ "полседьмого", "halvåtta" """
    for length in range(_SHORTEST_HALF, len(text) - _SHORTEST_HALF + 1):
        half, hour = words.single(text[:length]), words.single(text[length:])
        if half and "clock_half_to" in half.roles and hour and hour.number in range(1, 13):
            return [Mark(half, text[:length], first, last), Mark(hour, text[length:], first, last)]
    return []


def _glued_after(text: str, first: int, last: int, words: DateWords) -> list[Mark]:
    """ "5pm", "4dec", "۵بجې" """
    glued = figures.FIGURE_AND_LETTERS.match(text)
    meaning = words.single(glued[2]) if glued and glued[2] not in words.ordinal_endings else None
    if not glued or meaning is None or (meaning.kind not in (Kind.PART, Kind.MONTH) and not _follows_an_hour(meaning)):
        return []
    return [Mark(Meaning(number=int(glued[1])), glued[1], first, last), Mark(meaning, glued[2], first, last)]


def _follows_an_hour(meaning: Meaning) -> bool:
    return "clock_after" in meaning.roles
