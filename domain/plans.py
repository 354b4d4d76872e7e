"""A change of the programme that somebody is half-way through: cancel, move, edit, close, other hours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.drafts import ANSWERED_WITHIN


class Aim(StrEnum):
    CANCEL = "cancel"
    MOVE = "move"
    EDIT = "edit"
    CLOSE = "close"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Plan:
    """`place`, `activity`: what it is about; None: not said yet, or the whole place. `changed_at`: aware UTC.

    `said`: what was said of it, JSON values by name; which ones, the aim's own module in `domain` says.
    `asked`: the part that the next words are taken for.
    """

    id: int
    aim: Aim
    place: int | None
    activity: int | None
    said: Mapping[str, Any]
    asked: str | None
    changed_at: datetime

    def awaits_words(self, now: datetime) -> bool:
        """Words are the answer to a question."""
        return self.asked is not None and self._is_fresh(now)

    def takes_picture(self, now: datetime) -> bool:
        """A photo is for the activity that is being changed, whatever of it was asked."""
        return self.aim is Aim.EDIT and self.activity is not None and self._is_fresh(now)

    def _is_fresh(self, now: datetime) -> bool:
        return now - self.changed_at <= ANSWERED_WITHIN
