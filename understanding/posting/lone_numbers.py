"""Bare numbers behind a title where nothing says an hour: "Schack 18" may be at six, or for eighteen."""

from understanding.posting.draft import Draft
from understanding.posting.line import Line, Span

_HOURS = range(7, 24)
_MOST = 2


def cut(line: Line, span: Span, draft: Draft) -> Span:
    """Without numbers, which are neither title nor hour for sure."""
    first, last = span
    ends = last == len(line.words) or line.parts_after(last - 1)
    while ends and not draft.has("begins") and _is_lone(line, (first, last)) and span[1] - last < _MOST:
        last -= 1
    line.take(last, span[1])
    return first, last


def _is_lone(line: Line, span: Span) -> bool:
    last = span[1] - 1
    text = line.words[last].text
    plain = last not in line.kept | line.titled and text.isdecimal()
    return span[0] < last and plain and int(text) in _HOURS
