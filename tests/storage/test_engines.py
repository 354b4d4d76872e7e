"""What people wrote is in no failure's text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy.exc import DBAPIError

import storage.engines
from tests.sabotage import sabotage

CANARY = "canary-min-man-slår-mig"


def _path(url: str) -> Path:
    return Path(url.removeprefix("sqlite+aiosqlite:///"))


@pytest.mark.parametrize(
    "engine",
    [
        storage.engines.writing,
        storage.engines.reading,
        lambda url: storage.engines.looking(_path(url)),
    ],
    ids=["writing", "reading", "looking"],
)
def test_no_failure_tells_what_somebody_wrote(url: str, engine: Callable[[str], sqlalchemy.Engine]) -> None:
    # A reader may not, and a writer must give all columns.
    says = sqlalchemy.text("INSERT INTO inbox (body) VALUES (:body)")
    with engine(url).connect() as wire, pytest.raises(DBAPIError) as failed:
        wire.execute(says, {"body": CANARY})
    assert CANARY not in str(failed.value)


_create_engine = sqlalchemy.create_engine


def _chatty(*words: Any, **more: Any) -> sqlalchemy.Engine:
    return _create_engine(*words, **{**more, "hide_parameters": False})


@sabotage(test_no_failure_tells_what_somebody_wrote, {"sqlalchemy.create_engine": _chatty})
def test_without_the_veil_the_words_are_in_the_failure() -> None: ...
