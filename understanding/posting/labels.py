"""Words before a colon that only say what follows: "Day: Friday", "Дата: 27.11", "Etkinlik: Film gecesi"."""

import re

from understanding.posting.line import Line, Span

# No ":)" is one.
_COLON = re.compile(r"\s?:(?![-()DPp3*])")


def take(line: Line) -> None:
    """Takes them, and leaves what they stand before to be read; without its colon such a word may be a title."""
    for hit in list(line.found("label", "word")):
        if stands_before_a_colon(line, hit.last - 1):
            line.take(hit.first, hit.last)


def without(line: Line, span: Span) -> Span:
    """ "тема безпека в інтернеті", "adı Sokak lezzetleri": what a title is called by goes, if more follows."""
    first, last = span
    ends = [hit.last for hit in line.hits if (hit.kind, hit.value, hit.first) == ("label", "title", first)]
    return max(end for end in (first, *ends) if end < last), last


def stands_before_a_colon(line: Line, word: int) -> bool:
    return _COLON.match(line.gap(word)) is not None
