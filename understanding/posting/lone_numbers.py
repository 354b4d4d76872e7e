"""A bare number behind a title: "Dance 20" may be eight in the evening, twenty seats, or the price."""

from understanding.posting.draft import Draft
from understanding.posting.line import Line, Span

_LIKELY = range(7, 100)


def cut(line: Line, draft: Draft, span: Span) -> Span:
    """The title without it, where hours or seats are still to be asked for; "Svenska 2" stays whole."""
    first, last = span
    word = line.words[last - 1].text
    if last - first < 2 or not word.isdecimal() or int(word) not in _LIKELY or last - 1 in line.kept:
        return span
    if draft.has("begins") and draft.has("seats"):
        return span
    line.take(last - 1, last)
    draft.doubt("seats", when=not draft.has("seats"))
    draft.doubt("title")
    return first, last - 1
