"""One bot on one database."""

from collections.abc import Iterator
from contextlib import contextmanager

import storage.claims
from bot.settings import Settings
from bot.stop import Stop
from storage.refusals import Refusal


@contextmanager
def claimed(settings: Settings) -> Iterator[None]:
    """The database is ours within the block. Raises Stop where another bot has it."""
    try:
        with storage.claims.claim(settings.database_url):
            yield
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal


def trouble(settings: Settings) -> str | None:
    """Why a bot could not claim the database, other than that one has it; None: it could. Nothing is claimed."""
    try:
        storage.claims.try_lock_file(settings.database_url)
    except Refusal as refusal:
        return str(refusal)
    return None


def is_held(settings: Settings) -> bool:
    """Whether a bot is at work on the database."""
    try:
        return storage.claims.is_held(settings.database_url)
    except Refusal:
        return False
