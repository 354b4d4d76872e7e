"""The thread of a conversation: what the last answer was about, so that "and tomorrow?" says enough."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.days import Days
from domain.intents import (
    AskPractical,
    AskReferral,
    ChooseActivity,
    ContactPerson,
    GetHelpWithLetters,
    Intent,
    ListActivities,
    ListTimes,
    OfferHelp,
    ShareActivity,
    ShowActivity,
    ShowLocation,
    ShowOpeningHours,
    SignUp,
)

LASTS = timedelta(minutes=30)
# As long as it is younger than this it need not be written again.
_FRESH = timedelta(minutes=10)

# Another subject. Small talk, settings, what nobody understood leave the thread where it is; so does danger.
_OTHER = (
    AskPractical,
    AskReferral,
    ChooseActivity,
    ContactPerson,
    GetHelpWithLetters,
    ListActivities,
    OfferHelp,
    ShowLocation,
)


@dataclass(frozen=True, slots=True)
class Thread:
    """`activity` None: the opening hours. `days`: those that were spoken of. `at`: when it was answered."""

    activity: int | None
    days: Days | None
    at: datetime

    def holds(self, now: datetime) -> bool:
        return now - self.at < LASTS

    def says_as_much_as(self, older: "Thread | None") -> bool:
        """Whether the older one need not be replaced."""
        same = older is not None and (self.activity, self.days) == (older.activity, older.days)
        return same and older is not None and self.at - older.at < _FRESH


def after(wish: Intent, about: int | None, before: Thread | None, now: datetime) -> Thread | None:
    """The thread once `wish` is answered. `about`: the one activity that the answer was about, whatever was asked."""
    if isinstance(wish, ShowOpeningHours):
        return Thread(None, wish.days, now)
    activity = _activity(wish) or about
    if activity is not None:
        return Thread(activity, getattr(wish, "days", None), now)
    return None if isinstance(wish, _OTHER) else before


def _activity(wish: Intent) -> int | None:
    match wish:
        case ListTimes(activity) | ShowActivity(activity) | ShareActivity(activity):
            return activity
        case AskPractical(activity=activity) | ShowLocation(activity=activity) | SignUp(activity=activity):
            return activity
    return None
