"""What was erased is in no corner of the file, however much was moved about in it before."""

import random
from pathlib import Path

import sqlalchemy

import storage.checkpoint
import storage.engines
import storage.purging
from storage.tables import person as people
from tests.sabotage import sabotage

_PEOPLE, _GONE = 3000, 600


def _shadows(file: Path, telegram_ids: list[int]) -> int:
    """How many of them can still be read."""
    content = file.read_bytes()
    return sum(telegram_id.to_bytes(5, "big") in content for telegram_id in telegram_ids)


def _come_and_go(wire: sqlalchemy.Connection) -> list[int]:
    """Thousands come in any order of their numbers, so that the index is split again and again; some are erased."""
    chance = random.Random(5)
    everybody = chance.sample(range(5 * 10**9, 8 * 10**9), _PEOPLE)
    for telegram_id in everybody:
        wire.execute(sqlalchemy.insert(people), {"telegram_id": telegram_id})
    wire.commit()
    gone = chance.sample(everybody, _GONE)
    for telegram_id in gone:
        wire.execute(sqlalchemy.delete(people).where(people.c.telegram_id == telegram_id))
    wire.commit()
    return gone


def test_of_hundreds_who_were_erased_nobody_can_be_read_in_a_file_made_anew(url: str, tmp_path: Path) -> None:
    with storage.engines.writing(url).connect() as wire:
        gone = _come_and_go(wire)
        assert storage.purging.purge(wire)
        assert storage.checkpoint.checkpoint(wire)
        assert _shadows(tmp_path / "house.db", gone) == 0
        assert not (tmp_path / "house.db-wal").read_bytes()


def _rest(_: sqlalchemy.Connection) -> bool:
    return True


@sabotage(test_of_hundreds_who_were_erased_nobody_can_be_read_in_a_file_made_anew, {"storage.purging.purge": _rest})
def test_deleting_alone_leaves_shadows() -> None: ...


def test_while_somebody_else_writes_it_waits_a_moment_only(url: str) -> None:
    with storage.engines.writing(url).connect() as wire, storage.engines.writing(url).connect() as the_import:
        the_import.execute(sqlalchemy.insert(people), {"telegram_id": 4711})
        assert not storage.purging.purge(wire)
        the_import.commit()
        assert storage.purging.purge(wire)
        wire.execute(sqlalchemy.insert(people), {"telegram_id": 4712})
        assert wire.scalar(sqlalchemy.text("PRAGMA busy_timeout")) == 5000
        wire.commit()
