"""Test questions: `bench/questions/<set>/<language>.tsv`.

A comment line `# programme=… now=…`, a header, and the columns utterance, intent, from, to, activity.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.programme import Programme
from understanding.training import examples

_SWEDISH = ZoneInfo("Europe/Stockholm")
_SETTING = re.compile(r"(programme|now)=(\S+)")


@dataclass(frozen=True)
class Question:
    """`first`, `last`: days meant, None: none. `activities`: ids that are right, none: none is named."""

    utterance: str
    intent: str
    first: date | None
    last: date | None
    activities: frozenset[str]


@dataclass(frozen=True)
class Questions:
    language: str
    programme: Programme
    now: datetime
    asked: tuple[Question, ...]


def read(path: Path) -> Questions:
    lines = path.read_text(encoding="utf-8").splitlines()
    settings = dict(pair for line in lines if line.startswith("#") for pair in _SETTING.findall(line))
    table = [line for line in lines if line.strip() and not line.startswith("#")]
    now = _instant(settings["now"])
    asked = tuple(_question(row) for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    return Questions(path.stem, examples.programme(Path(settings["programme"]), now), now, asked)


def _instant(text: str) -> datetime:
    now = datetime.fromisoformat(text)
    return (now if now.tzinfo else now.replace(tzinfo=_SWEDISH)).astimezone(UTC)


def _question(row: Mapping[str, str | None]) -> Question:
    first, last = ((row.get(name) or "").strip() for name in ("from", "to"))
    names = re.split(r"[,|]", row.get("activity") or "")
    return Question(
        utterance=row["utterance"] or "",
        intent=(row["intent"] or "").strip(),
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last or first) if first else None,
        activities=frozenset(name.strip() for name in names if name.strip()),
    )
