"""Who comes where everybody may: "ፊልም ለሁሉም"."""

from understanding.posting.lines.line import Line, Span


def ends_no_title(line: Line, title: Span) -> Span:
    """The title without "for everyone" at its end, which says nothing; words of a known title stay."""
    first, last = title
    ends = (hit for hit in line.hits if (hit.kind, hit.value, hit.last) == ("for", "everyone", last))
    cut = min((hit.first for hit in ends if hit.first > first), default=last)
    return title if not line.titled.isdisjoint(range(first, last)) else (first, cut)
