"""Inviting by Telegram's own list of people: whoever is chosen there, and nobody else, can accept."""

from dataclasses import dataclass

from domain.intents.wish import HostChange, PersonalChange, VolunteerChange


@dataclass(frozen=True, slots=True)
class PickVolunteer(VolunteerChange):
    """Open the list, for a volunteer of the place.

    `association`: the one that they come from, 0: none; None: that of whoever chooses them.
    """

    place: int
    association: int | None = None


@dataclass(frozen=True, slots=True)
class PickHost(HostChange):
    """Open the list, for a host of the activity."""

    activity: int


@dataclass(frozen=True, slots=True)
class TakePicked(HostChange):
    """Somebody was chosen. No button carries it. `request`: the number that went out with the key; it may be forged.

    `account`: the Telegram id of whoever was chosen; never stored. `is_bot`: it is the bot itself.
    """

    request: int
    account: int
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class StopPicking(PersonalChange):
    """The way back from the list."""
