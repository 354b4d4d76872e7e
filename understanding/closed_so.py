"""A reason that stands before what follows from it: "water leak, so the house is closed tomorrow"."""

from typing import NamedTuple

from understanding import line_phrases, reason_words
from understanding.posting.lines.line import SEPARATORS, Line

# Words between "so" and "closed": of who is closed, "the meeting place is".
_MOST_BETWEEN = 4


class Parted(NamedTuple):
    before: str
    behind: str


def parted(line: Line) -> Parted | None:
    """`line`: its words about days and hours are taken. None: there is no "so", or nothing that follows."""
    for first in range(1, len(line.words)):
        last = _so(line, first)
        if last and not line.taken.intersection(range(first, last)) and _says_closed(line, last):
            before = line.text[: line.words[first].start].rstrip(f" {SEPARATORS}")
            return Parted(before, line.text[line.words[last - 1].end :].lstrip(f" {SEPARATORS}"))
    return None


def _so(line: Line, first: int) -> int | None:
    """Up to where it goes. "därför att" leads to a reason, "därför" to what follows from it."""
    both = reason_words.phrases("so") | reason_words.phrases("because")
    sizes = line_phrases.sizes(len(line.words) - first)
    longest = next((first + n for n in sizes if line_phrases.texts(line, first, first + n) in both), None)
    return longest if longest and line_phrases.texts(line, first, longest) in reason_words.phrases("so") else None


def _says_closed(line: Line, first: int) -> bool:
    """ "It is so cold, closed tomorrow" has another sentence between, "so much snow fell that …" too many words."""
    said = reason_words.closed() | reason_words.phrases("closes")
    for at in range(first, len(line.words)):
        if any(line_phrases.texts(line, at, at + size) in said for size in line_phrases.sizes(len(line.words) - at)):
            between = line.text[line.words[first].start : line.words[at].start]
            free = [word for word in range(first, at) if word not in line.taken]
            return len(free) <= _MOST_BETWEEN and not set(SEPARATORS).intersection(between)
    return False
