""" "Dance 20": a number that nothing explains may be an hour, seats or a price, and is no title."""

from understanding.posting.draft import Draft
from understanding.posting.line import Line, Span

_LONGEST = 3


def without_one(line: Line, title: Span, draft: Draft) -> Span:
    """The title without such a number at its end, where no hours are said: it is left over, and puts them in doubt."""
    first, last = title[0], title[1] - 1
    bare = first < last and line.words[last].text.isdecimal() and len(line.words[last].text) <= _LONGEST
    known = last in line.kept | line.titled or draft.has("begins")
    ends = last + 1 == len(line.words) or line.parts_after(last)
    return (first, last) if bare and ends and not known and not line.gap(last - 1).strip() else title
