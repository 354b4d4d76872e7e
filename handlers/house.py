"""What answering needs and the composition root provides, once for the whole program."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.intents import Intent
from domain.programme import Programme
from storage.database import Connection, Database
from understanding.understanding import Understanding
from views.languages import Languages


@dataclass(frozen=True, slots=True)
class House:
    """`programme`: the snapshot (`storage.programme.Snapshot.current`). `link`: an intent as a deep link to the bot."""

    database: Database
    languages: Languages
    understanding: Understanding
    programme: Callable[[Connection], Awaitable[Programme]]
    link: Callable[[Intent], str]
