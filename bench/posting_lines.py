"""How well posting lines of all languages are read: right, asked back, or wrong (see bench/postings/README.md)."""

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import bench.posting
import bot.resources
import bot.understand

_FOLDER = Path("bench/postings")
SETS = ("fourth", "fifth", "sixth", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "seventh")
_PARTS = (
    "title",
    "start",
    "end",
    "repeat",
    "until",
    "except",
    "seats",
    "room",
    "audience",
    "children",
    "cost",
    "languages",
)
# What has to be asked for where one of these can't be known.
_ASKED_AS = {"day": ("start",), "hours": ("start", "end")}
_DAILY = {"freq=daily": "freq=weekly;byday=mo,tu,we,th,fr,sa,su"}

Verdict = Literal["right", "asks", "wrong"]
Read = Mapping[str, Any]


def run(*only: str) -> dict[str, Any]:
    """Prints a table; returns the shares by set, language and verdict. `only`: codes of languages, none for all."""
    words, house = bot.resources.words(), bench.posting.programme()
    rows: dict[str, Any] = {}
    for name in SETS:
        print(f"\nPosting lines, {name} set: right, asked back, wrong")
        for path in _files(name, only):
            verdicts = []
            for line, wanted in lines(path):
                read = bot.understand.posted(line, path.stem, words, house, bench.posting.NOW)
                verdicts.append(judge(wanted, read))
                # Of the last set nobody sees what is in it.
                if name in sys.argv[1:] and name != SETS[-1]:
                    _explain(path.stem, line, wanted, read)
            rows.setdefault(name, {})[path.stem] = _shares(verdicts)
            print(f"  {path.stem:4}" + "".join(f"{share:9.1%}" for share in rows[name][path.stem].values()))
    return rows


def _files(name: str, only: tuple[str, ...]) -> list[Path]:
    return [path for path in sorted((_FOLDER / name).glob("*.tsv")) if not only or path.stem in only]


def lines(path: Path) -> Iterator[tuple[str, Read]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["line"], json.loads(row["read"])


def judge(wanted: Read, read: Read) -> Verdict:
    asks = {part for field in wanted.get("ask", ()) for part in _ASKED_AS.get(field, (field,))}
    back = {*read["missing"], *read["doubts"]}
    # An end has the day of its start: where that day is asked, so is this one.
    if "start" in asks & back:
        asks, back = asks | {"end"}, back | {"end"}
    wrong = [part for part in _PARTS if not _is_right(part, wanted, read) and not (part in asks and part in back)]
    guessed = [part for part in asks if part not in back and read[part] and part != "end"]
    if not wrong and not guessed:
        return "right"
    return "asks" if not guessed and all(part in back for part in wrong) else "wrong"


def _is_right(part: str, wanted: Read, read: Read) -> bool:
    meant, found = _even(part, wanted.get(part)), _even(part, read[part])
    if part == "title" and meant and found and wanted.get("audience", "everyone") == read["audience"] != "everyone":
        return bool(found.startswith(meant))
    return bool(meant == found)


def _even(part: str, value: Any) -> Any:
    if part == "audience":
        return value or "everyone"
    if part in ("except", "languages"):
        return sorted(value or ())
    if not isinstance(value, str):
        return value
    even = value.casefold().strip(" .,!")
    return _DAILY.get(even, even)


def _shares(verdicts: list[Verdict]) -> dict[str, float]:
    return {one: round(verdicts.count(one) / len(verdicts), 4) for one in ("right", "asks", "wrong")}


def _explain(language: str, line: str, wanted: Read, read: Read) -> None:
    if judge(wanted, read) == "right":
        return
    print(f"{language}: {line}   (asks {wanted.get('ask', [])}, {read['missing']}, {read['doubts']})")
    for part in _PARTS:
        if not _is_right(part, wanted, read):
            print(f"    {part}: {read[part]!r}, not {wanted.get(part)!r}")


if __name__ == "__main__":
    run(*(one for one in sys.argv[1:] if one not in SETS))
