"""What belongs on the answer to "what's on?"."""

from collections.abc import Iterable
from datetime import date, datetime

from domain.programme import Activity, Audience, Category, Listed

_YOUNG = (Audience.CHILDREN, Audience.FAMILIES)


def suits(activity: Activity, category: Category | None, audience: Audience | None) -> bool:
    """Whether somebody who asked for this kind, or for these people, means the activity. None: nothing was asked."""
    if category is not None and activity.category is not category:
        return False
    if audience in (None, Audience.EVERYONE, activity.audience):
        return True
    # Who asks for children means what families do together, too.
    young = activity.audience in _YOUNG or activity.category is Category.CHILDREN
    return audience in _YOUNG and young


def next_day(times: Iterable[Listed], after: date, now: datetime) -> date | None:
    """The first local date later than `after`, and not before `now`, on which one of `times` takes place."""
    later = (one for one in times if one.day > after and one.occurrence.ends_at > now)
    return next((one.day for one in later if not one.cancelled), None)
