"""A part of the day that a title begins with: "ئێوارەی مۆسیقا", "êvara helbestê"; no hour is meant by it."""

from understanding.phrases import Hit
from understanding.posting.line import Line

# What may be said of the word behind it: "êvara dayikan" is a title as well.
_OF_PEOPLE = frozenset({"audience", "unit", "with_children", "lone"})
_HOURS = range(1, 13)


def keep(line: Line) -> None:
    """Its words stay with the title; "ئێوارەی هەینی" and "6ی ئێوارەی …" speak of a time."""
    for hit in list(line.found("title", "of")):
        if _goes_on(line, hit.last) and not _follows_an_hour(line, hit):
            line.kept.update(range(hit.first, hit.last))


def _goes_on(line: Line, word: int) -> bool:
    if word >= len(line.words) or line.parts_after(word - 1) or not line.is_free(word, word + 1):
        return False
    marks = [mark for mark in line.marks if mark.first <= word < mark.last]
    said = {hit.kind for hit in line.hits if hit.first <= word < hit.last}
    plain = not any(mark.kind or mark.number is not None for mark in marks) and not line.joins(word)
    return plain and said <= _OF_PEOPLE and line.words[word].text.isalpha()


def _follows_an_hour(line: Line, hit: Hit) -> bool:
    return any(mark.last == hit.first and mark.number in _HOURS for mark in line.marks)
