"""How well volunteers' posting lines are read: the share of lines that are right in every part, by set and language.

Reads `bench/postings/early.tsv`: set, language, line, and what `understand --posting` must print for it.
"""

import csv
import json
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import bot.programme
import bot.resources
import bot.understand
import domain.programme_file
from domain.programme import Programme

_LINES = Path("bench/postings/early.tsv")
_PROGRAMME = Path("programmes/ljungby.toml")
NOW = datetime.fromisoformat("2026-11-23T10:00:00+01:00")
_SILENT = dict.fromkeys(("title", "start", "end", "repeat", "until", "seats", "room", "children", "cost"))
_LISTS = ("except", "languages", "missing", "doubts")


@dataclass(frozen=True)
class Case:
    set: str
    language: str
    line: str
    wanted: dict[str, Any]


def run() -> dict[str, Any]:
    """Prints a table; returns the shares by set and language, and the median time in milliseconds."""
    words = bot.resources.words()
    house = programme()
    right: dict[str, dict[str, list[bool]]] = {}
    spent = []
    for case in cases():
        began = time.perf_counter()
        read = bot.understand.posted(case.line, case.language, words, house, NOW)
        spent.append((time.perf_counter() - began) * 1000)
        right.setdefault(case.set, {}).setdefault(case.language, []).append(read == case.wanted)
        if read != case.wanted and case.set in sys.argv[1:]:
            _explain(case, read)
    rows = {name: {one: _share(hits) for one, hits in by.items()} for name, by in right.items()}
    print("\nPosting lines right in every part (what the sets are: see the head of bench/postings/early.tsv)")
    for name, row in rows.items():
        print(f"  set {name}  " + "  ".join(f"{language} {share:.1%}" for language, share in row.items()))
    median = round(statistics.median(spent), 2)
    print(f"  median_ms {median}")
    return {"sets": rows, "median_ms": median}


def programme() -> Programme:
    """The one that the lines are about."""
    return domain.programme_file.programme_of(bot.programme.read([_PROGRAMME]), NOW)


def cases() -> Iterator[Case]:
    table = [line for line in _LINES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
        silent: dict[str, Any] = {**_SILENT, "audience": "everyone", **{name: [] for name in _LISTS}}
        yield Case(row["set"], row["language"], row["line"], silent | json.loads(row["read"]))


def _share(hits: list[bool]) -> float:
    return round(sum(hits) / len(hits), 4)


def _explain(case: Case, read: dict[str, object]) -> None:
    print(f"{case.language}: {case.line}")
    for key, wanted in case.wanted.items():
        if read[key] != wanted:
            print(f"    {key}: {read[key]!r}, not {wanted!r}")


if __name__ == "__main__":
    run()
