"""Plain statements that ask for nothing and are no cry for help, and messages as long as Telegram lets them be."""

import csv
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import bench.tally
from bench.questions_file import Questions
from domain.languages import CODES
from understanding.labels import Label
from understanding.ranking import CHANCE
from understanding.understanding import Understanding

_STATEMENTS = Path("bench/questions/statements.tsv")
_SURE = 0.6
# Telegram's.
_LONGEST = 4096


def cries(understanding: Understanding, setting: Questions) -> dict[str, float]:
    """Shares of statements that are answered as cries for help, and that at least have help among the guesses."""
    shares = []
    with _STATEMENTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            understood = understanding.understand(
                row["utterance"], language=row["language"], programme=setting.programme, now=setting.now
            )
            shares.append(dict(understood.ranked)[Label.CRISIS])
    return {
        "answered": round(sum(share >= _SURE for share in shares) / len(shares), 4),
        "offered": round(sum(share >= CHANCE for share in shares) / len(shares), 4),
    }


def long_ones(understanding: Understanding, setting: Questions) -> dict[str, float]:
    """Milliseconds for one message of 4,096 signs in each language: the median and the longest."""
    spent = []
    for language, text in _stories():
        began = time.perf_counter()
        understanding.understand(text, language=language, programme=setting.programme, now=setting.now)
        spent.append((time.perf_counter() - began) * 1000)
    return {"median_ms": round(sorted(spent)[len(spent) // 2], 1), "most_ms": round(max(spent), 1)}


def _stories() -> Iterator[tuple[str, str]]:
    for language in CODES:
        examples = tomllib.loads((bench.tally.LOCALES / language / "examples.toml").read_text(encoding="utf-8"))
        yield language, " ".join(text for texts in examples.values() for text in texts)[:_LONGEST]
