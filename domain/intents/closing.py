"""What volunteers change of a place's hours: closed on some days, other hours every week."""

from dataclasses import dataclass

from domain.intents.wish import VolunteerChange


@dataclass(frozen=True, slots=True)
class Close(VolunteerChange):
    """Begin to close a place, or open it again. `line`: what was written behind the command, "" for nothing."""

    line: str = ""
    place: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeHours(VolunteerChange):
    """Begin to change the weekly hours of a place from a day on."""

    line: str = ""
    place: int | None = None
