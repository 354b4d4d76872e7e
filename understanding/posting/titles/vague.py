"""What is no title, though it stands where one does: "something for the children", "one activity"."""

from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import frames


def is_vague(line: Line, span: Span) -> bool:
    """Whether it says no more than that there is to be something, and for whom."""
    words = range(*span)
    said = [hit for hit in line.hits if hit.kind == "vague" and span[0] < hit.last and hit.first < span[1]]
    meant = {word for hit in said for word in range(hit.first, hit.last)}
    whom = {word for hit in line.hits if hit.kind == "for" for word in range(hit.first, hit.last)} | line.soft
    idle = meant | whom
    return (
        bool(said)
        and (line.kept | line.titled).isdisjoint(words)
        and all(word in idle or line.joins(word) or frames.is_idle(line, word) for word in words)
    )
