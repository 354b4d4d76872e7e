"""What somebody typed, made even: without what only looks different, and with figures apart from what hangs on them."""

import re

from understanding import text
from understanding.lexicon import Lexicon
from understanding.lines import entries
from understanding.phrases import Phrases
from understanding.posting.days import months_by_number
from understanding.posting.lines import arabic, east_slavic, ethiopic, pashto, persian, swedish
from understanding.text import fold, strip

_CLOCK_AND_LETTERS = re.compile(r"(\d[:.]\d\d)(?=[^\W\d_])")
_GLUED = re.compile(r"(?<![^\W_])(?!\d?1st(?![^\W_]))(\d{1,5})([^\W\d_]{1,12})(?![^\W_])")
_SIGNED = re.compile(r"(?<=\d):-")
_HALF = re.compile(r"(?<![\d:.–-])(\d),5(?=\s?[^\W\d_])")
# "6ish" is about six.
_ISH = re.compile(r"(?<=\d)-?ish(?![^\W_])")
# "23 & 30 december"
_AMPERSAND = re.compile(r"(?<=\d)\s*&\s*(?=\d)")
# "23 iyo 30 Diseembar": two days, and no half hour
_SOMALI_DAYS = re.compile(
    r"(?<=\d) iyo (?=(?:15|30) (?:bisha )?"
    r"(?:jan|feb|maar|abr|apr|mey|maaj|juu|jun|luul|ago|seb|okt|nof|nov|dis|dec|des))",
    re.IGNORECASE,
)
# "5.000 kr": thousands; no clock, day or telephone number has three figures behind its only dot.
_THOUSANDS = re.compile(r"(?<![\w.:,/–-])([1-9]\d{0,2})\.(\d{3})(?![\w.:,/]*\d)")
# "49.90 kr": so many are neither hours nor a day
_ORE = re.compile(r"(?<![\w.:,/–-])(3[2-9]|[4-9]\d|[1-9]\d\d)\.(\d\d)(?=\s?[^\W\d])")
# "1 Şubat 2027'den"
_TURKISH_YEAR = re.compile(r"(?<!\d)(20\d\d)['’]?(?:[dt][ae]n?|y[ae])(?![^\W_])")
# "20'şer kron": each of them so many
_TURKISH_EACH = re.compile(r"(?<=\d)['’]?(?=[şs]?[ae]r\s+kr)")
_EVEN = (
    (_TURKISH_EACH, " "),
    (_TURKISH_YEAR, r"\1"),
    (_AMPERSAND, ", "),
    (_SOMALI_DAYS, ", "),
    (_ISH, ""),
    (_CLOCK_AND_LETTERS, r"\1 "),
    (_SIGNED, " kr"),
    (_THOUSANDS, r"\1\2"),
    (_ORE, r"\1,\2"),
    (_HALF, r"\1.5"),
    *arabic.EVEN,
    *east_slavic.EVEN,
    *swedish.EVEN,
)


def line(written: str, lexicon: Lexicon) -> str:
    """Without what only looks different, and with figures apart from what hangs on them."""
    cleaned = text.clean(ethiopic.even(written.replace("\r", "").replace("\n", ", ")))
    for pattern, other in _EVEN:
        cleaned = pattern.sub(other, cleaned)
    cleaned = months_by_number.as_dates(pashto.even(persian.even(cleaned)))
    tables = lexicon.words.posting.values()

    def apart(found: re.Match[str]) -> str:
        unit = strip(fold(found[2]))
        return f"{found[1]} {found[2]}" if any(_is_unit(unit, table) for table in tables) else found[0]

    return _GLUED.sub(apart, cleaned)


def _is_unit(word: str, table: Phrases) -> bool:
    """By itself: in "22ka" stands no "ka qaybgale"."""
    lines = entries(table.by_first_word.get(word, ""))
    return any(len(phrase) == 1 and "unit=" in meanings for meanings, phrase in lines)
