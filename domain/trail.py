"""Reading the trail of changes: what of it is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """Of one place. `activity`: only what concerns it; `action`: only what was done so; None: all."""

    place: int
    activity: int | None = None
    action: str | None = None
