"""A title that is called one: "ስሙ ምሸት ኤርትራ ይኹን", "«የእናቶች ሻይ» የሚባል"."""

from collections.abc import Iterator

from understanding.phrases import Hit
from understanding.posting.lines.line import Line, Span

_QUOTES = "«»“”„\"'‘’‹›"
_LONGEST_TITLE = 8


def keep(line: Line) -> None:
    """Takes the words that call it so; what they call so is its title, whatever it looks like."""
    for calls, first, last in list(_called(line)):
        line.titled.update(range(first, last))
        line.kept.update(range(first, last))
        for hit in calls:
            line.take(hit.first, hit.last)
        return


def _called(line: Line) -> Iterator[tuple[tuple[Hit, ...], int, int]]:
    """In quotes beside such a word, or between two of them."""
    before, behind = list(line.found("frame", "calls")), list(line.found("frame", "called"))
    for first, last in _quoted(line):
        beside = [hit for hit in before if hit.last == first] + [hit for hit in behind if hit.first == last]
        if beside:
            yield tuple(beside), first, last
    for one in before:
        for other in behind:
            length = other.first - one.last
            if 0 < length <= _LONGEST_TITLE and not _is_parted(line, one.last, other.first):
                yield (one, other), one.last, other.first


def _quoted(line: Line) -> Iterator[Span]:
    """Words between two quotation marks."""
    opened = None
    for word in range(len(line.words)):
        before = line.gap(word - 1) if word else line.text[: line.words[0].start]
        if before.rstrip(" ")[-1:] in tuple(_QUOTES) or before[-1:] in tuple(_QUOTES):
            opened = word
        if opened is not None and line.gap(word)[:1] in tuple(_QUOTES):
            yield opened, word + 1
            opened = None


def _is_parted(line: Line, first: int, last: int) -> bool:
    return any(line.parts_after(word) for word in range(first, last - 1))


def take_rest(line: Line) -> None:
    """ "ዮጋ ዝበሃል ጉጅለ": the word goes when everything else is read. "A film called Amélie" is all one title."""
    for hit in [*line.found("frame", "called"), *filter(lambda one: _begins(line, one), line.found("frame", "calls"))]:
        line.take(hit.first, hit.last)


def _begins(line: Line, hit: Hit) -> bool:
    return hit.first == 0 or hit.first - 1 in line.taken or line.parts_after(hit.first - 1)
