"""What somebody wants, as frozen values. A button is a sentence already understood.

Every intent declares the role it needs, whether it may be answered in a group (`public`) and whether answering
it changes anything (`writes`: the transaction takes the write lock at its beginning). The strictest is the default.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.days import Days
from domain.programme import Audience, Category, Need
from domain.roles import Role


class Topic(StrEnum):
    """What a practical question is about."""

    COST = "cost"
    CHILDREN = "children"
    BRING = "bring"
    WHO = "who"
    SIGN_UP = "sign_up"
    LANGUAGE = "language"
    ACCESS = "access"


class Danger(StrEnum):
    VIOLENCE = "violence"
    THREAT = "threat"
    SUICIDE = "suicide"
    FIRE = "fire"
    MEDICAL = "medical"
    CHILD = "child"


@dataclass(frozen=True, slots=True)
class Wish:
    """What all intents have in common."""

    needs: ClassVar[Role] = Role.COORDINATOR
    public: ClassVar[bool] = False
    writes: ClassVar[bool] = True


class Public(Wish):
    """Anybody may ask, anywhere; nothing changes."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.VISITOR
    public: ClassVar[bool] = True
    writes: ClassVar[bool] = False


class Personal(Wish):
    """A visitor's own matter: only between them and the bot. Changes nothing."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.VISITOR
    writes: ClassVar[bool] = False


class PersonalChange(Personal):
    """A visitor changes something of their own."""

    __slots__ = ()
    writes: ClassVar[bool] = True


# --- the programme ---


@dataclass(frozen=True, slots=True)
class ListActivities(Public):
    """What is on. `days` None: today. `place` None: all that the person follows."""

    days: Days | None = None
    category: Category | None = None
    audience: Audience | None = None
    place: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowActivity(Public):
    activity: int


@dataclass(frozen=True, slots=True)
class ListTimes(Public):
    """When an activity takes place; on `days`, or the coming ones."""

    activity: int
    days: Days | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseActivity(Public):
    """An activity was meant but not named: which one? `page` of the list of all."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class AskPractical(Public):
    """Cost, children, what to bring … of an activity, or of the house where `activity` is None."""

    topic: Topic | None = None
    activity: int | None = None


@dataclass(frozen=True, slots=True)
class ShareActivity(Public):
    activity: int


@dataclass(frozen=True, slots=True)
class SaveToCalendar(Public):
    activity: int


@dataclass(frozen=True, slots=True)
class ShowOpeningHours(Public):
    """`days` None: now and the coming week."""

    days: Days | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class ShowLocation(Public):
    place: int | None = None
    activity: int | None = None


# --- help ---


@dataclass(frozen=True, slots=True)
class AskReferral(Public):
    need: Need | None = None


@dataclass(frozen=True, slots=True)
class GetHelpWithLetters(Public):
    pass


@dataclass(frozen=True, slots=True)
class ContactPerson(Public):
    pass


@dataclass(frozen=True, slots=True)
class OfferHelp(Public):
    """Wants to help, host or lead something."""


@dataclass(frozen=True, slots=True)
class GetCrisisHelp(Public):
    danger: Danger


@dataclass(frozen=True, slots=True)
class Greet(Public):
    pass


@dataclass(frozen=True, slots=True)
class Thank(Public):
    pass


@dataclass(frozen=True, slots=True)
class AskOutOfScope(Public):
    pass


@dataclass(frozen=True, slots=True)
class Unclear(Public):
    """Not understood surely: up to three guesses to choose from, or none."""

    guesses: "tuple[Intent, ...]" = ()


@dataclass(frozen=True, slots=True)
class PressOldButton(Public):
    """A button of an earlier version, or a forged one."""


@dataclass(frozen=True, slots=True)
class SendMedia(Personal):
    """A picture, a voice message, a sticker …: something without words. `kind` as Telegram names it."""

    kind: str


# --- the person and the bot ---


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


# --- signing up: understood already, answered from the next version on ---


@dataclass(frozen=True, slots=True)
class SignUp(Personal):
    activity: int | None = None
    days: Days | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class CancelSignUp(Personal):
    activity: int | None = None
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class ListMySignUps(Personal):
    pass


@dataclass(frozen=True, slots=True)
class ShowMyData(Personal):
    pass


@dataclass(frozen=True, slots=True)
class EraseMe(Personal):
    pass


Intent = (
    ListActivities
    | ShowActivity
    | ListTimes
    | ChooseActivity
    | AskPractical
    | ShareActivity
    | SaveToCalendar
    | ShowOpeningHours
    | ShowLocation
    | AskReferral
    | GetHelpWithLetters
    | ContactPerson
    | OfferHelp
    | GetCrisisHelp
    | Greet
    | Thank
    | AskOutOfScope
    | Unclear
    | PressOldButton
    | SendMedia
    | Start
    | ShowMenu
    | ShowHelp
    | ShowSettings
    | ShowPrivacy
    | ChooseLanguage
    | SetLanguage
    | ChoosePlaces
    | FollowPlace
    | SignUp
    | CancelSignUp
    | ListMySignUps
    | ShowMyData
    | EraseMe
)
