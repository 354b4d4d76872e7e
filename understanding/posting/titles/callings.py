"""A title that is said to be one: "a group called Needles", "kalla det Kvarterskaffe", "نشاط اسمه …"."""

from collections.abc import Sequence

from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import frames


def title(line: Line, spans: Sequence[Span]) -> Span | None:
    """The first of these stretches that is called so, without what stands before; "a film called Amélie" stays one."""
    ends = sorted({hit.last for hit in line.hits if (hit.kind, hit.value) == ("frame", "calls")})
    for first, last in spans:
        for end in ends:
            if first <= end < last and all(_says_nothing(line, word) for word in range(first, end)):
                return end, last
    return None


def _says_nothing(line: Line, word: int) -> bool:
    idle = any(hit.kind == "vague" and hit.first <= word < hit.last for hit in line.hits)
    return idle or word in line.taken or line.joins(word) or frames.is_idle(line, word)
