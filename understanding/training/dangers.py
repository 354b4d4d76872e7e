"""The second net under the signs of danger: a table that tells cries for help from all else, whatever the words."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack  # type: ignore[import-untyped]

from understanding.crisis import GRAVEST
from understanding.labels import Label
from understanding.training import fitting
from understanding.training.examples import Example
from understanding.training.fitting import Fitted, Reader

_STRENGTH = 4.0
# A cry that is missed is worse than a kind message too many, and what merely looks like one must be learnt by heart.
_CRY, _CALM, _SIGN = 2.0, 3.0, 0.2
# How many ordinary and how many deliberately misleading sentences may be taken for cries.
ALARMS = {"ordinary": 0.006, "calm": 0.04}


@dataclass(frozen=True)
class Heard:
    """What the table learns from. `asked`: examples and calm questions; `signs`: the phrases of the lists."""

    examples: Sequence[Example]
    calm: NDArray[np.bool_]
    rows: csr_matrix
    signs: csr_matrix
    signs_cry: NDArray[np.bool_]

    @property
    def cries(self) -> NDArray[np.bool_]:
        return np.array([one.label is Label.CRISIS for one in self.examples])

    @property
    def ordinary(self) -> NDArray[np.bool_]:
        return ~self.cries & ~self.calm


def read(folder: Path, languages: Sequence[str], examples: Sequence[Example], reader: Reader) -> Heard:
    """`examples` of every label; from `folder`/<language>/crisis.toml the calm questions and the phrases."""
    calm = list(_calm(folder, languages, 1 + max(one.source for one in examples)))
    phrases = list(_phrases(folder, languages))
    every = [*examples, *calm]
    return Heard(
        examples=every,
        calm=np.array([False] * len(examples) + [True] * len(calm)),
        rows=reader.rows(every),
        signs=reader.rows(phrases),
        signs_cry=np.array([one.label is Label.CRISIS for one in phrases]),
    )


def _table(folder: Path, language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((folder / language / "crisis.toml").read_text(encoding="utf-8"))


def _calm(folder: Path, languages: Sequence[str], first: int) -> Iterator[Example]:
    texts = [(one, text) for one in languages for text in _table(folder, one)["questions"]["calm"]]
    for number, (language, text) in enumerate(texts, first):
        yield Example(text, Label.OUT_OF_SCOPE, language, 0, number)


def _phrases(folder: Path, languages: Sequence[str]) -> Iterator[Example]:
    for language in languages:
        table = _table(folder, language)
        for section, label in (*((danger, Label.CRISIS) for danger in GRAVEST), ("not_crisis", Label.OUT_OF_SCOPE)):
            for phrase in table[section]["phrases"]:
                yield Example(phrase.replace("*", ""), label, language, 0, 0)


def fit(heard: Heard) -> Fitted:
    """One column: above 0 is a cry more likely than not."""
    return _fit(heard, np.ones(len(heard.examples), dtype=np.bool_))


def _fit(heard: Heard, which: NDArray[np.bool_]) -> Fitted:
    weight = np.where(heard.cries, _CRY, 1.0) * np.where(heard.calm, _CALM, 1.0)
    return fitting.fit(
        vstack([heard.rows[which], heard.signs]).tocsr(),
        np.concatenate([heard.cries[which], heard.signs_cry]).astype(np.int64),
        np.concatenate([weight[which], np.full(len(heard.signs_cry), _SIGN)]),
        _STRENGTH,
    )


def held_out(heard: Heard) -> NDArray[np.float32]:
    """The score of each example by a table that has not seen it or its variations."""
    scores = np.zeros(len(heard.examples), dtype=np.float32)
    for test in fitting.folds(heard.examples):
        scores[test] = _fit(heard, ~test).scores(heard.rows[test])[:, 0]
    return scores


def threshold(scores: NDArray[np.float32], heard: Heard) -> float:
    """The lowest score at which few enough harmless sentences are taken for cries."""
    ordinary = float(np.quantile(scores[heard.ordinary], 1.0 - ALARMS["ordinary"]))
    calm = float(np.quantile(scores[heard.calm], 1.0 - ALARMS["calm"]))
    return max(ordinary, calm)
