"""One clock time with its minutes in one word: "18:30", "18.30", "18-30"."""

import re
from collections.abc import Sequence

from understanding.dates.marks import Mark
from understanding.posting.clocks import beside_clocks

_ONE = re.compile(r"(\d{1,2})[:.](\d\d)$")
# "18-30" is no pair of hours; "20-00" may be until midnight.
_DASHED = (re.compile(r"([01]?\d)-(00|30|45)$"), re.compile(r"(2[0-3])-(30|45)$"))


def one(marks: Sequence[Mark], at: int) -> tuple[str, str] | None:
    """Its hour and its minutes; "15-30 December" are days."""
    written = marks[at].text
    found = _ONE.match(written)
    if found is None and not beside_clocks.is_dated(marks, at + 1):
        found = next((match for form in _DASHED if (match := form.match(written))), None)
    return (found[1], found[2]) if found else None
