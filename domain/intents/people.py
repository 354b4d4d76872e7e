"""Between a person and the bot: first contact, language, places, what is kept."""

from dataclasses import dataclass

from domain.intents.wish import Personal, PersonalChange, Public


@dataclass(frozen=True, slots=True)
class Start(PersonalChange):
    """The first contact, and every later /start."""


@dataclass(frozen=True, slots=True)
class ShowMenu(Public):
    pass


@dataclass(frozen=True, slots=True)
class ShowHelp(Public):
    pass


@dataclass(frozen=True, slots=True)
class ShowSettings(Personal):
    pass


@dataclass(frozen=True, slots=True)
class ShowPrivacy(Public):
    pass


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Personal):
    pass


@dataclass(frozen=True, slots=True)
class SetLanguage(PersonalChange):
    language: str


@dataclass(frozen=True, slots=True)
class ChoosePlaces(Personal):
    page: int = 0


@dataclass(frozen=True, slots=True)
class FollowPlace(PersonalChange):
    place: int
    follow: bool = True
