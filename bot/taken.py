"""The ids that are taken in the database of this machine, where there is one and the settings lead to it."""

import bot.settings
import storage.taken
from bot.settings import WrongSettings
from domain.founding.plan import NOTHING_TAKEN, Taken


def here() -> Taken:
    """Nothing where settings are wrong: a file can be written without any."""
    try:
        return storage.taken.taken(bot.settings.read().database_url)
    except WrongSettings:
        return NOTHING_TAKEN
