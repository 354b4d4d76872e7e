"""From what somebody typed to a `Line`: made even, cut, and each word looked up in the languages it may be in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from understanding import text
from understanding.dates import marks
from understanding.dates.marks import Mark
from understanding.dates.words import DateWords, Kind
from understanding.lexicon import Lexicon
from understanding.lines import entries
from understanding.phrases import Hit, Phrases
from understanding.posting.days import months_by_number
from understanding.posting.lines import (
    arabic,
    clitics,
    compounds,
    east_slavic,
    ethiopic,
    misspelt,
    mornings,
    pashto,
    persian,
    pieces,
    swedish,
)
from understanding.posting.lines.line import SEPARATORS, Line
from understanding.posting.lines.mixing import apart, merged, with_swedish
from understanding.text import Word, fold, strip

# Nobody posts more in a line; what stands behind belongs to its last words.
LONGEST = 1000
_MOST_LANGUAGES = 4
# "bi" is "in" in one language, and one in another.
_SHORTEST_FOREIGN_NUMBER = 3
_CLOCK_AND_LETTERS = re.compile(r"(\d[:.]\d\d)(?=[^\W\d_])")
_GLUED = re.compile(r"(?<![^\W_])(?!\d?1st(?![^\W_]))(\d{1,5})([^\W\d_]{1,12})(?![^\W_])")
_SIGNED = re.compile(r"(?<=\d):-")
_HALF = re.compile(r"(?<![\d:.–-])(\d),5(?=\s?[^\W\d_])")
# "6ish" is about six.
_ISH = re.compile(r"(?<=\d)-?ish(?![^\W_])")
# "23 & 30 december"
_AMPERSAND = re.compile(r"(?<=\d)\s*&\s*(?=\d)")
# "5.000 kr": thousands; no clock, day or telephone number has three figures behind its only dot.
_THOUSANDS = re.compile(r"(?<![\w.:,/–-])([1-9]\d{0,2})\.(\d{3})(?![\w.:,/]*\d)")
# "1 Şubat 2027'den"
_TURKISH_YEAR = re.compile(r"(?<!\d)(20\d\d)['’]?(?:[dt][ae]n?|y[ae])(?![^\W_])")
# "20'şer kron": each of them so many
_TURKISH_EACH = re.compile(r"(?<=\d)['’]?(?=[şs]?[ae]r\s+kr)")
_EVEN = (
    (_TURKISH_EACH, " "),
    (_TURKISH_YEAR, r"\1"),
    (_AMPERSAND, ", "),
    (_ISH, ""),
    (_CLOCK_AND_LETTERS, r"\1 "),
    (_SIGNED, " kr"),
    (_THOUSANDS, r"\1\2"),
    (_HALF, r"\1.5"),
    *arabic.EVEN,
    *east_slavic.EVEN,
    *swedish.EVEN,
)
# Days in the line's own language are no words of another one.
_SURE_DAYS = (Kind.WEEKDAY, Kind.DAY)
_LONG_CLOCK = 4
_CLOCKS = ("clock_after", "clock_half_after", "clock_quarter_after")
# What a line is read for; answers to questions are another matter.
_NOT_IN_A_LINE = frozenset({"answer"})
# A room has its Swedish name in every language.
_SAYS_NO_LANGUAGE = frozenset({"answer", "filler", "room", "room_is", "room_how"})


def cut(written: str, lexicon: Lexicon, language: str | None, *, answer: bool = False) -> Line:
    """`written`: anything. `answer`: to a question about one part, where "no" has its meaning."""
    line = even(written, lexicon)
    words = text.words(line[:LONGEST])
    languages = _languages(words, lexicon, language)
    skip = frozenset[str]() if answer else _NOT_IN_A_LINE
    tables = [lexicon.words.posting[one] for one in languages]
    known = lexicon.words.by_language
    days = [known[one].dates for one in languages]
    found = [apart(marks.read(words, one), words, one) for one in days]
    hits = _hits(line, words, tables, skip, days, _days_of(found[0]))
    numbers = {
        phrase: number
        for one in reversed(languages)
        for phrase, number in known[one].seats.numbers.items()
        if one == languages[0] or len("".join(phrase)) >= _SHORTEST_FOREIGN_NUMBER
    }
    return Line(
        text=line,
        words=words,
        hits=hits,
        marks=mornings.behind_weekdays(merged(found[0], zip(found[1:], days[1:], strict=True)), hits),
        numbers=numbers,
        endings=tuple(ending for table in tables for ending in table.saying("room=ending")),
        own_endings=tables[0].saying("room=ending"),
        agreeing=tables[0].saying("room=agrees"),
        speech_prefixes=tables[0].saying("speech=prefix"),
        wish_prefixes=tables[0].saying("frame=prefix"),
        next_weekday_is_in_next_week=days[0].next_weekday_is_in_next_week,
        hours_from_sunrise=days[0].hours_from_sunrise,
        typed=written,
        language=languages[0],
    )


def even(written: str, lexicon: Lexicon) -> str:
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


def _languages(words: Sequence[Word], lexicon: Lexicon, own: str | None) -> list[str]:
    """The language in which most is understood first. Whoever lives in Sweden mixes Swedish in, and English."""
    known = lexicon.words.posting
    guess = lexicon.languages.guess(words, own if own in known else None)
    wanted = dict.fromkeys((guess.language, own, *guess.others, "sv", "en", *known))
    possible = [one for one in wanted if one is not None and one in known]
    likely = {one: _understood(words, one, lexicon) + (one == guess.language) for one in possible}
    best = sorted(possible, key=lambda one: -likely[one])
    # What somebody speaks is always among them.
    mine = [own] if own in possible and own not in best[:_MOST_LANGUAGES] else []
    return with_swedish([*best[: _MOST_LANGUAGES - len(mine)], *mine], words)


def _understood(words: Sequence[Word], language: str, lexicon: Lexicon) -> int:
    hits = (hit for hit in lexicon.words.posting[language].find(words) if hit.kind not in _SAYS_NO_LANGUAGE)
    covered = {place for hit in hits for place in range(hit.first, hit.last)}
    for mark in marks.read(words, lexicon.words.by_language[language].dates):
        if mark.kind is not None and not mark.meaning.weak and not mark.text[:1].isdecimal():
            covered.update(range(mark.first, mark.last))
    return len(covered)


def _hits(
    even: str,
    words: Sequence[Word],
    tables: Sequence[Phrases],
    skip: frozenset[str],
    known: Sequence[DateWords],
    dated: frozenset[int],
) -> tuple[Hit, ...]:
    """Long phrases before short ones; of several languages the first; all meanings of the chosen words.

    `dated`: words that are days in the line's own language, and so none of another.
    """
    found = [
        (hit.first - hit.last, rank, hit.first, hit)
        for rank, table in enumerate(tables)
        for hit in (
            *pieces.hits(even, words, table),
            *clitics.hits(words, table),
            *misspelt.hits(words, table, tables, known),
        )
        if hit.kind not in skip and (rank == 0 or _is_likely(words, hit, dated)) and not _is_parted(even, words, hit)
        if not compounds.cuts_one(words, hit)
    ]
    spans: dict[int, tuple[int, int, int]] = {}
    chosen: dict[Hit, None] = {}
    for _, rank, _, hit in sorted(found):
        span, words_of = (hit.first, hit.last, rank), range(hit.first, hit.last)
        if all(spans[place] == span for place in words_of if place in spans):
            spans.update(dict.fromkeys(words_of, span))
            chosen[hit] = None
    return tuple(sorted(chosen, key=lambda hit: (hit.first, hit.last)))


def _is_parted(even: str, words: Sequence[Word], hit: Hit) -> bool:
    """Whether a comma stands inside: "tio platser, för kvinnor" is no "platser för"."""
    ends = pairwise(words[hit.first : hit.last])
    return any(sign in SEPARATORS for one, other in ends for sign in even[one.end : other.start])


def _days_of(read: Sequence[Mark]) -> frozenset[int]:
    # "keqenu 9 seat" has no seat of a room: people write ሰዓት so.
    hours = [mark for mark in read if mark.kind is None and mark.does(*_CLOCKS) and len(mark.text) >= _LONG_CLOCK]
    days = [mark for mark in read if mark.kind in _SURE_DAYS and not mark.meaning.weak] + hours
    return frozenset(word for mark in days for word in range(mark.first, mark.last))


def _is_likely(words: Sequence[Word], hit: Hit, dated: frozenset[int]) -> bool:
    """In a line of another language: long enough, and no day of that one (Turkish "salı" is Kurdish for a year)."""
    said = sum(ethiopic.length(word.text) for word in words[hit.first : hit.last])
    return said >= 4 and (hit.kind == "weekly" or dated.isdisjoint(range(hit.first, hit.last)))
