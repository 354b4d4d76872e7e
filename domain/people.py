"""Who somebody is to the house, and what they may do."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from domain.intents import Intent
from domain.preferences import USUAL, Preferences
from domain.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """What is held about a person beside their sign-ups and roles. `language` None: not chosen yet, Telegram's is used.

    `unreachable`: the last message that we sent by ourselves was refused, as when somebody blocks the bot.
    """

    id: int
    telegram_id: int
    language: str | None
    alias: str | None = None
    follows: frozenset[int] = frozenset()
    preferences: Preferences = USUAL
    unreachable: bool = False
    since: datetime | None = None


class Permission(Enum):
    YES = auto()
    PRIVATE_ONLY = auto()
    NOT_YOURS = auto()


def may(wish: Intent, role: Role, *, private: bool) -> Permission:
    """Whether somebody with this role may have this wish, in a private chat or in a group."""
    if not private and not wish.public:
        return Permission.PRIVATE_ONLY
    if role < wish.needs:
        return Permission.NOT_YOURS
    return Permission.YES
