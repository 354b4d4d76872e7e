"""The first steps of the program; each that fails stops it with one line that says what would be right."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
import telegram
from telegram.error import BadRequest, InvalidToken, TelegramError

import bot.outcomes
import views.operator
from bot.database import open_database as open_database
from bot.request import AiohttpRequest
from bot.settings import TELEGRAM, Settings
from bot.stop import Stop

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


async def insist(ask: Callable[[], Awaitable[object]]) -> None:
    """Ask Telegram until it answers. Raises Stop for a token that is refused, BadRequest for what is wrong."""
    wait = _FIRST_WAIT
    while True:
        try:
            await ask()
        except InvalidToken:
            raise Stop(views.operator.TOKEN_REFUSED) from None
        except BadRequest:
            raise
        except TelegramError as failure:
            asked_for = bot.outcomes.of(failure).wait
            _log.warning("telegram_not_reached", kind=type(failure).__name__, seconds=asked_for or wait)
            await asyncio.sleep(asked_for or wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        else:
            return
