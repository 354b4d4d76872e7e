"""Who somebody is to the house, and what they may do."""

from dataclasses import dataclass
from enum import Enum, auto

from domain.intents import Intent
from domain.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """What is held about a person, all of it. `language` None: not chosen yet, Telegram's is used."""

    id: int
    telegram_id: int
    language: str | None
    alias: str | None = None
    follows: frozenset[int] = frozenset()
    reminders: bool = True


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
