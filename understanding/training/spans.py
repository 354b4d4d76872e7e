"""Lines with a run marked → a `SpanTable`: log-linear over all runs, fitted by L-BFGS, kept in bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from understanding import spans
from understanding.spans import BEGINS, BUCKETS, ENDS, INSIDE, JOINS, NONE, SpanTable, Weighed

Marked = tuple[Weighed, tuple[int, int] | None]
Matrix = NDArray[np.float64]

_ROLES = 5
_STRENGTH = 0.6
_STEPS = 120


@dataclass(frozen=True)
class _Alike:
    """Lines of as many words. `rows`: lines x words and the line itself; `first` -1: without a title."""

    rows: NDArray[np.int64]
    free: NDArray[np.bool_]
    first: NDArray[np.int64]
    last: NDArray[np.int64]


def fit(lines: Sequence[Marked], strength: float = _STRENGTH) -> SpanTable:
    features, used = _features(lines)
    groups = list(_groups(lines))
    size = (len(used), _ROLES)

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(size)
        found = features @ weights
        slope = np.zeros_like(found)
        total = sum(_learn(group, found, slope) for group in groups) + 0.5 / strength * float((weights**2).sum())
        return total, (features.T @ slope + weights / strength).ravel()

    found = minimize(loss, np.zeros(size[0] * size[1]), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    weights = np.zeros((BUCKETS, _ROLES))
    weights[used] = found.x.reshape(size)
    scale = np.maximum(np.abs(weights).max(axis=0), 1e-6) / 127.0
    return SpanTable(np.rint(weights / scale).astype(np.int8), scale.astype(np.float32))


def _features(lines: Sequence[Marked]) -> tuple[csr_matrix, NDArray[np.int64]]:
    """A row for each word, and behind them one for the line. What stands in one only teaches nothing about others."""
    every = [one for line, _ in lines for one in (*line.words, line.whole)]
    starts = np.cumsum([0, *map(len, every)])
    features = csr_matrix((np.ones(starts[-1]), np.concatenate(every), starts), shape=(len(every), BUCKETS))
    used = np.flatnonzero(np.asarray((features > 0).sum(axis=0)).ravel() > 1)
    return features[:, used].tocsr(), used


def _groups(lines: Sequence[Marked]) -> Iterator[_Alike]:
    sizes = np.array([len(line.words) for line, _ in lines])
    starts = np.cumsum([0, *(sizes + 1)])
    for size in np.unique(sizes):
        here = np.flatnonzero(sizes == size)
        titles = [lines[one][1] or (-1, 0) for one in here.tolist()]
        yield _Alike(
            rows=starts[here][:, None] + np.arange(size + 1),
            free=np.array([lines[one][0].free for one in here.tolist()], dtype=np.bool_),
            first=np.array([first for first, _ in titles]),
            last=np.array([last - 1 for _, last in titles]),
        )


def _learn(group: _Alike, found: Matrix, slope: Matrix) -> float:
    """Writes the slope of its rows; returns the loss."""
    words, none = found[group.rows[:, :-1]], found[group.rows[:, -1], NONE]
    scores = spans.runs(words, group.free)
    top = np.maximum(none, scores.max(axis=(1, 2)))
    likely, unlikely = np.exp(scores - top[:, None, None]), np.exp(none - top)
    total = likely.sum(axis=(1, 2)) + unlikely
    has = group.first >= 0
    right = np.where(has, scores[np.arange(len(has)), group.first, group.last], none)
    likely /= total[:, None, None]
    likely[has, group.first[has], group.last[has]] -= 1.0
    slope[group.rows[:, -1], NONE] = unlikely / total - ~has
    _write(group, likely, slope)
    return float((top + np.log(total) - right).sum())


def _write(group: _Alike, slope_of_runs: Matrix, slope: Matrix) -> None:
    begins, ends = slope_of_runs.sum(axis=2), slope_of_runs.sum(axis=1)
    inside = begins.cumsum(axis=1) - ends.cumsum(axis=1) + ends
    rows = group.rows[:, :-1]
    slope[rows, BEGINS], slope[rows, ENDS] = begins, ends
    slope[rows, INSIDE], slope[rows, JOINS] = inside, inside - begins
