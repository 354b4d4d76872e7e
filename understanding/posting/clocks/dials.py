"""By which clock hours are counted, where it is said beside them: "በኢትዮጵያ ሰዓት አቆጣጠር", "ብናይ ሽወደን"."""

from collections.abc import Iterable, Sequence

from understanding.phrases import Hit
from understanding.posting.lines.line import Line

# "ሰዓት 9 እዩ ብናይ ሓበሻ"
_FARTHEST = 1


def said(line: Line) -> tuple[Hit, ...]:
    return tuple(line.found("dial"))


def beside(hits: Iterable[Hit], first: int, last: int) -> Hit | None:
    """The nearest to the hours from the word `first` up to `last`."""
    near = [hit for hit in hits if _distance(hit, first, last) <= _FARTHEST]
    return min(near, key=lambda hit: _distance(hit, first, last), default=None)


def take(line: Line, hits: Sequence[Hit], spans: Iterable[tuple[int, int]]) -> None:
    for hit in (beside(hits, *span) for span in spans):
        if hit is not None:
            line.take(hit.first, hit.last)


def _distance(hit: Hit, first: int, last: int) -> int:
    return max(hit.first - last, first - hit.last)
