"""Titles that name nothing: "something for the children", "an activity", "شي للأولاد". They are asked for."""

from understanding.posting import frames
from understanding.posting.line import Line, Span


def is_one(line: Line, span: Span) -> bool:
    words = set(range(*span))
    said = {word for hit in line.hits if hit.kind == "vague" for word in range(hit.first, hit.last)}
    if not words & said or not line.titled.isdisjoint(words):
        return False
    return all(word in line.soft or line.joins(word) or frames.is_idle(line, word) for word in words - said)


def says_for_whom(line: Line, span: Span) -> bool:
    """ "kvinnor", "للشباب 13-17 سنة": nothing but for whom it is, and how old they are."""
    strange = set(range(*span)) - line.soft
    aged = len(strange) < span[1] - span[0] and strange <= line.kept - line.titled
    return not strange or (aged and any(line.words[word].text[:1].isdecimal() for word in strange))
