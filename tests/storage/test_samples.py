"""The sample places go in, come out and go in again."""

from dataclasses import replace
from pathlib import Path

import pytest

import domain.programme_file
import storage.exporting
from domain.programme import OccurrenceState
from storage.database import Database
from tests.builders import NOW, utc
from tests.storage.stories import imports, loads, read

SAMPLES = sorted(Path("programmes").glob("*.toml"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
async def test_a_sample_goes_in_and_comes_out_as_it_was(database: Database, sample: Path) -> None:
    content = read(sample.read_text("utf-8"), sample.name)
    await imports(database, content)
    async with database.reading() as db:
        texts = await storage.exporting.export(db, NOW)
    assert [read(text) for text in texts.values()] == [content]


async def test_an_export_of_all_samples_imports_as_unchanged(database: Database) -> None:
    assert len(SAMPLES) == 5
    await imports(database, *(read(sample.read_text("utf-8")) for sample in SAMPLES))
    before = await loads(database)
    async with database.reading() as db:
        texts = await storage.exporting.export(db, NOW)
    result = await imports(database, *map(read, texts.values()))
    assert (result.added, result.changed, result.not_in_file) == ([], [], [])
    assert await loads(database) == before


async def test_stored_and_put_together_without_a_database_are_the_same(database: Database) -> None:
    files = [read(sample.read_text("utf-8")) for sample in SAMPLES]
    await imports(database, *files)
    stored = await loads(database)
    loose = domain.programme_file.programme_of(files, NOW)
    assert replace(stored, version=0, occurrences=()) == replace(loose, version=0, occurrences=())
    coming = [one for one in loose.occurrences if one.starts_at >= utc("2026-11-20 23:00")]
    assert [(one.activity, one.starts_at, one.ends_at) for one in stored.occurrences] == [
        (one.activity, one.starts_at, one.ends_at) for one in coming
    ]
    assert {one.state for one in stored.occurrences} == {OccurrenceState.PLANNED}
