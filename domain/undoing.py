"""Taking back a change just made: for a minute, by whoever made it, once."""

from datetime import datetime, timedelta
from enum import Enum, auto

from domain.audit import Change

LASTS = timedelta(seconds=60)


class Undoing(Enum):
    """How a wish to take a change back ends."""

    DONE = auto()
    TOO_LATE = auto()
    DONE_BEFORE = auto()
    CHANGED_SINCE = auto()  # by somebody else: what they did is not thrown away
    BEGUN = auto()  # what it moved: what has been, stays as it was
    NOT_THERE = auto()


def undo(change: Change | None, person: int, now: datetime, *, undone: bool) -> Undoing:
    """Decide, as far as the trail tells. `change`: None: there is none; `undone`: it was taken back before."""
    if change is None or change.person != person:
        return Undoing.NOT_THERE
    if undone:
        return Undoing.DONE_BEFORE
    return Undoing.DONE if now - change.at <= LASTS else Undoing.TOO_LATE
