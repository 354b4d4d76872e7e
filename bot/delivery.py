"""Carries answers and letters to Telegram, at its pace, and turns every failure into an end."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import structlog
import telegram

import bot.calls
from bot.calls import Call
from bot.outcomes import DELIVERED, End, Outcome
from bot.pace import Pace
from bot.untold import Untold
from bot.wire import Paused, Wire
from bot.wire import TokenRefused as TokenRefused

_log = structlog.get_logger()
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0
# How often an uncertain edit is made again.
_EDITS = 5
# Whoever wrote goes on writing, and waits for the answer behind it.
_TELLING_SECONDS = 2.0


class Delivery:
    """`paused`: told when Telegram says "too many", with the seconds of silence; no answer waits for it.

    `untold`: the chats whose list of commands could not be taken away with an answer; somebody goes on trying.
    """

    def __init__(self, telegram_bot: telegram.Bot, pace: Pace, paused: Paused | None = None) -> None:
        self._wire = Wire(telegram_bot, pace, paused)
        self._pace = pace
        self.untold = Untold()

    async def acknowledge(self, tap: str) -> None:
        """Stop the little clock on a tapped button, which turns for a while. A late or failed one harms nobody."""
        wait, outcome = _FIRST_WAIT, await self._wire.acknowledge(tap)
        while outcome.end in (End.LATER, End.UNCERTAIN) and wait < _LONGEST_WAIT:
            await asyncio.sleep(wait)
            wait, outcome = wait * 2, await self._wire.acknowledge(tap)
        if outcome.end is not End.DELIVERED:
            _log.warning("tap_not_acknowledged", end=outcome.end.name)

    async def deliver(self, calls: Sequence[Call]) -> Outcome:
        """Send one answer, all its calls in order. Ends DELIVERED, GONE, UNCERTAIN or WRONG, never sooner.

        What is no message comes last, is tried once, and its end is not the answer's.
        Raises TokenRefused. Cancelled, it may be repeated: nothing is noted here.
        """
        last = DELIVERED
        for call in (one for one in calls if one.is_message):
            last = await self._insist(call)
            if last.end is not End.DELIVERED:
                _log.warning("answer_not_delivered", end=last.end.name, method=call.method, why=last.why)
            if last.end in (End.GONE, End.WRONG):
                break
        for call in (one for one in calls if not one.is_message):
            await self._tell_at_once(call)
        return last

    async def until_a_letter_may_go(self) -> None:
        """It may last: Telegram wants silence, or answers go first. So a letter's words are found after it."""
        await self._pace.until_a_letter_may_go()

    async def deliver_letter(self, calls: Sequence[Call], *, doubts: int = 0) -> Outcome:
        """Try once to send a letter, one at a time. LATER: it surely did not arrive. UNCERTAIN: perhaps it did.

        After either, Telegram is there again: what the letter says may have changed meanwhile, so it is made anew.
        `doubts`: how often it was uncertain before; then it makes no sound, and more and more time goes by before it.
        Raises TokenRefused.
        """
        last = DELIVERED
        await asyncio.sleep(_rest(doubts))
        for call in calls:
            last = await self._try_letter(_silent(call) if doubts else call)
            if last.end is not End.DELIVERED:
                _log.warning("letter_not_delivered", end=last.end.name, method=call.method, why=last.why)
                break
        return last

    async def tell(self, call: Call) -> Outcome:
        """Try once to make a call that is no message. After LATER or UNCERTAIN it is made again, by and by.

        "Too many" of these concerns no message: `wait` says for how long there shall be none. Raises TokenRefused.
        """
        await self._pace.until_silence_ends()
        outcome = await self._wire.tell(call)
        if outcome.end in (End.LATER, End.UNCERTAIN) and outcome.wait is None:
            await self._wire.until_telegram_answers()
        return outcome

    async def _tell_at_once(self, call: Call) -> None:
        """Or leave it to whoever tells menus: a hundred who wait here would keep everybody else from being answered."""
        outcome = Outcome(End.LATER)
        if self._pace.silence <= 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(_TELLING_SECONDS):
                    outcome = await self._wire.tell(call)
        if outcome.end in (End.LATER, End.UNCERTAIN):
            self.untold.add(call.parameters["scope"]["chat_id"])
        elif outcome.end is not End.DELIVERED:
            _log.warning("not_told", end=outcome.end.name, method=call.method, why=outcome.why)

    async def _try_letter(self, call: Call) -> Outcome:
        await self._pace.until_chat_takes_more(call.chat)
        if self._pace.silence > 0:
            return Outcome(End.LATER)
        outcome = await self._wire.request(call)
        if call.method == "sendPhoto" and outcome.end in (End.UNSHOWABLE, End.WRONG):
            # A photo that another bot was sent, or that Telegram has lost: what is said is what counts.
            _log.warning("picture_not_shown", why=outcome.why)
            words = bot.calls.without_picture(call)
            outcome = await self._wire.request(words) if words else DELIVERED
        if outcome.end in (End.LATER, End.UNCERTAIN) and outcome.wait is None:
            await self._wire.until_telegram_answers()
        return outcome

    async def _insist(self, call: Call) -> Outcome:
        """Send one call until its end is known."""
        wait, doubts = _FIRST_WAIT, 0
        while True:
            async with self._pace.turn(call.chat):
                outcome = await self._wire.request(call)
            match outcome.end:
                case End.LATER if outcome.wait is None:
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, _LONGEST_WAIT)
                case End.LATER:
                    pass  # the next turn comes after the silence
                case End.UNCERTAIN if doubts < _again(call, outcome):
                    # Perhaps it arrived: again, but without a sound, and not into an outage.
                    await asyncio.sleep(_rest(doubts))
                    doubts += 1
                    call = _silent(call)
                    await self._wire.until_telegram_answers()
                case End.MOVED if outcome.chat is not None:
                    call = replace(call, parameters={**call.parameters, "chat_id": outcome.chat})
                case End.UNCHANGEABLE:
                    call = bot.calls.sent_anew(call)
                case End.UNSHOWABLE | End.WRONG if call.method == "sendPhoto":
                    _log.warning("picture_not_shown", why=outcome.why)
                    words = bot.calls.without_picture(call)
                    if words is None:
                        return DELIVERED
                    call = words
                case _:
                    return outcome


def _rest(doubts: int) -> float:
    return _FIRST_WAIT * 2.0 ** (doubts - 1) if doubts else 0.0


def _again(call: Call, outcome: Outcome) -> int:
    """An edit that has arrived already is none the second time: it is never made twice."""
    return _EDITS if call.method == "editMessageText" else outcome.again


def _silent(call: Call) -> Call:
    if call.method == "editMessageText":
        return call
    return replace(call, parameters={**call.parameters, "disable_notification": True})
