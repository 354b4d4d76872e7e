"""The first steps of the program; each that fails stops it with one line that says what would be right."""

import asyncio

import structlog
import telegram
from telegram.error import InvalidToken, TelegramError

import storage.schema
import views.operator
from bot.clock import Clock
from bot.request import AiohttpRequest
from bot.settings import TELEGRAM, Settings
from bot.stop import Stop
from storage.database import Database, Refusal

_log = structlog.get_logger()
_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0


def make_bot(settings: Settings) -> telegram.Bot:
    """Raises Stop where there is no token, or none that could be one."""
    token = settings.token
    if not token:
        raise Stop(views.operator.NO_TOKEN)
    address = settings.bot_api_url
    try:
        return telegram.Bot(
            token,
            base_url=f"{address}/bot",
            base_file_url=f"{address}/file/bot",
            request=AiohttpRequest(),
            get_updates_request=AiohttpRequest(connections=2),
            local_mode=address != TELEGRAM,
        )
    except InvalidToken:
        raise Stop(views.operator.TOKEN_REFUSED) from None


async def greet_telegram(telegram_bot: telegram.Bot) -> None:
    """Learn who we are. Waits for a network that is away; raises Stop for a token that is refused."""
    wait = _FIRST_WAIT
    while True:
        try:
            await telegram_bot.initialize()
        except InvalidToken:
            raise Stop(views.operator.TOKEN_REFUSED) from None
        except TelegramError as failure:
            _log.warning("telegram_not_reached", kind=type(failure).__name__, seconds=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        else:
            return


async def open_database(settings: Settings, clock: Clock) -> Database:
    """The database at the schema of this program, after a backup where it had an older one. Raises Stop."""
    try:
        await storage.schema.upgrade(settings.database_url, settings.beside("backups"), clock())
        return await Database.open(settings.database_url)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal
