"""What people type, made even: cleaned, cut into words, folded so that spellings of one word meet."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# A frightened person's long story is read to its end for signs of danger; everything else needs only its beginning.
STORY = 5000
SENTENCE = 400

_SPACES = re.compile(r"\s+")
_LONG_DRAWN = re.compile(r"([^\W\d_])\1{2,}")
_WORD = re.compile(
    r"\d+:[^\W\d_]{1,2}\b"  # 4:e
    r"|\d+-[а-яіїє]{1,3}\b"  # 12-го
    r"|\d+(?:[.:/–-]\d+)+(?![^\W_])"  # 18:30, 4/12, 13-15, 2026-12-04
    r"|[^\W_]+(?:['’ʼ`´‘][^\W_]+)*"
    r"|[-–—]"
)
_APOSTROPHES = "'’ʼ`´‘"
# Ethiopic stops are letters to Unicode's eye: a clock's colon, and what parts words and sentences.
_ETHIOPIC = re.compile("[\u1200-\u137f]")
_ETHIOPIC_CLOCK = re.compile(r"(?<=\d)[፡፥](?=\d)")
_ETHIOPIC_AND_FIGURE = re.compile("(?<=[\u1200-\u135a])(?=\\d)")
# Before a space it is a comma; between two words it is the space itself, as people wrote before there were spaces.
_ETHIOPIC_COMMA = re.compile(r"፡(?=\s)")
_ETHIOPIC_STOPS = {ord("፣"): ",", ord("፥"): ",", ord("፤"): ";", ord("፦"): ":", ord("፡"): " ", ord("።"): "."}


class Word(NamedTuple):
    """One word: `text` folded, `start`/`end` where it stands in the cleaned text."""

    text: str
    start: int
    end: int


def clean(text: str) -> str:
    """Without control, bidi and surrogate code points and without stacked marks; at most `STORY` characters."""
    composed = unicodedata.normalize("NFKC", "".join(filter(_is_writing, text[: STORY * 2])))
    bare = composed if composed.isascii() else "".join(c for c in composed if unicodedata.category(c) not in _MARKS)
    if _ETHIOPIC.search(bare):
        bare = _ETHIOPIC_COMMA.sub(",", _ETHIOPIC_CLOCK.sub(":", bare)).translate(_ETHIOPIC_STOPS)
        bare = _ETHIOPIC_AND_FIGURE.sub(" ", bare)
    return _SPACES.sub(" ", bare).strip()[:STORY]


_MARKS = frozenset({"Mn", "Me"})


@lru_cache(maxsize=4096)
def _is_writing(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] != "C"


def _ethiopic_homophones() -> Iterator[tuple[int, int]]:
    # ሐ ኀ → ሀ, ሠ → ሰ, ዐ → አ, ፀ → ጸ, each in its seven orders.
    for one, other in (("ሐ", "ሀ"), ("ኀ", "ሀ"), ("ሠ", "ሰ"), ("ዐ", "አ"), ("ፀ", "ጸ")):
        for order in range(7):
            yield ord(one) + order, ord(other) + order


def _alike() -> Iterator[tuple[int, int]]:
    """The first and the fourth order of ሀ and አ are one sound: Tigrinya writes ኣ where Amharic has አ."""
    for plain, others in (("ሀ", "ሃሓኃ"), ("አ", "ኣዓ"), ("ው", "ዉ")):
        yield from ((ord(other), ord(plain)) for other in others)


def _digits() -> Iterator[tuple[int, str]]:
    for zero in (0x0660, 0x06F0, 0x0966):
        for value in range(10):
            yield zero + value, str(value)


def _characters(table: dict[str, str]) -> dict[int, str]:
    return {ord(one): other for one, other in table.items()}


_FOLDING: dict[int, str | int | None] = {
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
    **dict.fromkeys(map(ord, "ىی"), "ي"),
    **dict.fromkeys(map(ord, _APOSTROPHES + "ـ:"), None),
    **_characters({"ک": "ك", "ة": "ه", "ؤ": "و", "ё": "е", "ı": "i", "ß": "ss", "–": "-", "—": "-"}),
    # Kurdish ە is typed as ه on Arabic keyboards, and the Pashto ye in all its shapes.
    **_characters({"ە": "ه", "ھ": "ه", "ې": "ي", "ۍ": "ي"}),
    **dict(_ethiopic_homophones()),
    **dict(_alike()),
    **dict(_digits()),
}
_KEEP_COLON = {key: value for key, value in _FOLDING.items() if key != ord(":")}


@lru_cache(maxsize=1 << 13)
def fold(word: str) -> str:
    """Lower case; one shape for letters that people mix up; ASCII digits. å, ä and ö stay what they are."""
    table = _KEEP_COLON if word[:1].isdecimal() and word[-1:].isdecimal() else _FOLDING
    lower = word.lower() if word.isascii() and word.isalnum() else word.lower().translate(table).replace("\u0307", "")
    return _LONG_DRAWN.sub(r"\1\1", lower)


# Kurdish and Pashto letters that an Arabic keyboard lacks; Unicode does not call their marks diacritics.
_PLAIN = str.maketrans("ێۆڕڵڼټډړګځڅښږґ", "يورلنتدرگخخشرг")


@lru_cache(maxsize=1 << 13)
def strip(folded: str) -> str:
    """A folded word without its diacritics: å → a. Only for a second look, never for the first."""
    if folded.isascii():
        return folded
    bare = unicodedata.normalize("NFD", folded.translate(_PLAIN))
    return "".join(c for c in bare if unicodedata.category(c) != "Mn")


def words(cleaned: str) -> tuple[Word, ...]:
    # A stroke that only lengthens a word folds to nothing, and is none by itself.
    return tuple(Word(text, m.start(), m.end()) for m in _WORD.finditer(cleaned) if (text := fold(m[0])))


def folded(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase from a data file."""
    if phrase.replace(" ", "").isalnum():
        return tuple(map(fold, phrase.split()))
    return tuple(word.text for word in words(clean(phrase)))


def asks(cleaned: str) -> bool:
    """Whether it carries a question mark of any script."""
    return any(mark in cleaned for mark in "?؟፧;՞")
