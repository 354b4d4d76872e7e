"""What is left of a line when its days, hours and reason are read: it is published as none."""

from understanding import closed_phrases, line_phrases, reason_words
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line
from understanding.text import strip


def without_loose_ends(line: Line, first: int, last: int) -> tuple[int, int]:
    """ "och renovering" behind a week, "hela dagen renovering" behind a day, "möte hela" before the afternoon."""
    while first < last and first - 1 in line.taken and _is_and(line, first):
        first += 1
    while (day := _whole_day(line, first)) and day < last:
        first = day
    while first < last and last in line.taken and _is_how_much(line, last - 1):
        last -= 1
    return first, last


def _whole_day(line: Line, first: int) -> int | None:
    """Where it ends."""
    ends = [mark.last for mark in line.marks if mark.first == first and mark.kind is Kind.NO_DAY]
    ends += [first + 2] if _is_unit(line, first + 1) else []
    return ends[0] if ends and _is_how_much(line, first) else None


def _is_and(line: Line, word: int) -> bool:
    return any(mark.first == word and mark.last == word + 1 and mark.does("and") for mark in line.marks)


def says_no_reason(line: Line, word: int) -> bool:
    """ "vecka", "51", "efter": which of them was not understood; "vi stänger": that it is closed."""
    marks = [mark for mark in line.marks if mark.first <= word < mark.last]
    number = any(mark.number is not None and mark.text[:1].isdecimal() for mark in marks)
    edge = any(closed_phrases.end(line, word, kind) == word + 1 for kind in ("before", "until", "after", "since"))
    return number or edge or _says_closed(line, word) or _is_how_much(line, word) or _is_unit(line, word)


def _says_closed(line: Line, word: int) -> bool:
    said = reason_words.closed() | reason_words.phrases("closes") | closed_phrases.phrases("mere")
    spans = ((at, at + size) for at in range(word + 1) for size in line_phrases.sizes(len(line.words) - at))
    return any(at <= word < end and line_phrases.texts(line, at, end) in said for at, end in spans)


def _is_unit(line: Line, word: int) -> bool:
    return any(mark.kind is Kind.UNIT for mark in line.marks if mark.first <= word < mark.last)


def _is_how_much(line: Line, word: int) -> bool:
    return word < len(line.words) and strip(line.words[word].text) in reason_words.wholes()
