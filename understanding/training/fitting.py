"""Examples → tables: multinomial logistic regression, calibrated by cross-validation, stored small."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression

from domain.programme import Programme
from understanding import features, names, naming, slots, text
from understanding.labels import TOLD, Label
from understanding.slots import Slots
from understanding.training.examples import Example
from understanding.vocabulary import Words

_STRENGTH = 6.0
# A feature of fewer sentences than this is left out.
_OFTEN = 2
_DAY = date(2026, 11, 23)
# A wrong answer is worse than a menu, so what we can't answer weighs a little more.
_WEIGHTS = {Label.OUT_OF_SCOPE: 1.3}

# A wrong answer is worse than three buttons. Higher than what is wished of new sentences: the examples had been seen
# when the lists of words were written.
SURE = 0.6
_PRECISION = 0.97


@dataclass
class Reader:
    """Turns examples into rows with the same finders that run later."""

    words: Words
    programmes: Sequence[Programme]
    _names: dict[int, names.Names] = field(default_factory=dict)

    def rows(self, examples: Sequence[Example]) -> csr_matrix:
        found = [self.row(example) for example in examples]
        starts = np.cumsum([0] + [len(one.buckets) for one in found])
        values = np.concatenate([one.values for one in found])
        buckets = np.concatenate([one.buckets for one in found])
        return csr_matrix((values, buckets, starts), shape=(len(found), features.BUCKETS))

    def row(self, example: Example) -> features.Features:
        return self.read(example)[1]

    def read(self, example: Example) -> tuple[Slots, features.Features]:
        cleaned = text.clean(example.text)[: text.SENTENCE]
        sentence = text.words(cleaned)
        # As at run time: whoever lives in Sweden mixes Swedish in, and English.
        languages = tuple(dict.fromkeys((example.language, "sv", "en")))
        read = slots.read(sentence, languages, self.words.by_language, self._index(example.programme), _DAY)
        return read, features.of(sentence, read, language=example.language, question=text.asks(cleaned))

    def _index(self, programme: int) -> names.Names:
        if programme not in self._names:
            self._names[programme] = naming.index(self.programmes[programme], self.words)
        return self._names[programme]


def reaches(example: Example, words: Words) -> bool:
    """Whether it comes to the table of intents at all: what the signs of danger catch never does."""
    return example.label is not Label.CRISIS and words.signs.find(text.clean(example.text)) is None


@dataclass(frozen=True)
class Fitted:
    """`weights`: buckets x labels."""

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, rows: csr_matrix) -> NDArray[np.float32]:
        return np.asarray(rows @ self.weights + self.bias)


def labels(examples: Sequence[Example]) -> NDArray[np.int64]:
    return np.array([TOLD.index(example.label) for example in examples], dtype=np.int64)


def weights(examples: Sequence[Example]) -> NDArray[np.float64]:
    return np.array([example.weight * _WEIGHTS.get(example.label, 1.0) for example in examples])


def fit(
    rows: csr_matrix, wanted: NDArray[np.int64], weight: NDArray[np.float64], strength: float = _STRENGTH
) -> Fitted:
    """What stands in one sentence only teaches nothing about others, and is most of what there is to learn from."""
    seen = np.asarray((rows > 0).sum(axis=0)).ravel() >= _OFTEN
    model = LogisticRegression(C=strength, max_iter=300, tol=1e-3)
    model.fit(rows[:, seen], wanted, sample_weight=weight)
    weights = np.zeros((rows.shape[1], model.coef_.shape[0]), dtype=np.float32)
    weights[seen] = model.coef_.T
    return Fitted(weights, model.intercept_.astype(np.float32))


def probabilities(scores: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
    scaled = scores / temperature
    likely = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return np.asarray(likely / likely.sum(axis=1, keepdims=True))


def temperature(scores: NDArray[np.float32], wanted: NDArray[np.int64]) -> float:
    """The smallest, from the most honest one on, at which held-out answers given as sure are right often enough."""
    tried = [float(one) for one in np.geomspace(0.2, 4.0, 80)]
    honest = min(tried, key=lambda one: _loss(probabilities(scores, one), wanted))
    enough = (one for one in tried if one >= honest and _precision(probabilities(scores, one), wanted) >= _PRECISION)
    return next(enough, honest)


def _loss(likely: NDArray[np.float32], wanted: NDArray[np.int64]) -> float:
    return float(-np.log(likely[np.arange(len(wanted)), wanted] + 1e-9).mean())


def _precision(likely: NDArray[np.float32], wanted: NDArray[np.int64]) -> float:
    sure = likely.max(axis=1) >= SURE
    return float((likely.argmax(axis=1) == wanted)[sure].mean()) if sure.any() else 1.0


def folds(examples: Sequence[Example], count: int = 5) -> list[NDArray[np.bool_]]:
    """Variations of one line stay together. Every fold holds a share of each language and label."""
    seen: dict[tuple[str, Label], int] = {}
    fold_of: dict[int, int] = {}
    for example in examples:
        if example.source not in fold_of:
            place = seen.get((example.language, example.label), 0)
            # 7 is prime to the count: neighbours in a file are often alike and should not be spread evenly.
            fold_of[example.source] = (place * 7 // 2) % count
            seen[example.language, example.label] = place + 1
    which = np.array([fold_of[example.source] for example in examples])
    return [which == one for one in range(count)]


def held_out(rows: csr_matrix, examples: Sequence[Example], main: int) -> NDArray[np.float32]:
    """Scores of the first `main` examples by models that did not see them or their variations."""
    wanted, weight = labels(examples), weights(examples)
    scores = np.zeros((main, len(TOLD)), dtype=np.float32)
    for test in folds(examples):
        fitted = fit(rows[~test], wanted[~test], weight[~test])
        asked = np.flatnonzero(test[:main])
        scores[asked] = fitted.scores(rows[asked])
    return scores


def small(fitted: Fitted) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights in a byte each, with one scale a label."""
    scale = np.abs(fitted.weights).max(axis=0) / 127.0
    return np.rint(fitted.weights / scale).astype(np.int8), scale.astype(np.float32)
