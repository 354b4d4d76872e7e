"""How well and how fast people are understood, on questions written without sight of the training examples.

Every question is asked as by somebody whose own language is known, as it mostly is; which language it is in is guessed
once more without that knowledge. Compared in the same run with the most similar example, and, where it is
installed, a sentence embedding.
"""

import statistics
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import bench.baselines
import bench.questions_file
import bench.statements
import bench.tally
from bench.questions_file import Questions
from bench.tally import COLUMNS, Answered, Row
from domain.languages import CODES
from understanding import lexicon
from understanding.understanding import Understanding

_QUESTIONS = Path("bench/questions")

Sets = dict[str, dict[str, list[Answered]]]


def run() -> dict[str, Any]:
    """Prints a table for each set of questions; returns the rows by set and language, and times in milliseconds."""
    began = time.perf_counter()
    words = lexicon.load(bench.tally.LOCALES, CODES)
    start = (time.perf_counter() - began) * 1000
    understanding, spent = Understanding(words), list[float]()
    asked = {folder.name: _read(folder) for folder in sorted(_QUESTIONS.iterdir()) if folder.is_dir()}
    sets = {name: {one.language: _ask(one, understanding, spent) for one in files} for name, files in asked.items()}
    rows = {name: _rows(answers, understanding) for name, answers in sets.items()}
    for name, of_set in rows.items():
        _print(name, of_set)
        _print_labels([one for of_language in sets[name].values() for one in of_language])
    setting = next(iter(asked.values()))[0]
    result = {
        "sets": rows,
        "times": _times(spent, start),
        "data_kb": _size(),
        "statements taken for cries": bench.statements.cries(understanding, setting),
        "messages of 4096 signs": bench.statements.long_ones(understanding, setting),
        "compared": _compared(asked),
    }
    for key in list(result)[1:]:
        print(f"  {key}: {result[key]}")
    return result


def _read(folder: Path) -> list[Questions]:
    files = {path.stem: path for path in folder.glob("*.tsv")}
    return [bench.questions_file.read(files[code]) for code in CODES if code in files]


def _ask(questions: Questions, understanding: Understanding, spent: list[float]) -> list[Answered]:
    own, programme, now = questions.language, questions.programme, questions.now
    slugs = {activity.id: activity.slug for activity in programme.activities}
    understanding.understand("hej", language=own, programme=programme, now=now)
    answers = []
    for question in questions.asked:
        began = time.perf_counter()
        understood = understanding.understand(question.utterance, language=own, programme=programme, now=now)
        spent.append((time.perf_counter() - began) * 1000)
        guessed = understanding.understand(question.utterance, language=None, programme=programme, now=now).language
        slug = slugs[understood.activity] if understood.activity is not None else None
        # Nobody can tell Dari from Persian: Dari is chosen.
        answers.append(Answered(question, understood, slug, guessed == own or (own, guessed) == ("prs", "fa")))
    return answers


def _rows(answers: Mapping[str, Sequence[Answered]], understanding: Understanding) -> dict[str, Row]:
    rows = {one: bench.tally.row(of, bench.tally.crisis(understanding, one)) for one, of in answers.items()}
    together = [one for of in answers.values() for one in of]
    return {**rows, "all": bench.tally.row(together, bench.tally.crisis(understanding, None))}


def _compared(asked: Mapping[str, Sequence[Questions]]) -> dict[str, dict[str, float | None]]:
    """Share of intents right in each set, by what we are compared with."""
    found = {}
    for name, guess in (("fuzzy", bench.baselines.fuzzy(Path())), ("embedding", bench.baselines.embedding(Path()))):
        if guess is not None:
            found[name] = {
                of: bench.tally.share(
                    guess(question.utterance, one.language) == question.intent
                    for one in files
                    for question in one.asked
                )
                for of, files in asked.items()
            }
    return found


def _times(spent: Sequence[float], start: float) -> dict[str, float]:
    return {
        "start_ms": round(start, 1),
        "median_ms": round(statistics.median(spent), 2),
        "p95_ms": round(statistics.quantiles(spent, n=20)[-1], 2),
    }


def _size() -> int:
    return sum(path.stat().st_size for path in lexicon.TABLES.iterdir()) // 1024


def _print(name: str, rows: Mapping[str, Row]) -> None:
    print(f"Understanding: {name} set of questions, written without sight of the examples")
    print(" " * 6 + " ".join(f"{column:>14}" for column in COLUMNS))
    for language, row in rows.items():
        print(f"  {language:4}" + " ".join(f"{_cell(column, row[column]):>14}" for column in COLUMNS))


def _print_labels(answers: Sequence[Answered]) -> None:
    labels = bench.tally.by_label(answers).items()
    print(
        "  by label: " + ", ".join(f"{name} {_cell('', part)} of {number}" for name, (number, part) in labels if number)
    )


def _cell(name: str, value: float | int | None) -> str:
    if value is None:
        return "–"
    return str(value) if name == "questions" else f"{value:.1%}"
