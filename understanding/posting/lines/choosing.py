"""The phrases of a line, of all that its words may mean in the languages it may be in."""

from collections.abc import Sequence
from itertools import pairwise

from understanding.dates.marks import Mark
from understanding.dates.words import DateWords, Kind
from understanding.phrases import Hit, Phrases
from understanding.posting.lines import clitics, compounds, ethiopic, misspelt, pieces
from understanding.posting.lines.line import SEPARATORS
from understanding.text import Word

# Days in the line's own language are no words of another one.
_SURE_DAYS = (Kind.WEEKDAY, Kind.DAY)
_LONG_CLOCK = 4
_CLOCKS = ("clock_after", "clock_half_after", "clock_quarter_after")


def hits(
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


def days_of(read: Sequence[Mark]) -> frozenset[int]:
    # "keqenu 9 seat" has no seat of a room: people write ሰዓት so.
    hours = [mark for mark in read if mark.kind is None and mark.does(*_CLOCKS) and len(mark.text) >= _LONG_CLOCK]
    days = [mark for mark in read if mark.kind in _SURE_DAYS and not mark.meaning.weak] + hours
    return frozenset(word for mark in days for word in range(mark.first, mark.last))


def _is_likely(words: Sequence[Word], hit: Hit, dated: frozenset[int]) -> bool:
    """In a line of another language: long enough, and no day of that one (Turkish "salı" is Kurdish for a year)."""
    said = sum(ethiopic.length(word.text) for word in words[hit.first : hit.last])
    return said >= 4 and (hit.kind == "weekly" or dated.isdisjoint(range(hit.first, hit.last)))
