"""What is wrong in a programme file: where, what stands there, and what would be right."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Problem:
    """`table` as in `activity[3] "sprakkafe"`, counted from 1; `found` as it stands in the file, "" for nothing."""

    file: str
    table: str
    key: str
    found: str
    right: str

    def __str__(self) -> str:
        where = ": ".join(part for part in (self.file, self.table, self.key) if part)
        return f"{where}: found {self.found or 'nothing'}; right would be {self.right}"


@dataclass(slots=True)
class Notes:
    """What was noticed while one file was read. Problems stop the import, warnings don't."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def problem(self, table: str, key: str, found: object, right: str) -> None:
        self.problems.append(Problem(self.file, table, key, shown(found), right))

    def warning(self, table: str, key: str, found: object, right: str) -> None:
        self.warnings.append(Problem(self.file, table, key, shown(found), right))


def shown(value: object) -> str:
    """A value as it stands in a TOML file, cut where it is long."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() | date():
            return value.isoformat()
        case str():
            written = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            written = _written(value)
    return written if len(written) <= 60 else written[:57] + "…" + written[-1]


def _written(value: object) -> str:
    try:
        return str(value)
    except (RecursionError, ValueError):  # tables a thousand deep, a number of thousands of digits
        return "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """`one of a, b, c`, led by the one that was probably meant."""
    words = list(known)
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    meant = f'"{near[0]}"? It is ' if near else ""
    return f"{meant}one of {', '.join(words)}"
