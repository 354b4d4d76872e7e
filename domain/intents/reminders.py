"""What a person wants to be told by itself: reminders, what they follow, the weekly digest."""

from dataclasses import dataclass

from domain.intents.wish import Personal, PersonalChange
from domain.programme import Category


@dataclass(frozen=True, slots=True)
class ShowReminders(Personal):
    pass


@dataclass(frozen=True, slots=True)
class SetDayBefore(PersonalChange):
    """The reminder of the day before, on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetReminder(PersonalChange):
    """The reminder so many minutes before the start; 0: none."""

    minutes: int


@dataclass(frozen=True, slots=True)
class StopReminders(PersonalChange):
    """No reminders at all: neither of the day before nor of the day itself."""


@dataclass(frozen=True, slots=True)
class ShowDigest(Personal):
    """Whether and when the week's programme comes."""


@dataclass(frozen=True, slots=True)
class SetDigest(PersonalChange):
    """The week's programme on a weekday, 0 is Monday; None: never."""

    day: int | None = None


@dataclass(frozen=True, slots=True)
class ChooseCategories(Personal):
    pass


@dataclass(frozen=True, slots=True)
class FollowCategory(PersonalChange):
    category: Category
    follow: bool = True
