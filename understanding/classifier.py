"""The trained tables, run with numpy: intents (buckets x labels) and danger (one column)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from understanding.features import Features
from understanding.labels import TOLD, Label


@dataclass(frozen=True)
class IntentTable:
    """`weights`: one row per bucket; a column's real weight is that times its `scale`. `temperature` calibrates."""

    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float

    def rank(self, features: Features) -> tuple[tuple[Label, float], ...]:
        """Every label but danger with its probability, likeliest first."""
        rows = self.weights[features.buckets].astype(np.float32)
        scores = ((features.values @ rows) * self.scale + self.bias) / self.temperature
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        return tuple((TOLD[n], float(likely[n])) for n in np.argsort(-likely, kind="stable"))


@dataclass(frozen=True)
class DangerTable:
    """The second net under the signs of danger. `weights`: one byte per bucket; `bias` says where an answer is sure."""

    weights: NDArray[np.int8]
    scale: float
    bias: float

    def share(self, features: Features) -> float:
        """How likely it is a cry for help; 0.6 where so few harmless sentences come that it may be answered as one."""
        score = float(features.values @ self.weights[features.buckets].astype(np.float32)) * self.scale + self.bias
        return float(1.0 / (1.0 + np.exp(-score)))
