"""What somebody who is signed up was told about when and where: a change is told as the way from it to what holds."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.programme import Activity, Occurrence, OccurrenceState
from domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Facts:
    """`starts_at`, `ends_at`: aware UTC. `room` may be empty."""

    starts_at: datetime
    ends_at: datetime
    place: int
    room: Texts
    cancelled: bool

    @classmethod
    def of(cls, occurrence: Occurrence, activity: Activity) -> "Facts":
        cancelled = occurrence.state is OccurrenceState.CANCELLED
        room = dict(occurrence.room or activity.room)
        return cls(occurrence.starts_at, occurrence.ends_at, activity.place, room, cancelled)

    def is_news_to(self, told: "Facts") -> bool:
        """Whether somebody who was told `told` should hear this.

        The room's name in one more language is no other room; of what is called off, and known to be, nothing is news.
        """
        if self.cancelled and told.cancelled:
            return False
        room = told.room if _same_room(self.room, told.room) else self.room
        return replace(self, room=room) != told


def _same_room(one: Texts, other: Texts) -> bool:
    shared = one.keys() & other.keys()
    return bool(shared) == bool(one or other) and all(one[language] == other[language] for language in shared)
