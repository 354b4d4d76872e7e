"""Every call that the bot made, and what it was answered."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

LONGEST = 50_000


@dataclass
class Journal:
    """Numbered from 1; the oldest are forgotten."""

    calls: deque[Json] = field(default_factory=lambda: deque(maxlen=LONGEST))
    count: int = 0

    def write(self, method: str, params: Mapping[str, Any], code: int, description: str, at: float) -> None:
        """Add one call. `code`: of the answer, 200 if all was well."""
        self.count += 1
        entry = {"number": self.count, "at": at, "method": method, "params": dict(params), "code": code}
        self.calls.append({**entry, "description": description})

    def since(self, number: int, method: str = "") -> list[Json]:
        """Calls after a number, of one method (any case) or of all."""
        wanted = method.lower()
        newer = [call for call in self.calls if call["number"] > number]
        return [call for call in newer if not wanted or call["method"].lower() == wanted]
