"""`python -m understanding.training`: trains, says how good it is by cross-validation, and writes the tables."""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from domain.languages import CODES
from understanding import lexicon
from understanding.labels import LABELS, Label
from understanding.training import examples, fitting, languages
from understanding.training.examples import Example, Material

ROOT = Path(__file__).parents[2]


def main() -> None:
    material = examples.read(ROOT, lexicon.complete(ROOT / "locales", CODES))
    words = lexicon.with_common(lexicon.read_words(ROOT / "locales", CODES), examples.common(material))
    reader = fitting.Reader(words, material.programmes)
    asked = [one for one in examples.filled(material) if fitting.reaches(one, words)]
    every = asked + [one for one in examples.varied(material) if fitting.reaches(one, words)]
    rows = reader.rows(every)
    scores = fitting.held_out(rows, every, len(asked))
    temperature = fitting.temperature(scores, fitting.labels(asked))
    _report(asked, fitting.probabilities(scores, temperature))
    lexicon.TABLES.mkdir(exist_ok=True)
    _write_intents(rows, every, temperature, material)
    _write_languages(material)


def _write_intents(rows: csr_matrix, every: list[Example], temperature: float, material: Material) -> None:
    fitted = fitting.fit(rows, fitting.labels(every), fitting.weights(every))
    weights, scale = fitting.small(fitted)
    np.savez_compressed(
        lexicon.TABLES / "intents.npz",
        weights=weights,
        scale=scale,
        bias=fitted.bias,
        temperature=np.float32(temperature),
        fingerprint=np.array(material.fingerprint),
        common=np.array(sorted(examples.common(material))),
    )


def _write_languages(material: Material) -> None:
    table = languages.fit(languages.sentences(ROOT, material))
    np.savez_compressed(
        lexicon.TABLES / "language.npz", weights=table.weights, bias=table.bias, classes=np.array(table.classes)
    )


def _report(asked: list[Example], likely: NDArray[np.float32]) -> None:
    right = likely.argmax(axis=1) == fitting.labels(asked)
    sure = likely.max(axis=1) >= fitting.SURE
    for language in dict.fromkeys(one.language for one in asked):
        here = np.array([one.language == language for one in asked])
        _line(language, right[here], sure[here])
    _line("all", right, sure)
    for label in LABELS:
        _line(label.value, *_of(label, asked, right, sure))


def _of(
    label: Label, asked: list[Example], right: NDArray[np.bool_], sure: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    here = np.array([one.label is label for one in asked])
    return right[here], sure[here]


def _line(name: str, right: NDArray[np.bool_], sure: NDArray[np.bool_]) -> None:
    precision = right[sure].mean() if sure.any() else float("nan")
    shares = f"right {right.mean():.3f}  answered {sure.mean():.2f}  of those right {precision:.3f}"
    sys.stdout.write(f"{name:18} {len(right):5}  {shares}\n")


if __name__ == "__main__":
    main()
