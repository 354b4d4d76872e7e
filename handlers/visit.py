"""All that a handler may need for one answer, and nothing that it may not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import domain.days
from domain.drafts import Draft
from domain.intents import Intent
from domain.people import Person
from domain.plans import Plan
from domain.programme import Place, Programme
from domain.roles import Roles
from handlers.house import Chance
from storage.database import Connection
from understanding.understanding import Understanding
from views.language import Language
from views.languages import Languages

# In a group nobody is looked up: what is known about somebody is not for the others to see.
NOBODY = Person(id=0, telegram_id=0, language=None)

_HOME = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True)
class Visit:
    """`first`: not told yet what is kept about them. `draft`, `plan`: what they are half-way through posting, changing.

    `link`: an intent as an address that opens the bot's chat. `digest`: of a Telegram id, what stays of who is erased.
    `picture`, `tapped`: see `domain.messages.Message`.
    `hold`: how long freed seats are held at most. `keeps_sentences`: what is not understood, without who wrote it.
    """

    person: Person
    roles: Roles
    language: Language
    languages: Languages
    programme: Programme
    now: datetime
    db: Connection
    private: bool
    first: bool
    link: Callable[[Intent], str]
    understanding: Understanding
    chance: Chance
    digest: Callable[[int], str]
    hold: timedelta
    keeps_sentences: bool
    draft: Draft | None = None
    picture: str | None = None
    tapped: int | None = None
    plan: Plan | None = None

    @property
    def zone(self) -> ZoneInfo:
        places = self.places
        return places[0].zone if places else _HOME

    @property
    def today(self) -> date:
        return domain.days.today(self.now, self.zone)

    @property
    def places(self) -> tuple[Place, ...]:
        """Those that the person follows; who follows none is told about all."""
        followed = tuple(place for place in self.programme.places if place.id in self.person.follows)
        return followed or self.programme.places
