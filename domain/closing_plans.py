"""What was said of a closing that somebody is half-way through, as their plan keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from domain.closings import LONG, Closed
from domain.days import Days
from domain.reasons import Because, Reason

BEGINS, ENDS = "begins", "ends"


@dataclass(frozen=True, slots=True)
class ClosingPlan:
    """`because`: None: not said yet. `wants`: an end of the hours that is still to be said. `first`: of a range.

    `chosen`: holidays on their way. `long`: so many days are meant. `opens`: what is opened again, by its key.
    """

    closed: Closed
    because: Because | None = None
    wants: str | None = None
    first: date | None = None
    chosen: tuple[date, ...] = ()
    long: bool = False
    opens: str | None = None

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "ClosingPlan":
        stretches = tuple(
            Days(date.fromisoformat(one), date.fromisoformat(other)) for one, other in said.get("days", ())
        )
        begins, ends = (time.fromisoformat(said[name]) if said.get(name) else None for name in (BEGINS, ENDS))
        because = said.get("because")
        return cls(
            closed=Closed(stretches, begins, ends),
            because=Reason(because) if isinstance(because, str) else because,
            wants=said.get("wants"),
            first=date.fromisoformat(said["first"]) if said.get("first") else None,
            chosen=tuple(map(date.fromisoformat, said.get("chosen", ()))),
            long=said.get("long", False),
            opens=said.get("opens"),
        )

    @property
    def missing(self) -> str | None:
        """The part that is asked for next; None: it can be shown whole."""
        if not self.closed.stretches:
            return "when"
        if self.wants:
            return self.wants
        if self.closed.length > LONG and not self.long:
            return "long"
        return "reason" if self.because is None else None


def said(closed: Closed) -> dict[str, Any]:
    """Days and hours as the plan keeps them. Other days are looked at anew, and the hours of a part are asked for."""
    wants = BEGINS if closed.partly else None
    days = [[one.first.isoformat(), one.last.isoformat()] for one in closed.stretches]
    begins, ends = (one.isoformat("minutes") if one else None for one in (closed.begins, closed.ends))
    return {"days": days, BEGINS: begins, ENDS: ends, "wants": wants, "first": None, "long": False}
