"""Names of days and months, and their order, in each language. Always with the weekday; digits as on Swedish signs."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_CALENDAR = Path(__file__).parent.parent / "locales" / "calendar.toml"


@dataclass(frozen=True, slots=True)
class Names:
    """`weekdays`: seven, Monday first. `months`: twelve, as they stand after a day's number."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    pattern: str

    def date(self, day: date) -> str:
        return self.pattern.format(weekday=self.weekdays[day.weekday()], day=day.day, month=self.months[day.month - 1])


def names(code: str) -> Names:
    table = _calendar()[code]
    return Names(tuple(table["weekdays"]), tuple(table["months"]), table["pattern"])


@cache
def _calendar() -> Mapping[str, Any]:
    # Babel has most of it, too, and takes ten megabytes of memory for it.
    return tomllib.loads(_CALENDAR.read_text(encoding="utf-8"))
