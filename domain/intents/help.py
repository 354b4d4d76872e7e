"""Help of every kind, small talk, and what was not understood."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.intents.wish import Personal, Public
from domain.programme import Need

if TYPE_CHECKING:
    from domain.intents import Intent


class Danger(StrEnum):
    VIOLENCE = "violence"
    THREAT = "threat"
    SUICIDE = "suicide"
    FIRE = "fire"
    MEDICAL = "medical"
    CHILD = "child"
    UNSURE = "unsure"  # it sounds like danger, but nobody can say which


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


AboutHelp = (
    AskReferral
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
)
