"""When somebody who is signed up is reminded: the day before, and some time before the start. Pure.

The day before means the same wall time at the place, so that a change of the clock moves nothing; never in quiet
hours. The other is counted in elapsed time and keeps no quiet hours: who is to be there at nine wants to hear it at
seven.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.days import instant
from domain.outbox import Kind, Letter
from domain.preferences import Preferences

_QUIET_FROM, _QUIET_TO = time(21), time(8)
# Some minutes before the quiet, so that a slow moment does not reach into it.
_LAST_OF_EVENING = time(20, 55)
_DAY = timedelta(days=1)
# So shortly before the start nobody needs to be told any more; of a short lead, half.
_SHORTEST_NOTICE = timedelta(minutes=15)
# Two reminders within this time say the same.
_ONE_MOMENT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """A confirmed sign-up, with all that its reminders depend on. `signed_at`: since when it stands.

    `zone`: its place's.
    """

    claim: int
    person: int
    occurrence: int
    signed_at: datetime
    starts_at: datetime
    zone: ZoneInfo
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Reminder:
    """`minutes` before the start, 0 for the day before. Late is worse than silent: not sent from `useful_until` on."""

    kind: Kind
    minutes: int
    due_at: datetime
    useful_until: datetime


def of(standing: Standing) -> list[Reminder]:
    """The reminders that a sign-up has. What was due before it stood, or before they were asked for, is none."""
    wanted = standing.preferences
    since = max(standing.signed_at, wanted.set_at or standing.signed_at)
    soon = _soon(standing.starts_at, wanted.minutes) if wanted.minutes else None
    before = _day_before(standing.starts_at, standing.zone) if wanted.day_before else None
    there = [one for one in (soon, before) if one and since <= one.due_at]
    return there[:1] if _are_one_moment(there) else there


def due(standing: Standing, now: datetime) -> list[Reminder]:
    """Those to be put into the outbox at `now`: sent there, or dropped where `now` is past their use."""
    there = [one for one in of(standing) if one.due_at <= now and not _is_held_back(one, standing.zone, now)]
    return [_by_evening(one, standing.zone, now) for one in there]


def latest_start(now: datetime, zone: ZoneInfo) -> datetime:
    """What starts later has no reminder of the day before due at `now`."""
    local = now.astimezone(zone)
    day, at = local.date() + _DAY, local.time()
    if at >= _LAST_OF_EVENING:
        return morning(day + _DAY, zone)
    return instant(day, max(at, _QUIET_TO), zone)


def morning(day: date, zone: ZoneInfo) -> datetime:
    """When the quiet of the night before it ends: what was held back is due."""
    return instant(day, _QUIET_TO, zone)


def letter(standing: Standing, reminder: Reminder) -> Letter:
    """Its key is made of the sign-up, the kind and the start: a moved occurrence re-arms, a repeated bell does nothing.

    `storage.reminders` builds the same key in SQL.
    """
    start = int(standing.starts_at.timestamp())
    key = f"{reminder.kind}:{standing.claim}:{reminder.minutes}:{start}"
    facts = {"claim": standing.claim, "minutes": reminder.minutes, "starts_at": start}
    return Letter(
        key,
        reminder.kind,
        standing.person,
        reminder.due_at,
        occurrence=standing.occurrence,
        useful_until=reminder.useful_until,
        facts=facts,
    )


def _day_before(starts_at: datetime, zone: ZoneInfo) -> Reminder:
    local = starts_at.astimezone(zone)
    before = local.date() - _DAY
    due_at = _allowed(before, local.time(), zone)
    return Reminder(Kind.DAY_BEFORE, 0, due_at, instant(before, _QUIET_FROM, zone))


def _soon(starts_at: datetime, minutes: int) -> Reminder:
    lead = timedelta(minutes=minutes)
    return Reminder(Kind.SOON, minutes, starts_at - lead, starts_at - min(_SHORTEST_NOTICE, lead / 2))


def _are_one_moment(reminders: list[Reminder]) -> bool:
    return len(reminders) > 1 and abs(reminders[0].due_at - reminders[1].due_at) < _ONE_MOMENT


def _allowed(day: date, at: time, zone: ZoneInfo) -> datetime:
    """That wall time, or the nearest allowed one before it."""
    if at < _QUIET_TO:
        return instant(day - _DAY, _LAST_OF_EVENING, zone)
    return instant(day, min(at, _LAST_OF_EVENING), zone)


def _is_held_back(reminder: Reminder, zone: ZoneInfo, now: datetime) -> bool:
    """Late for some reason, and now it is quiet: it comes in the morning, while it is still of use."""
    at = now.astimezone(zone).time()
    is_quiet = at < _QUIET_TO or at >= _QUIET_FROM
    return reminder.kind is Kind.DAY_BEFORE and is_quiet and now < reminder.useful_until


def _by_evening(reminder: Reminder, zone: ZoneInfo, now: datetime) -> Reminder:
    """What waits in the outbox must not go out in the quiet of a night in between."""
    if reminder.kind is Kind.SOON:
        return reminder
    evening = instant(now.astimezone(zone).date(), _QUIET_FROM, zone)
    return replace(reminder, useful_until=min(reminder.useful_until, evening))
