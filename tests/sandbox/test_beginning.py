"""The demo begins when there is something to see."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox.demo.beginning import until_open

_ZONE = ZoneInfo("Europe/Stockholm")


@pytest.mark.parametrize(
    ("started", "begins"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:00"),
        ("2026-11-23T06:10", "2026-11-23T09:30"),
        ("2026-11-23T15:00", "2026-11-24T09:30"),
        ("2026-11-26T21:00", "2026-11-30T09:30"),
        ("2026-11-22T04:47", "2026-11-23T09:30"),
        ("2026-10-24T22:00", "2026-10-26T09:30"),
    ],
)
def test_a_demo_begins_now_in_open_hours_and_else_on_the_next_morning_of_the_week(started: str, begins: str) -> None:
    now, morning = (datetime.fromisoformat(text).replace(tzinfo=_ZONE) for text in (started, begins))
    elapsed = timedelta(seconds=until_open(now))
    assert datetime.fromtimestamp(now.timestamp() + elapsed.total_seconds(), _ZONE) == morning
