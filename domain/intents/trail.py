"""The trail of changes, for those who are responsible for a place."""

from dataclasses import dataclass

from domain.intents.wish import Code, CoordinatorLook


@dataclass(frozen=True, slots=True)
class ShowLog(CoordinatorLook):
    """What was changed, the newest first. `place` None: the only one of theirs, or asked.

    `activity`, `action`: only what concerns it, only what was done so.
    """

    place: int | None = None
    page: int = 0
    activity: int | None = None
    action: Code | None = None


@dataclass(frozen=True, slots=True)
class ChooseLogActivity(CoordinatorLook):
    """Of which activity?"""

    place: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseLogAction(CoordinatorLook):
    """Of which kind?"""

    place: int
