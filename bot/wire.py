"""The wire to Telegram: one call, and how it ended. What Telegram says about the wire itself is heeded here."""

import asyncio
import base64
from collections.abc import Awaitable, Callable

import structlog
import telegram
from telegram.error import TelegramError

import bot.outcomes
from bot.calls import Call
from bot.outcomes import DELIVERED, End, Outcome
from bot.pace import Pace

_log = structlog.get_logger()
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0

Paused = Callable[[float], Awaitable[None]]


class TokenRefused(Exception):
    """Telegram does not accept the token any more: nothing that we do from here on can work."""


class Wire:
    """`paused`: told when Telegram says "too many", with the seconds of silence; nothing waits for it."""

    def __init__(self, telegram_bot: telegram.Bot, pace: Pace, paused: Paused | None) -> None:
        self._bot = telegram_bot
        self._pace = pace
        self._paused = paused
        self._telling: set[asyncio.Future[None]] = set()
        self._looking = asyncio.Lock()
        self._looks = 0

    async def acknowledge(self, tap: str) -> Outcome:
        """Stop the little clock on a tapped button."""
        await self._pace.until_silence_ends()
        try:
            await self._bot.answer_callback_query(tap)
        except TelegramError as failure:
            return self._heeded(bot.outcomes.of(failure))
        return DELIVERED

    async def request(self, call: Call) -> Outcome:
        """Send one message now. "Too many" has silenced the whole bot when this returns. Raises TokenRefused."""
        return self._heeded(await self.tell(call))

    async def tell(self, call: Call) -> Outcome:
        """Make one call now. "Too many" of what is no message silences nobody. Raises TokenRefused."""
        try:
            # Raw: nobody reads the message that comes back, and building it would take half of the time.
            await self._bot.do_api_request(call.method, api_kwargs=_arguments(call))
        except TelegramError as failure:
            outcome = bot.outcomes.of(failure)
        else:
            return DELIVERED
        if outcome.end is End.REFUSED:
            raise TokenRefused
        return outcome

    async def until_telegram_answers(self) -> None:
        """Ask who we are, which repeats nothing, until it is said. One asks for all that wait. Raises TokenRefused."""
        wait, looks = _FIRST_WAIT, self._looks
        async with self._looking:
            while looks == self._looks:
                await asyncio.sleep(wait)
                try:
                    await self._bot.get_me()
                except TelegramError as failure:
                    if bot.outcomes.of(failure).end is End.REFUSED:
                        raise TokenRefused from None
                    wait = min(wait * 2, _LONGEST_WAIT)
                else:
                    self._looks += 1

    def _heeded(self, outcome: Outcome) -> Outcome:
        if outcome.wait is not None:
            _log.warning("telegram_says_too_many", seconds=outcome.wait)
            self._pace.pause(outcome.wait)
            self._tell_of_the_pause()
        return outcome

    def _tell_of_the_pause(self) -> None:
        if self._paused:
            telling = asyncio.ensure_future(self._paused(self._pace.silence))
            self._telling.add(telling)
            telling.add_done_callback(self._telling.discard)


def _arguments(call: Call) -> dict[str, object]:
    arguments = dict(call.parameters)
    if call.method == "sendDocument":
        content = base64.b64decode(arguments["document"])
        arguments["document"] = telegram.InputFile(content, filename=arguments.pop("filename"))
    return arguments
