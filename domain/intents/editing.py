"""Changing an activity: which one. From there on it is a plan (see `domain.intents.plans`)."""

from dataclasses import dataclass

from domain.intents.wish import HostChange


@dataclass(frozen=True, slots=True)
class Edit(HostChange):
    """`activity`: None: choose one of theirs. `page`: of that list; None: it begins anew. `line`: what was written
    behind the command.
    """

    activity: int | None = None
    page: int | None = None
    line: str = ""
