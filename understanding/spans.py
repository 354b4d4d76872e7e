"""Which words of a line are its title: a log-linear table over all runs of words, and over there being none.

A run weighs what its words weigh inside, its first as a beginning, its last as an end, and each joint between two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 17
# What a word may be to a run; NONE: the whole line, to there being no run at all.
INSIDE, BEGINS, ENDS, JOINS, NONE = range(5)
_NEVER = -1e9

Buckets = NDArray[np.int64]


@dataclass(frozen=True)
class Weighed:
    """A line: the buckets of each of its words, whether it may be in a run, and the buckets of the line."""

    words: Sequence[Buckets]
    free: Sequence[bool]
    whole: Buckets


@dataclass(frozen=True)
class Run:
    """Words `first` to before `last`; none where they are one. `share`: how likely, of all."""

    first: int
    last: int
    share: float


@dataclass(frozen=True)
class SpanTable:
    """`weights`: BUCKETS x 5, in bytes; `scale`: of each of the five."""

    weights: NDArray[np.int8]
    scale: NDArray[np.float32]

    def best(self, line: Weighed) -> Run:
        found = np.array([self._sum(one) for one in line.words]).reshape(-1, len(self.scale))
        scores = runs(found, np.array(line.free, dtype=bool))
        none = float(self._sum(line.whole)[NONE])
        top = max(none, float(scores.max(initial=_NEVER)))
        total = float(np.exp(scores - top).sum() + np.exp(none - top))
        if scores.max(initial=_NEVER) <= none:
            return Run(0, 0, float(np.exp(none - top)) / total)
        first, last = np.unravel_index(int(scores.argmax()), scores.shape)
        return Run(int(first), int(last) + 1, 1.0 / total)

    def _sum(self, buckets: Buckets) -> NDArray[np.float32]:
        return np.asarray(self.weights[buckets].sum(axis=0, dtype=np.int32) * self.scale)


# Nothing learnt yet.
EMPTY = SpanTable(np.zeros((BUCKETS, 5), np.int8), np.ones(5, np.float32))


def buckets(features: Sequence[str]) -> Buckets:
    return np.fromiter({crc32(one.encode()) % BUCKETS for one in features}, dtype=np.int64)


def runs(found: NDArray[Any], free: NDArray[np.bool_]) -> NDArray[Any]:
    """What every run weighs, by its first word and its last one. `found`: … x words x what each is to a run."""
    inside, joined = found[..., INSIDE].cumsum(axis=-1), found[..., JOINS].cumsum(axis=-1)
    begins = found[..., BEGINS] + found[..., INSIDE] - inside - joined
    scores = begins[..., :, None] + (found[..., ENDS] + inside + joined)[..., None, :]
    closed = (~free).cumsum(axis=-1)
    opened = closed - ~free
    possible = (closed[..., None, :] == opened[..., :, None]) & np.triu(np.ones(scores.shape[-2:], dtype=bool))
    return np.where(possible, scores, _NEVER)
