"""Carries calls to Telegram, at its pace, and turns every failure into an end."""

import asyncio
import base64
from collections.abc import Sequence
from dataclasses import replace

import structlog
import telegram
from telegram.error import TelegramError

import bot.calls
import bot.outcomes
from bot.calls import Call
from bot.outcomes import DELIVERED, End, Outcome
from bot.pace import Pace

_log = structlog.get_logger()
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0


class TokenRefused(Exception):
    """Telegram does not accept the token any more: nothing that we do from here on can work."""


class Delivery:
    def __init__(self, telegram_bot: telegram.Bot, pace: Pace) -> None:
        self._bot = telegram_bot
        self._pace = pace
        self._looking = asyncio.Lock()

    async def acknowledge(self, tap: str) -> None:
        """Stop the little clock on a tapped button. A late or failed one harms nobody."""
        try:
            await self._bot.answer_callback_query(tap)
        except TelegramError as failure:
            outcome = bot.outcomes.of(failure)
            if outcome.wait is not None:
                self._pace.pause(outcome.wait)
            if outcome.end is not End.DELIVERED:
                _log.warning("tap_not_acknowledged", end=outcome.end.name)

    async def deliver(self, calls: Sequence[Call]) -> Outcome:
        """Send one answer, all its calls in order. Ends DELIVERED, GONE, UNCERTAIN or WRONG, never sooner.

        Raises TokenRefused. Cancelled, it may be repeated: nothing is noted here.
        """
        last = DELIVERED
        for call in calls:
            last = await self._insist(call)
            if last.end is not End.DELIVERED:
                _log.warning("answer_not_delivered", end=last.end.name, method=call.method, why=last.why)
            if last.end in (End.GONE, End.WRONG):
                break
        return last

    async def _insist(self, call: Call) -> Outcome:
        """Send one call until its end is known."""
        wait, doubts = _FIRST_WAIT, 0
        while True:
            outcome = await self._try(call)
            match outcome.end:
                case End.LATER:
                    wait = await self._hold(outcome, wait)
                case End.UNCERTAIN if doubts == 0:
                    # Perhaps it arrived: once more, but without a sound, and not into an outage.
                    doubts += 1
                    call = _silent(call)
                    await self._until_telegram_answers()
                case End.MOVED if outcome.chat is not None:
                    call = replace(call, parameters={**call.parameters, "chat_id": outcome.chat})
                case End.UNCHANGEABLE:
                    call = bot.calls.sent_anew(call)
                case End.REFUSED:
                    raise TokenRefused
                case _:
                    return outcome

    async def _try(self, call: Call) -> Outcome:
        try:
            async with self._pace.turn(call.chat):
                # Raw: nobody reads the message that comes back, and building it would take half of the time.
                await self._bot.do_api_request(call.method, api_kwargs=_arguments(call))
        except TelegramError as failure:
            return bot.outcomes.of(failure)
        return DELIVERED

    async def _until_telegram_answers(self) -> None:
        """Ask who we are, which repeats nothing, until it is said. One asks for all that wait. Raises TokenRefused."""
        wait = _FIRST_WAIT
        async with self._looking:
            while True:
                await asyncio.sleep(wait)
                try:
                    await self._bot.get_me()
                except TelegramError as failure:
                    if bot.outcomes.of(failure).end is End.REFUSED:
                        raise TokenRefused from None
                    wait = min(wait * 2, _LONGEST_WAIT)
                else:
                    return

    async def _hold(self, outcome: Outcome, wait: float) -> float:
        """Wait before the next try, and how long the one after it would wait."""
        if outcome.wait is not None:
            _log.warning("telegram_says_too_many", seconds=outcome.wait)
            self._pace.pause(outcome.wait)
            return wait
        await asyncio.sleep(wait)
        return min(wait * 2, _LONGEST_WAIT)


def _silent(call: Call) -> Call:
    if call.method == "editMessageText":
        return call
    return replace(call, parameters={**call.parameters, "disable_notification": True})


def _arguments(call: Call) -> dict[str, object]:
    arguments = dict(call.parameters)
    if call.method == "sendDocument":
        content = base64.b64decode(arguments["document"])
        arguments["document"] = telegram.InputFile(content, filename=arguments.pop("filename"))
    return arguments
