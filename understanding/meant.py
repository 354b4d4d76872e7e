"""Whether an activity is meant whose name, or a part of it, stands in a sentence: a small table of how it was said."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from understanding.labels import LABELS, Label
from understanding.names import Match

# Whom an activity too many is named to sees which; whom none is named to has to ask again. So less than half will do.
MEANT = 0.25
# So much less may be said of another activity of the same name.
ALIKE = 0.02


class Candidate(NamedTuple):
    """An activity that may be meant. `match`: what was said best of it; `measures`: how, see `_candidate`."""

    match: Match
    measures: tuple[float, ...]


@dataclass(frozen=True)
class MeantTable:
    """A logistic regression over measures and the likelihoods of all labels. `mean`, `spread`: of what it learnt by."""

    weights: NDArray[np.float32]
    mean: NDArray[np.float32]
    spread: NDArray[np.float32]
    bias: float

    def pick(self, candidates: Sequence[Candidate], likely: Mapping[Label, float]) -> list[int]:
        """Ids of the activities that are meant, the likeliest first: several only where the same words name them."""
        if not candidates:
            return []
        shares = self.shares(np.array([row(one, likely) for one in candidates], dtype=np.float32))
        order = sorted(range(len(candidates)), key=lambda n: -shares[n])
        best = candidates[order[0]].match
        return [
            candidates[n].match.id
            for n in order
            if shares[n] >= MEANT and (n == order[0] or _alike(candidates[n].match, best))
        ]

    def shares(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        scores = ((rows - self.mean) / self.spread) @ self.weights + self.bias
        return np.asarray(1.0 / (1.0 + np.exp(-scores)))


def _alike(match: Match, best: Match) -> bool:
    # Whose title it is goes before whom it is another name for.
    return (
        match.title == best.title
        and match.words == best.words
        and abs(match.weight * match.score - best.weight * best.score) <= ALIKE
    )


def perhaps(activities: Collection[int], candidates: Sequence[Candidate]) -> tuple[int, ...]:
    """Other activities by whose title the one chosen may have been called: "sewing", where it is a sewing café."""
    chosen = [one.match for one in candidates if one.match.id in activities]
    others = (one.match for one in candidates if one.match.id not in activities)
    return tuple(match.id for match in others if match.title and any(_as_well(match, one) for one in chosen))


def _as_well(match: Match, chosen: Match) -> bool:
    """Nothing of what was said speaks against it."""
    return match.score > chosen.score or (match.score == chosen.score and match.words >= chosen.words)


def row(candidate: Candidate, likely: Mapping[Label, float]) -> tuple[float, ...]:
    return (*candidate.measures, *(likely.get(label, 0.0) for label in LABELS), max(likely.values(), default=0.0))


def candidates(matches: Sequence[Match], length: int) -> list[Candidate]:
    """One for each activity of which a part was said. `length`: of the sentence, in words."""
    by_activity: dict[int, list[Match]] = {}
    for match in matches:
        if match.kind == "activity":
            by_activity.setdefault(match.id, []).append(match)
    best = {activity: max(map(_said, several)) for activity, several in by_activity.items()}
    return [
        _candidate(several, best[activity], max((best[one] for one in best if one != activity), default=0.0), length)
        for activity, several in by_activity.items()
    ]


def _said(match: Match) -> float:
    return match.weight * min(match.score, 1.0)


def _candidate(matches: Sequence[Match], most: float, others: float, length: int) -> Candidate:
    match = max(matches, key=lambda one: (one.whole, _said(one)))
    words = frozenset[int]().union(*(one.words for one in matches))
    return Candidate(
        match,
        (
            min(match.score, 1.0),
            max((one.score for one in matches if one.title), default=0.0),
            match.weight,
            log1p(match.weight),
            float(match.everyday),
            float(match.telling),
            float(match.rare),
            match.ordinary,
            float(match.parts),
            float(match.length),
            float(match.title),
            match.whole,
            match.quality,
            len(match.words) / max(length, 1),
            float(length),
            match.weight - others,
            most - others,
            float(most >= others),
            match.letters / 10,
            match.heaviest,
            float(len(words)),
        ),
    )
