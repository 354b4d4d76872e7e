"""A bare number behind a title where nothing says an hour: "Schack 18" may be at six, or for eighteen."""

from understanding.posting.draft import Draft
from understanding.posting.line import Line, Span

_HOURS = range(7, 24)


def cut(line: Line, span: Span, draft: Draft) -> Span:
    """Without the number, which is neither title nor hour for sure."""
    first, last = span
    closed = line.kept | line.titled
    lone = last - first > 1 and last - 1 not in closed and not draft.has("begins")
    text = line.words[last - 1].text
    ends = last == len(line.words) or line.parts_after(last - 1)
    if not lone or not ends or not text.isdecimal() or int(text) not in _HOURS:
        return span
    line.take(last - 1, last)
    return first, last - 1
