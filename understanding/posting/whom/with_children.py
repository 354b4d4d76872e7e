"""Whether children may come, in whatever words: "barn får gärna följa med", "kids are ok", "no kids please"."""

from collections.abc import Iterator

from domain.programme import Children
from understanding.phrases import Hit
from understanding.posting.lines import runs
from understanding.posting.lines.line import Line

# "inga barn, bara vuxna" says no; "barn inte tillåtna" holds a yes as well, and "somebody looks after them" another.
_ANSWERS = {"no": Children.NO, "care": Children.CHILDCARE, "yes": Children.WELCOME}


def read(line: Line) -> Children | None:
    """A child, and that it is welcome, or not, or looked after, side by side: "Barn och natur" says none. Takes it."""
    hits = sorted((*line.found("with_children"), *_ages(line)), key=lambda hit: (hit.first, -hit.last))
    for run in runs.gathered(line, hits, lambda word: not line.parts_after(word)):
        said = next((answer for value, answer in _ANSWERS.items() if value in run.values), None)
        if "child" in run.values and said:
            line.take(run.first, run.last)
            line.kept.difference_update(range(run.first, run.last))
            return said
    return None


def _ages(line: Line) -> Iterator[Hit]:
    """ "children over 10 are welcome": the age from which they are; two are those whom it is for."""
    kept = line.kept - line.titled
    for first in sorted(word for word in kept if word - 1 not in kept):
        last = next(word for word in range(first, len(line.words) + 1) if word not in kept)
        if sum(line.words[word].text.isdecimal() for word in range(first, last)) == 1:
            yield Hit("with_children", "along", first, last)
