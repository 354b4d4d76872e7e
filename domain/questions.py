"""What people ask for, counted without anybody in it; and, where the operator wants it, what was not understood."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

# In memory no more of them than this: a flood of nonsense must not fill it.
_MOST = 1000


class Asked(NamedTuple):
    """`wish`: the name of what was asked for, as in "list_activities". `day`: local to the house."""

    day: date
    language: str
    wish: str


class Lost(NamedTuple):
    """A sentence that was not understood: its common words."""

    day: date
    language: str
    sentence: str


@dataclass
class Questions:
    """Counted since they were last taken. `keeps_sentences`: what the operator has switched on, which is rare."""

    keeps_sentences: bool = False
    asked: Counter[Asked] = field(default_factory=Counter)
    lost: Counter[Lost] = field(default_factory=Counter)

    def count(self, asked: Asked) -> None:
        self.asked[asked] += 1

    def keep(self, lost: Lost) -> None:
        if self.keeps_sentences and (lost in self.lost or len(self.lost) < _MOST):
            self.lost[lost] += 1

    def take(self) -> tuple[Mapping[Asked, int], Mapping[Lost, int]]:
        """What was counted; from here on it begins at nothing."""
        taken = self.asked, self.lost
        self.asked, self.lost = Counter(), Counter()
        return taken

    def give_back(self, asked: Mapping[Asked, int], lost: Mapping[Lost, int]) -> None:
        """They could not be written down."""
        self.asked.update(asked)
        self.lost.update(lost)
