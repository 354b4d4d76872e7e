"""Posting an earlier activity once more."""

from dataclasses import dataclass

from domain.intents.wish import VolunteerChange, VolunteerLook


@dataclass(frozen=True, slots=True)
class ChooseToCopy(VolunteerLook):
    """Which one? Of their own places."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class CopyActivity(VolunteerChange):
    """Begin a draft with all parts of it but the day."""

    activity: int
