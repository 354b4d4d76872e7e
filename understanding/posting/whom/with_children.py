"""Whether children may come, in whatever words: "barn får gärna följa med", "kids are ok", "no kids please"."""

from collections.abc import Iterator, Sequence

from domain.programme import Children
from understanding.phrases import Hit
from understanding.posting.lines import runs
from understanding.posting.lines.line import Line
from understanding.posting.lines.runs import Run

_KIND = "with_children"
# "inga barn, bara vuxna" says no; "barn inte tillåtna" holds a yes as well, and "somebody looks after them" another.
_ANSWERS = {"no": Children.NO, "care": Children.CHILDCARE, "yes": Children.WELCOME}


def read(line: Line) -> Children | None:
    """A child, and that it is welcome, or not, or looked after, side by side: "Barn och natur" says none. Takes it."""
    for run, said in _answers(line):
        _take(line, run)
        return said
    return None


def longer(line: Line, phrases: Sequence[Hit]) -> Children | None:
    """One that says more than the phrase in it: "с детьми" is a welcome, "с детьми посидит няня" is none. Takes it."""
    for run, said in _answers(line):
        inside = [hit for hit in phrases if run.first <= hit.first and hit.last <= run.last]
        longer = any(hit.last - hit.first < run.last - run.first for hit in inside)
        if longer and any(hit.value == "welcome" for hit in inside):
            _take(line, run)
            return said
    return None


def _take(line: Line, run: Run) -> None:
    line.take(run.first, run.last)
    line.kept.difference_update(range(run.first, run.last))


def _wholes(line: Line) -> Iterator[Hit]:
    """ "with the children" says of children that they come."""
    for hit in line.found("children", "welcome"):
        yield from (hit._replace(kind=_KIND, value=value) for value in ("child", "yes"))


def _ages(line: Line) -> Iterator[Hit]:
    """ "children over 10 are welcome": the age from which they are; two are those whom it is for."""
    kept = line.kept - line.titled
    for first in sorted(word for word in kept if word - 1 not in kept):
        last = next(word for word in range(first, len(line.words) + 1) if word not in kept)
        if sum(line.words[word].text.isdecimal() for word in range(first, last)) == 1:
            yield Hit(_KIND, "along", first, last)


def _answers(line: Line) -> Iterator[tuple[Run, Children]]:
    hits = sorted((*line.found(_KIND), *_wholes(line), *_ages(line)), key=lambda hit: (hit.first, -hit.last))
    for run in runs.gathered(line, hits, lambda word: not line.parts_after(word) or _is_set_off(line, hits, word)):
        said = next((answer for value, answer in _ANSWERS.items() if value in run.values), None)
        if "child" in run.values and said:
            yield run, said


def _is_set_off(line: Line, hits: Sequence[Hit], word: int) -> bool:
    """Whether the sign behind the word opens or closes a mere "please": "children, please, stay at home"."""
    mere = [hit for hit in hits if hit.value == "along" and _is_between_signs(line, hit)]
    return any(word in (hit.first - 1, hit.last - 1) for hit in mere)


def _is_between_signs(line: Line, hit: Hit) -> bool:
    return hit.first > 0 and line.parts_after(hit.first - 1) and line.parts_after(hit.last - 1)
