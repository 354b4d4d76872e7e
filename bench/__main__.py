"""`make bench`: all rows, as a table and as `bench/results/latest.json`."""

import asyncio
import json
from pathlib import Path
from typing import Any

import bench.answers
import bench.database
import bench.letters
import bench.posting
import bench.posting_lines
import bench.understanding

_RESULTS = Path("bench/results/latest.json")


def main() -> None:
    rows: dict[str, Any] = {"understanding": bench.understanding.run()}
    rows["posting"] = bench.posting.run()
    rows["posting lines"] = bench.posting_lines.run()
    rows["database"] = bench.database.run()
    print("\nDatabase: one question in its transaction\n ", rows["database"])
    rows["answers"] = asyncio.run(bench.answers.run())
    print(f"\nAnswers: {50} people at once, each asks when answered")
    for name, row in rows["answers"].items():
        print(f"  {name:14}", "  ".join(f"{key} {value}" for key, value in row.items()))
    rows["letters"] = asyncio.run(bench.letters.run())
    print("\nLetters: a thousand reminders due at once, one at a time, without a limit of pace\n ", rows["letters"])
    _RESULTS.parent.mkdir(exist_ok=True)
    _RESULTS.write_text(json.dumps(rows, indent=1, ensure_ascii=False, default=str), encoding="utf-8")
    print(f"\nWritten to {_RESULTS}")


main()
