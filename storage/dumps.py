"""A row as JSON, and read from it again."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Date, DateTime, Row, Table, Time

from storage.columns import Instant

_NOT_KEPT = ("line_version",)


def dump(row: Row[Any]) -> dict[str, Any]:
    """The row, but for its line's version, which goes on whatever is put back."""
    kept = {name: value for name, value in row._mapping.items() if name not in _NOT_KEPT}
    return {name: value.isoformat() if isinstance(value, date | time) else value for name, value in kept.items()}


def load(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """As the columns of the table take it."""
    return {name: _value(table, name, value) for name, value in row.items()}


def _value(table: Table, name: str, value: Any) -> Any:
    kind = table.c[name].type
    if value is None:
        return None
    if isinstance(kind, Instant | DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return time.fromisoformat(value) if isinstance(kind, Time) else value
