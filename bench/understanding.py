"""How well and how fast people are understood, on questions written without sight of the training examples.

Reads `bench/questions/<set>/<language>.tsv`: a comment line `# programme=… now=…`, a header, and the columns utterance,
intent, from, to, activity. Every question is asked as by somebody whose own language is known, as it mostly is; which
language it is in is guessed once more without that knowledge.
"""

import csv
import re
import statistics
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.languages import CODES
from understanding import lexicon
from understanding.labels import Label
from understanding.text import clean
from understanding.training import examples
from understanding.understanding import Understanding
from understanding.understood import Understood
from understanding.wishes import SURE

_QUESTIONS = Path("bench/questions")
_LOCALES = Path("locales")
_SWEDISH = ZoneInfo("Europe/Stockholm")
_SETTING = re.compile(r"(programme|now)=(\S+)")
_COLUMNS = (
    "questions", "intent", "among 3", "answered", "precision", "dates", "false dates", "activity", "false activity",
    "language", "scope answered", "crisis", "false alarms",
)  # fmt: skip


@dataclass(frozen=True)
class Question:
    utterance: str
    intent: str
    first: date | None
    last: date | None
    activities: frozenset[str]


@dataclass
class Tally:
    """Answers to the questions of one language."""

    asked: list[tuple[Question, Understood, str | None, bool]] = field(default_factory=list)

    def add(self, question: Question, understood: Understood, slug: str | None, *, language: bool) -> None:
        self.asked.append((question, understood, slug, language))


def run() -> dict[str, Any]:
    """Prints a table for each set of questions; returns the rows by set and language, and times in milliseconds."""
    began = time.perf_counter()
    words = lexicon.load(_LOCALES, CODES)
    start = (time.perf_counter() - began) * 1000
    understanding = Understanding(words)
    spent: list[float] = []
    sets = {
        folder.name: _set(folder, understanding, spent) for folder in sorted(_QUESTIONS.iterdir()) if folder.is_dir()
    }
    times = _times(spent, start)
    for name, rows in sets.items():
        _print(name, rows)
    print("  " + "  ".join(f"{name} {value}" for name, value in times.items()))
    return {"sets": sets, "times": times}


def _set(folder: Path, understanding: Understanding, spent: list[float]) -> dict[str, dict[str, float | int | None]]:
    tallies = {path.stem: _ask(path, understanding, spent) for path in sorted(folder.glob("*.tsv"))}
    rows = {language: _row(tally, understanding, language) for language, tally in tallies.items()}
    together = Tally([one for tally in tallies.values() for one in tally.asked])
    return {**rows, "all": _row(together, understanding, None)}


def _ask(path: Path, understanding: Understanding, spent: list[float]) -> Tally:
    settings, questions = _read(path)
    now = _instant(settings["now"])
    programme = examples.programme(Path(settings["programme"]), now)
    slugs = {activity.id: activity.slug for activity in programme.activities}
    tally = Tally()
    understanding.understand("hej", language=path.stem, programme=programme, now=now)
    for question in questions:
        began = time.perf_counter()
        understood = understanding.understand(question.utterance, language=path.stem, programme=programme, now=now)
        spent.append((time.perf_counter() - began) * 1000)
        guessed = understanding.understand(question.utterance, language=None, programme=programme, now=now).language
        slug = slugs[understood.activity] if understood.activity is not None else None
        tally.add(question, understood, slug, language=guessed == path.stem)
    return tally


def _instant(text: str) -> datetime:
    now = datetime.fromisoformat(text)
    return (now if now.tzinfo else now.replace(tzinfo=_SWEDISH)).astimezone(UTC)


def _read(path: Path) -> tuple[dict[str, str], list[Question]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    settings = dict(pair for line in lines if line.startswith("#") for pair in _SETTING.findall(line))
    table = [line for line in lines if line.strip() and not line.startswith("#")]
    return settings, [_question(row) for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _question(row: Mapping[str, str | None]) -> Question:
    first, last = row.get("from"), row.get("to")
    names = re.split(r"[,|]", row.get("activity") or "")
    return Question(
        utterance=row["utterance"] or "",
        intent=(row["intent"] or "").strip(),
        first=date.fromisoformat(first.strip()) if first and first.strip() else None,
        last=date.fromisoformat((last or first).strip()) if first and first.strip() and (last or first) else None,
        activities=frozenset(name.strip() for name in names if name.strip()),
    )


def _row(tally: Tally, understanding: Understanding, language: str | None) -> dict[str, float | int | None]:
    asked = tally.asked
    sure = [one for one in asked if one[1].confidence >= SURE]
    dated = [one for one in asked if one[0].first]
    undated = [one for one in asked if not one[0].first]
    named = [one for one in asked if one[0].activities]
    unnamed = [one for one in asked if not one[0].activities]
    beyond = [one for one in asked if one[0].intent == Label.OUT_OF_SCOPE]
    crisis, alarms = _crisis(understanding, language)
    return {
        "questions": len(asked),
        "intent": _share(one[0].intent == one[1].label for one in asked),
        "among 3": _share(one[0].intent in [label for label, _ in one[1].ranked[:3]] for one in asked),
        "answered": len(sure) / len(asked),
        "precision": _share(one[0].intent == one[1].label for one in sure),
        "dates": _share(_same_days(one[0], one[1]) for one in dated),
        "false dates": _share(one[1].days is not None for one in undated),
        "activity": _share(one[2] in one[0].activities for one in named),
        "false activity": _share(one[2] is not None for one in unnamed),
        "language": _share(one[3] for one in asked),
        "scope answered": _share(_answers(one[1]) for one in beyond),
        "crisis": crisis,
        "false alarms": alarms,
    }


def _share(hits: Iterator[bool]) -> float | None:
    every = list(hits)
    return round(sum(every) / len(every), 4) if every else None


def _same_days(question: Question, understood: Understood) -> bool:
    days = understood.days
    return days is not None and (days.first, days.last) == (question.first, question.last)


def _answers(understood: Understood) -> bool:
    return understood.label is not Label.OUT_OF_SCOPE and understood.confidence >= SURE


def _crisis(understanding: Understanding, language: str | None) -> tuple[float | None, float | None]:
    """Found and false alarms among the `[questions]` of the lists of signs; of one language or of all."""
    crisis, calm = [], []
    for folder in sorted(_LOCALES.glob("*")) if language is None else [_LOCALES / language]:
        if (folder / "crisis.toml").is_file():
            questions = tomllib.loads((folder / "crisis.toml").read_text(encoding="utf-8"))["questions"]
            crisis += questions["crisis"]
            calm += questions["calm"]
    find = understanding.lexicon.words.signs.find
    found, alarms = ((find(clean(text)) is not None for text in texts) for texts in (crisis, calm))
    return _share(found), _share(alarms)


def _times(spent: Sequence[float], start: float) -> dict[str, float | None]:
    if len(spent) < 2:
        return {"start_ms": round(start, 1), "median_ms": None, "p95_ms": None}
    return {
        "start_ms": round(start, 1),
        "median_ms": round(statistics.median(spent), 2),
        "p95_ms": round(statistics.quantiles(spent, n=20)[-1], 2),
    }


def _print(name: str, rows: Mapping[str, Mapping[str, float | int | None]]) -> None:
    print(f"Understanding: {name} set of questions, written without sight of the examples")
    print(" " * 6 + " ".join(f"{column:>14}" for column in _COLUMNS))
    for language, row in rows.items():
        print(f"  {language:4}" + " ".join(f"{_cell(column, row[column]):>14}" for column in _COLUMNS))


def _cell(name: str, value: float | int | None) -> str:
    if value is None:
        return "–"
    return str(value) if name == "questions" else f"{value:.1%}"
