"""A time to come, together with what the rule of its activity has to do with it."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.programme import Occurrence, OccurrenceState


@dataclass(frozen=True, slots=True)
class Dated:
    """`original`: the naive wall time that the rule gave, wherever it was moved since. `changed`: by hand."""

    occurrence: Occurrence
    original: datetime
    changed: bool

    def day(self, zone: ZoneInfo) -> date:
        """On which it takes place there."""
        return self.occurrence.starts_at.astimezone(zone).date()

    @property
    def cancelled(self) -> bool:
        return self.occurrence.state is OccurrenceState.CANCELLED

    @property
    def kept(self) -> bool:
        """It takes place, and not as its rule says."""
        return self.changed and not self.cancelled
