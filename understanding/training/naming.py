"""The table that tells whether an activity is meant: from questions that name activities in people's own ways.

`named/<language>.tsv`: programme, activity (its id there; none: none is meant), utterance. Made up at a desk, without
sight of the word lists, for the sample programmes: a quarter each by the title as grammar bends it, by a part of it,
by other words, and with slips; and some that only look like it.
"""

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from understanding import meant
from understanding.classifier import IntentTable
from understanding.labels import TOLD, Label
from understanding.meant import MeantTable
from understanding.slots import Slots
from understanding.training.examples import NAMED, Example, Material
from understanding.training.fitting import Reader

# Where a sentence without a placeholder may mean an activity all the same.
_UNKNOWN = (Label.ACTIVITY_WHEN, Label.SIGN_UP, Label.CANCEL, Label.PRICE_OR_CHILDREN)
# So many sentences of each language without a name, and with one filled in.
_WITHOUT, _WITH = 250, 40
_STRENGTH = 1.0


Row = tuple[tuple[float, ...], bool]


def rows(material: Material, reader: Reader, intents: IntentTable) -> dict[str, list[list[Row]]]:
    """Language → questions → a row for each activity that may be meant, and whether it is."""
    return {path.stem: list(_questions(path, material, reader, intents)) for path in sorted(NAMED.glob("*.tsv"))}


def _questions(path: Path, material: Material, reader: Reader, intents: IntentTable) -> Iterator[list[Row]]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            which = material.slugs.index(line["programme"])
            example = Example(line["utterance"], Label.ACTIVITY_WHEN, path.stem, which, 0)
            found, seen = reader.read(example)
            meant_one = {one.id for one in material.programmes[which].activities if one.slug == line["activity"]}
            yield _rows(found, dict(intents.rank(seen)), meant_one)


def of_examples(
    asked: Sequence[Example], likely: NDArray[np.float32], material: Material, reader: Reader
) -> list[list[Row]]:
    """The same from examples. `likely`: what a table that had not seen them held them for."""
    return [
        _rows(
            reader.read(asked[n])[0], dict(zip(TOLD, likely[n].tolist(), strict=True)), _filled_in(asked[n], material)
        )
        for n in _some(asked)
    ]


def _some(asked: Sequence[Example]) -> list[int]:
    chance = random.Random(5)
    chosen: list[int] = []
    for language in dict.fromkeys(one.language for one in asked):
        here = [n for n, one in enumerate(asked) if one.language == language]
        without = [n for n in here if asked[n].activity is None and asked[n].label not in _UNKNOWN]
        named = [n for n in here if asked[n].activity is not None]
        chosen += chance.sample(without, min(len(without), _WITHOUT)) + chance.sample(named, min(len(named), _WITH))
    return chosen


def _filled_in(example: Example, material: Material) -> set[int]:
    """Those of the same title, too: a sentence can't tell them from each other."""
    activities = material.programmes[example.programme].activities
    titles = [one.title for one in activities if one.id == example.activity]
    return {one.id for one in activities if one.title in titles}


def _rows(found: Slots, likely: Mapping[Label, float], right: set[int]) -> list[Row]:
    return [(meant.row(one, likely), one.match.id in right) for one in found.candidates]


def fit(questions: Sequence[list[Row]]) -> MeantTable:
    every = [row for question in questions for row in question]
    measures, right = np.array([row for row, _ in every]), np.array([one for _, one in every])
    mean, spread = measures.mean(axis=0), measures.std(axis=0) + 1e-3
    model = LogisticRegression(C=_STRENGTH, max_iter=1000).fit((measures - mean) / spread, right)
    small = [part.astype(np.float32) for part in (model.coef_[0], mean, spread)]
    return MeantTable(small[0], small[1], small[2], float(model.intercept_[0]))


def held_out(by_language: Mapping[str, list[list[Row]]], others: list[list[Row]]) -> Iterator[tuple[str, float, float]]:
    """Language, the share of activities found that were meant, and of sentences without one that got none."""
    for language, questions in by_language.items():
        rest = [one for other, several in by_language.items() if other != language for one in several]
        table = fit(rest + others)
        found = [(any(right for _, right in question), _is_right(question, table)) for question in questions]
        right = [float(np.mean([one for named, one in found if named is which])) for which in (True, False)]
        yield language, right[0], right[1]


def _is_right(question: list[Row], table: MeantTable) -> bool:
    """Whether the likeliest is meant, or none is where none is."""
    shares = table.shares(np.array([row for row, _ in question], dtype=np.float32)) if question else np.zeros(0)
    none = not len(shares) or shares.max() < meant.MEANT
    return none if not any(right for _, right in question) else not none and question[int(shares.argmax())][1]
