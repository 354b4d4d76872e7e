"""What stands beside the one time that a line says: "before 12", "12'den önce", "opens at 12"."""

from understanding import closed_phrases
from understanding.posting.lines.line import Line

# Words before the time: "öppnar vi först efter klockan".
_FURTHEST = 7


def is_end(clocks: set[int], line: Line) -> bool:
    """Whether the house is closed up to that time, not from it on. Takes the words that say so."""
    first, last = min(clocks), max(clocks) + 1
    behind = _behind(line, first, last)
    before, begins = _before(line, first, last, "before", "after")
    until = {"until": True, "since": False, "before": True, "after": False, None: _marked(clocks, line)}
    ends = until[behind or before]
    return ends != _opens(line, begins, _last(line, last))


def opens(clocks: set[int], line: Line) -> bool:
    """ "Tomorrow open 10-12": those hours are not when it is closed. Takes the words that say so."""
    return bool(clocks) and _opens(line, min(clocks), _last(line, max(clocks) + 1))


def is_led(line: Line, first: int, last: int) -> bool:
    """Whether such words stand beside it. Takes them."""
    return (_behind(line, first, last) or _before(line, first, last, "before", "after")[0]) is not None


def _behind(line: Line, first: int, last: int) -> str | None:
    for at in range(last, first, -1):
        for kind in ("since", "until"):
            end = closed_phrases.end(line, at, kind) if at < len(line.words) else at
            if end > at and end >= last:
                line.take(at, end)
                return kind
    return None


def _last(line: Line, last: int) -> int:
    """The first word behind that nobody has taken."""
    return next((at for at in range(last, len(line.words)) if at not in line.taken), len(line.words))


def _before(line: Line, first: int, last: int, *kinds: str) -> tuple[str | None, int]:
    """(The one that stands nearest, the longest of these; where it begins or the time does)."""
    starts = range(max(first - _FURTHEST, 0), last)
    found = [(closed_phrases.end(line, at, kind), at, kind) for at in starts for kind in kinds]
    beside = [(end, -at, kind) for end, at, kind in found if end > at and _leads(line, end, first)]
    if not beside:
        return None, first
    end, start, kind = max(beside)
    line.take(-start, end)
    return kind, -start


def _leads(line: Line, first: int, last: int) -> bool:
    """Nothing but "klockan" in between, or "not"."""
    return all(
        line.joins(word) or _says_clock(line, word) or closed_phrases.end(line, word, "not") > word
        for word in range(first, last)
    )


def _says_clock(line: Line, word: int) -> bool:
    return any(mark.first <= word < mark.last and mark.does("clock_at") for mark in line.marks)


def _opens(line: Line, first: int, last: int) -> bool:
    kind, at = _before(line, first, first + 1, "opens")
    if kind is None and last < len(line.words):
        at, end = last, closed_phrases.end(line, last, "opens")
        line.take(at, end)
        kind = "opens" if end > at else None
    return kind is not None and not _is_not(line, at)


def _is_not(line: Line, at: int) -> bool:
    """ "öppnar inte före 12", "we don't open before 12"."""
    around = range(max(at - 1, 0), min(at + 3, len(line.words)))
    found = [word for word in around if closed_phrases.end(line, word, "not") == word + 1]
    line.taken.update(found)
    return bool(found)


def _marked(clocks: set[int], line: Line) -> bool:
    """What leads to an end stands before the time: "9 till lunch" begins at 9."""
    before = [mark for mark in line.marks if mark.last >= min(clocks) and mark.first <= max(clocks)]
    behind = [mark for mark in line.marks if mark.last >= min(clocks) and mark.first <= max(clocks) + 1]
    ends = any(mark.does("until", "to") for mark in before) or any(mark.does("until_after") for mark in behind)
    return (
        ends and not any(mark.does("from") for mark in before) and not any(mark.does("since_after") for mark in behind)
    )
