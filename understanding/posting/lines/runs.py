"""Words side by side that are all of the same kinds: "kan ni lägga in", "lilla salen", "barn får följa med"."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from understanding.phrases import Hit
from understanding.posting.lines.line import Line


class Run(NamedTuple):
    """Words `first` to before `last`, and what covers them, from left to right."""

    first: int
    last: int
    hits: tuple[Hit, ...]

    @property
    def values(self) -> frozenset[str]:
        return frozenset(hit.value for hit in self.hits)

    def of(self, kind: str) -> tuple[str, ...]:
        return tuple(hit.value for hit in self.hits if hit.kind == kind)


def of_kinds(line: Line, kinds: Sequence[str], *, over_signs: bool = False) -> Iterator[Run]:
    """The longest such runs of words that nobody took. `over_signs`: a comma parts none."""
    hits = sorted({hit for kind in kinds for hit in line.found(kind)}, key=lambda hit: (hit.first, -hit.last))
    yield from gathered(line, hits, lambda word: over_signs or not line.parts_after(word))


def gathered(line: Line, hits: Sequence[Hit], goes_on: Callable[[int], bool]) -> Iterator[Run]:
    """`hits`: by their first words. `goes_on`: whether the next word may belong to the run of this one."""
    run: list[Hit] = []
    end = 0
    for hit in hits:
        if run and (hit.first > end or (hit.first == end and not goes_on(end - 1))):
            yield Run(run[0].first, end, tuple(run))
            run = []
        run.append(hit)
        end = max(end, hit.last) if len(run) > 1 else hit.last
    if run:
        yield Run(run[0].first, end, tuple(run))
