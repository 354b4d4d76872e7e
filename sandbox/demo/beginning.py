"""At what time the demo begins: in open hours, at an instant that was asked for, or where the last one had come to."""

import os
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import sandbox.clock
import sandbox.demo.environment
from sandbox.clock import LATEST, ZONE, Clock

SETTING = "MOTESPLATS_CLOCK_START"
# When the sample places have most to show: Monday to Thursday, in the daytime.
_LAST_WEEKDAY = 3
_FIRST_YEAR = 2000
_RIGHT = f"{SETTING}: an instant such as 2026-11-21T10:00:00"
_FROM, _TO = time(8), time(15)
_MORNING = time(9, 30)


class NoInstant(ValueError):
    """The setting names no instant, in a line for whoever wrote it."""


def ahead(*, going_on: bool = False) -> float:
    """How far the clock is to be ahead of the real one. `going_on`: at least as far as last time. Raises NoInstant."""
    asked = _asked()
    last = sandbox.clock.kept(sandbox.demo.environment.ROOT / sandbox.demo.environment.CLOCK) if going_on else None
    found = [seconds for seconds in (asked, last) if seconds is not None]
    return max(found) if found else until_open(datetime.fromtimestamp(Clock()(), UTC))


def until_open(now: datetime) -> float:
    """Seconds from `now` to open hours. At night or on a Sunday a newcomer would see nothing but closed doors."""
    here = now.astimezone(ZoneInfo(ZONE))
    if _is_weekday(here) and _FROM <= here.time() < _TO:
        return 0.0
    morning = datetime.combine(here.date(), _MORNING, here.tzinfo)
    while morning <= here or not _is_weekday(morning):
        morning += timedelta(days=1)
    # By the instants: between two wall times a change of the clock would go unseen.
    return morning.timestamp() - now.timestamp()


def _is_weekday(when: datetime) -> bool:
    return when.weekday() <= _LAST_WEEKDAY


def _asked() -> float | None:
    text = os.environ.get(SETTING, "")
    if not text:
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise NoInstant(_RIGHT) from None
    # Behind its end the page's clock would not move any more.
    if not _FIRST_YEAR <= instant.year < datetime.fromtimestamp(LATEST, UTC).year:
        raise NoInstant(_RIGHT)
    instant = instant if instant.tzinfo else instant.replace(tzinfo=ZoneInfo(ZONE))
    return instant.timestamp() - Clock()()
