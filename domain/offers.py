"""How long freed seats are held for whoever they are offered to."""

from datetime import datetime, timedelta

LONGEST = timedelta(hours=4)
# Time to see the message and to ask at home.
_SHORTEST = timedelta(minutes=15)
# Of the time that is left, so that several in the line can still be asked.
_SHARE = 4


def held_until(now: datetime, starts_at: datetime, longest: timedelta = LONGEST) -> datetime:
    """`longest` from `now`; less as the start comes near; never past the start. Aware instants, `now` before start."""
    left = starts_at - now
    return now + min(longest, max(left / _SHARE, _SHORTEST), left)
