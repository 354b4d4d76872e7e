"""All that is held about a person, as it is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Time:
    """A time of an activity that a row names. `starts_at`, `ends_at`: aware UTC."""

    activity: int
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """`rows`: every row that is theirs, by the name of its table, with all columns; instants are aware UTC.

    `times`: those that the rows name, by the id of the occurrence. `numbers`: places in the line, from 1, by the same.
    """

    rows: Mapping[str, Sequence[Row]]
    times: Mapping[int, Time]
    numbers: Mapping[int, int]
