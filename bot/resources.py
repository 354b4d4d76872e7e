"""What the house is furnished with: words and tables of every language, catalogues, the way to a deep link."""

from functools import partial
from pathlib import Path

import bot.buttons
import understanding.lexicon
from domain.intents import Intent
from domain.languages import CODES
from handlers.house import House
from storage.database import Database
from storage.programme import Snapshot
from understanding.understanding import Understanding
from views.languages import Languages

LOCALES = Path(__file__).parent.parent / "locales"


def words() -> Understanding:
    """Reads the word data and the trained tables of all languages that have them."""
    return Understanding(understanding.lexicon.load(LOCALES, CODES))


def house(database: Database, snapshot: Snapshot, bot_name: str) -> House:
    return House(
        database=database,
        languages=Languages.load(LOCALES),
        understanding=words(),
        programme=snapshot.current,
        link=partial(_link, bot_name),
    )


def _link(bot_name: str, wish: Intent) -> str:
    return f"https://t.me/{bot_name}?start={bot.buttons.pack(wish)}"
