"""What the house is furnished with: words and tables of every language, catalogues, the way to a deep link."""

import secrets
from datetime import timedelta
from functools import cache, partial
from pathlib import Path

import bot.buttons
import domain.offers
import domain.tombstones
import understanding.lexicon
from domain.intents import Intent
from domain.languages import CODES
from domain.questions import Questions
from handlers.house import Chance, House
from storage.database import Database
from storage.programme import Snapshot
from understanding.understanding import Understanding
from views.languages import Languages

LOCALES = Path(__file__).parent.parent / "locales"


@cache
def words() -> Understanding:
    """Reads, once, the word data and the trained tables of all languages that have them."""
    return Understanding(understanding.lexicon.load(LOCALES, CODES))


def house(
    database: Database,
    snapshot: Snapshot,
    bot_name: str,
    token: str,
    hold: timedelta = domain.offers.LONGEST,
    *,
    keeps_sentences: bool = False,
) -> House:
    """`token`: the bot's; what must be recognised but not known is keyed by it. `hold`: see `domain.offers`."""
    understanding = words()
    return House(
        database=database,
        languages=Languages.load(LOCALES, understanding.lexicon.words.by_language),
        understanding=understanding,
        programme=snapshot.current,
        look_again=snapshot.watch,
        link=partial(_link, bot_name),
        chance=Chance(draw=secrets.randbelow, token=partial(secrets.token_hex, 16)),
        digest=partial(domain.tombstones.digest, domain.tombstones.key(token)),
        hold=hold,
        questions=Questions(keeps_sentences),
    )


def _link(bot_name: str, wish: Intent) -> str:
    return f"https://t.me/{bot_name}?start={bot.buttons.pack(wish)}"
