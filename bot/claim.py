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
