"""What answering needs and the composition root provides, once for the whole program."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import domain.offers
from domain.intents import Intent
from domain.programme import Programme
from domain.questions import Questions
from storage.database import Connection, Database
from understanding.understanding import Understanding
from views.languages import Languages


@dataclass(frozen=True, slots=True)
class Chance:
    """`draw(n)`: a number from 0 to below n. `token()`: 32 letters that nobody can guess."""

    draw: Callable[[int], int]
    token: Callable[[], str]


@dataclass(frozen=True, slots=True)
class House:
    """`programme`: the snapshot (`storage.programme.Snapshot.current`); `look_again`: whether somebody changed it.

    `link`: an intent as a deep link to the bot. `digest`: of a Telegram id, what stays of who is erased.
    `hold`: how long freed seats are held at most. `questions`: what people ask for is counted there.
    """

    database: Database
    languages: Languages
    understanding: Understanding
    programme: Callable[[Connection], Awaitable[Programme]]
    look_again: Callable[[Connection], Awaitable[object]]
    link: Callable[[Intent], str]
    chance: Chance
    digest: Callable[[int], str]
    hold: timedelta = domain.offers.LONGEST
    questions: Questions = field(default_factory=Questions)
