"""`python -m understanding.training`: trains, says how good it is by cross-validation, and writes the tables."""

import math
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from domain.languages import CODES
from understanding import lexicon, spans, vocabulary
from understanding.classifier import IntentTable
from understanding.labels import TOLD, Label
from understanding.posting.titles import weighing
from understanding.ranking import CHANCE
from understanding.spans import SpanTable
from understanding.training import dangers, examples, fitting, languages, naming, nonsense, titles
from understanding.training.dangers import Heard
from understanding.training.examples import Example, Material
from understanding.training.naming import Row

ROOT = Path(__file__).parents[2]


def main() -> None:
    complete = vocabulary.complete(ROOT / "locales", CODES)
    material = examples.read(ROOT, complete)
    words = lexicon.with_common(
        vocabulary.read(vocabulary.flatten(ROOT / "locales", complete)), examples.common(material)
    )
    reader = fitting.Reader(words, material.programmes)
    filled, varied = examples.filled(material), examples.varied(material) + nonsense.lines(material)
    asked = [one for one in filled if fitting.reaches(one, words)]
    every = asked + [one for one in varied if fitting.reaches(one, words)]
    rows = reader.rows(every)
    scores = fitting.held_out(rows, every, len(asked))
    temperature = fitting.temperature(scores, fitting.labels(asked))
    likely = fitting.probabilities(scores, temperature)
    _report(asked, likely)
    lexicon.TABLES.mkdir(exist_ok=True)
    lexicon.compile_words(ROOT / "locales", complete)
    intents = _write_intents(rows, every, temperature, material)
    named, others = naming.rows(material, reader, intents), naming.of_examples(asked, likely, material, reader)
    _write_meant(named, others, material.fingerprint)
    _write_danger(dangers.read(ROOT / "locales", complete, filled + varied, reader), material.fingerprint)
    _write_languages(material)
    _write_titles(material)


def _write_intents(rows: csr_matrix, every: list[Example], temperature: float, material: Material) -> IntentTable:
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
    return IntentTable(weights, scale, fitted.bias, temperature)


def _write_meant(by_language: dict[str, list[list[Row]]], others: list[list[Row]], fingerprint: str) -> None:
    for language, named, unnamed in naming.held_out(by_language, others):
        sys.stdout.write(f"activity: {language:10} named {named:.3f}  rightly none {unnamed:.3f}\n")
    table = naming.fit([*(one for several in by_language.values() for one in several), *others])
    np.savez_compressed(
        lexicon.TABLES / "meant.npz",
        weights=table.weights,
        mean=table.mean,
        spread=table.spread,
        bias=table.bias,
        fingerprint=np.array(fingerprint),
    )


def _write_danger(heard: Heard, fingerprint: str) -> None:
    scores = dangers.held_out(heard)
    # From the threshold on it is answered as a cry for help.
    shift = math.log(fitting.SURE / (1 - fitting.SURE)) - dangers.threshold(scores, heard)
    _report_danger(1 / (1 + np.exp(-scores - shift)), heard)
    fitted = dangers.fit(heard)
    weights, scale = fitting.small(fitted)
    bias = np.float32(fitted.bias[0] + shift)
    np.savez_compressed(
        lexicon.TABLES / "danger.npz",
        weights=weights[:, 0],
        scale=scale[0],
        bias=bias,
        fingerprint=np.array(fingerprint),
    )


def _report_danger(likely: NDArray[np.float32], heard: Heard) -> None:
    for name, which in (("cries", heard.cries), ("ordinary", heard.ordinary), ("calm", heard.calm)):
        answered, offered = (float((likely[which] >= least).mean()) for least in (fitting.SURE, CHANCE))
        sys.stdout.write(
            f"danger: {name:10} {which.sum():5}  answered {answered:.4f}  at least offered {offered:.4f}\n"
        )


def _write_languages(material: Material) -> None:
    table = languages.fit(languages.sentences(ROOT, material))
    np.savez_compressed(
        lexicon.TABLES / "language.npz",
        weights=table.weights,
        bias=table.bias,
        classes=np.array(table.classes),
        fingerprint=np.array(material.fingerprint),
    )


def _write_titles(material: Material) -> None:
    """Last of all: its lines are read by all that was made before."""
    if not (lexicon.TABLES / "titles.npz").is_file():
        _save_titles(spans.EMPTY, "")
    house = material.programmes[material.slugs.index(titles.HOUSE)]
    lines = titles.read(lexicon.load(ROOT / "locales", CODES), house)
    for language, right, shares in titles.held_out(lines):
        _line(f"titles: {language}", np.array(right), np.array(shares) >= weighing.SURE)
    _save_titles(titles.fit(lines), titles.fingerprint(material))


def _save_titles(table: SpanTable, fingerprint: str) -> None:
    np.savez_compressed(
        lexicon.TABLES / "titles.npz", weights=table.weights, scale=table.scale, fingerprint=np.array(fingerprint)
    )


def _report(asked: list[Example], likely: NDArray[np.float32]) -> None:
    right = likely.argmax(axis=1) == fitting.labels(asked)
    sure = likely.max(axis=1) >= fitting.SURE
    for language in dict.fromkeys(one.language for one in asked):
        here = np.array([one.language == language for one in asked])
        _line(language, right[here], sure[here])
    _line("all", right, sure)
    for label in TOLD:
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
