"""What a person wants to be told by itself."""

from dataclasses import dataclass
from datetime import datetime

SHORTEST_MINUTES = 5
LONGEST_MINUTES = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Preferences:
    """`minutes` before the start, 0: no such reminder. `digest_day`: 0 is Monday, None: no digest.

    `set_at`: when the reminders were last changed; what was due before is not caught up with.
    """

    day_before: bool = True
    minutes: int = 120
    digest_day: int | None = None
    set_at: datetime | None = None


USUAL = Preferences()
