"""When somebody will next be written to because the time has come. Pure.

The rules are asked what they would do at the moments at which their answer can change: nothing is decided twice.
"""

from collections.abc import Set
from dataclasses import replace
from datetime import datetime, timedelta

import domain.days
import domain.reminders
from domain.moving_up import settle
from domain.outbox import Kind
from domain.reminders import Standing
from domain.signups import Line

_DAY = timedelta(days=1)


def reminder(standing: Standing, new: Set[Kind], now: datetime) -> datetime | None:
    """When the next of its reminders goes out, after `now`. `new`: the kinds that were never put into the outbox."""
    # What is due now goes out, or is dropped, now.
    kinds = new - {one.kind for one in domain.reminders.due(standing, now)}
    today = domain.days.today(now, standing.zone)
    # In the morning comes what was held back for the night.
    moments = {domain.reminders.morning(day, standing.zone) for day in (today, today + _DAY)}
    moments |= {one.due_at for one in domain.reminders.of(standing)}
    return next((at for at in sorted(moments) if at > now and _is_sent(standing, kinds, at)), None)


def news(line: Line, now: datetime, hold: timedelta) -> datetime | None:
    """When somebody in the line is next told something by itself, after `now`: because an offer ends."""
    settled = settle(line, now, hold)
    ends = {claim.offered_until for claim in settled.claims if claim.offered_until and claim.offered_until > now}
    return next((at for at in sorted(ends) if settle(replace(settled, notices=()), at, hold).notices), None)


def _is_sent(standing: Standing, kinds: Set[Kind], at: datetime) -> bool:
    return any(one.kind in kinds and at < one.useful_until for one in domain.reminders.due(standing, at))
