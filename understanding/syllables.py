"""Ethiopic signs spelt as consonant and vowel: so endings and misspellings are told as in other scripts.

"ዮጋው" is "yoga" with an ending; as signs, nothing of "ዮጋ" but its beginning would be left.
"""

import re
import unicodedata
from collections.abc import Iterator

_NAME = re.compile(r"ETHIOPIC SYLLABLE (?:GLOTTAL |PHARYNGEAL )?([A-Z]*?)(WAA|WA|WI|WEE|WE|OA|AA|EE|A|U|I|E|O)$")
# The seven orders; the sixth is mostly silent, and the first and the fifth are heard alike.
_VOWELS = {
    "A": "e",
    "U": "u",
    "I": "i",
    "AA": "a",
    "EE": "e",
    "E": "",
    "O": "o",
    "OA": "wa",
    "WA": "we",
    "WAA": "wa",
    "WI": "wi",
    "WEE": "we",
    "WE": "wu",
}
# What is written in two ways is spelt in one.
_CONSONANTS = {"hh": "h", "x": "h", "kx": "h", "sz": "s", "tz": "ts", "qh": "q"}


# In letters that none of our languages has: spelt in Latin, a "kafe" would be taken for coffee.
_APART = {letter: chr(0x10D0 + number) for number, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}


def _spelt() -> Iterator[tuple[int, str]]:
    for code in range(0x1200, 0x135B):
        found = _NAME.match(unicodedata.name(chr(code), ""))
        if found:
            consonant = found[1].lower()
            yield code, _CONSONANTS.get(consonant, consonant) + _VOWELS[found[2]]
    yield from zip(range(0x12A0, 0x12A7), "auiaeio", strict=True)


_SPELT = {code: "".join(_APART[letter] for letter in spelt) for code, spelt in _spelt()}


def spell(word: str) -> str:
    return word.translate(_SPELT)
