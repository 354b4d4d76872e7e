"""The trained table of intents: buckets x labels, run with numpy."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from understanding.features import Features
from understanding.labels import LABELS, Label


@dataclass(frozen=True)
class IntentTable:
    """`weights`: one row per bucket; a column's real weight is that times its `scale`. `temperature` calibrates."""

    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float

    def rank(self, features: Features) -> tuple[tuple[Label, float], ...]:
        """Every label with its probability, likeliest first."""
        rows = self.weights[features.buckets].astype(np.float32)
        scores = ((features.values @ rows) * self.scale + self.bias) / self.temperature
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        return tuple((LABELS[n], float(likely[n])) for n in np.argsort(-likely, kind="stable"))
