"""Which list of commands somebody is shown: that of what they are, in the language in which they are told it."""

from dataclasses import dataclass
from datetime import datetime

import storage.menus
import storage.people
import storage.roles
import views.commands
from domain.outbox import Drop, Waiting
from domain.roles import Role
from storage.database import Connection
from views.languages import Languages


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands of a private chat, (name without its slash, description). None: the common lists will do."""

    telegram_id: int
    commands: tuple[tuple[str, str], ...]


async def compose(db: Connection, waiting: Waiting, languages: Languages, now: datetime) -> Menu | Drop:
    """What to tell Telegram, or why nothing is told. In a reading transaction."""
    person = await storage.people.get(db, waiting.letter.person)
    if person is None:
        return Drop.GONE
    if person.unreachable:
        return Drop.UNREACHABLE
    if await storage.menus.is_superseded(db, waiting):
        return Drop.NOTHING_NEW
    role = (await storage.roles.of(db, person.id, now)).highest
    if role is Role.VISITOR and person.language is None:
        # Telegram chooses among the common lists by the language of the phone; one of their own would hide them.
        return Menu(person.telegram_id, ())
    return Menu(person.telegram_id, views.commands.commands(role, languages.of(person.language)))
