"""Words of a line with one wrong letter."""

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from understanding.dates.words import DateWords, Kind
from understanding.lines import entries
from understanding.phrases import Hit, Phrases
from understanding.text import Word, strip

_SHORTEST_FUZZY = 5
# Shorter words for rooms are like too many others: "gården", "garden".
_SHORTEST_ROOM = 7
# "för kakor", "för karlar"
_SHORTEST_WHOM = 6
_KINDS = ("weekly", "unit", "room_is")
# "صباحا" is the morning, and no misspelt "صبايا".
_OF_TIMES = frozenset({Kind.WEEKDAY, Kind.MONTH, Kind.PART})


def hits(words: Sequence[Word], table: Phrases, tables: Sequence[Phrases], known: Sequence[DateWords]) -> Iterator[Hit]:
    """torsdgar, plaster, kichen: one wrong letter in a plural day, a unit, or a long word for a room. No day is one.

    `tables`: of all languages of the line; what stands in one of them is no misspelt word of another.
    """
    long_words = table.saying("weekly=", shortest=_SHORTEST_FUZZY) + table.saying("room_is=", shortest=_SHORTEST_ROOM)
    units = table.saying("unit=", shortest=_SHORTEST_FUZZY)
    for at, word in enumerate(words):
        written = strip(word.text)
        if (
            len(written) < _SHORTEST_FUZZY
            or not written.isalpha()
            or any(written in one.by_first_word for one in tables)
        ):
            continue
        if any(meaning.kind in _OF_TIMES for one in known if (meaning := one.single(word.text))):
            continue
        if said := _whom(words, at, table):
            yield said
            continue
        possible = long_words + units if _is_counted(words, at, known) else long_words
        match = process.extractOne(written, possible, scorer=OSA.distance, score_cutoff=1)
        if match and match[0][0] == written[0]:
            yield from (Hit(kind, value, at, at + 1) for kind, value in _meanings(table, match[0]))


def _whom(words: Sequence[Word], at: int, table: Phrases) -> Hit | None:
    """ "для пенсионерав", "för pensionärrer": behind "for" it is those whom it is for."""
    led = entries(table.by_first_word.get(strip(words[at - 1].text), "")) if at else ()
    whom = {phrase[1]: kinds for kinds, phrase in led if len(phrase) == 2 and "for=" in kinds}
    written = strip(words[at].text)
    match = process.extractOne(written, list(whom), scorer=OSA.distance, score_cutoff=1)
    if match is None or len(written) < _SHORTEST_WHOM or match[0][0] != written[0]:
        return None
    value = next(kind for kind in whom[match[0]].split(",") if kind.startswith("for="))
    return Hit("for", value.removeprefix("for="), at - 1, at + 1)


def _is_counted(words: Sequence[Word], at: int, known: Sequence[DateWords]) -> bool:
    """ "gölge oyunu", "kurdî": without a number before it no word is a misspelt "oyuncu", "kursî"."""
    if not at:
        return False
    meanings = (one.single(words[at - 1].text) for one in known)
    return words[at - 1].text[:1].isdecimal() or any(one is not None and one.number is not None for one in meanings)


def _meanings(table: Phrases, word: str) -> Iterator[tuple[str, str]]:
    for written, phrase in entries(table.by_first_word[word]):
        for meaning in written.split(",") if len(phrase) == 1 else ():
            kind, value = meaning.split("=")
            if kind in _KINDS:
                yield kind, value
