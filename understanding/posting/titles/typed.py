"""A title as somebody typed it, with the signs that reading leaves out."""

import re

# What `text.clean` leaves out of Arabic letters: joiners, long strokes, vowel marks.
_UNSEEN = "[\u200c\u200d\u0640\u064b-\u0655\u0670]*"
# What Ethiopic writing has where an even line has another sign.
_ETHIOPIC = {":": "[:፦፡]", " ": "[ ፡]?"}
_VOWELLED = re.compile("[\u064b-\u0652]\\w+[\u064b-\u0652]")


def as_typed(part: str, line: str) -> str:
    """`part` of a line that was made even: "بازی‌های رومیزی", "ቅመም፦ በርበሬ".

    Of a text with all its vowels none is kept.
    """
    # "ከ13" is two words here and one there.
    found = re.search("".join(_ETHIOPIC.get(sign, re.escape(sign) + _UNSEEN) for sign in part), line)
    return found[0] if found and not _VOWELLED.search(found[0]) else part
