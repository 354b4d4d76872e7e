"""From a row of the inbox to the calls that answer it."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial

import structlog

import bot.calls
import bot.logs
import handlers.answer
import storage.inbox
from bot.calls import Call, Destination
from bot.delivery import Delivery
from bot.telegram import Arrival
from domain.replies import Reply
from handlers.house import House
from storage.database import Connection
from storage.inbox import Waiting

_log = structlog.get_logger()
_TRIES = 3
_BETWEEN_SECONDS = 0.2
_ACKNOWLEDGED_SECONDS = 1.0


class Unparseable(Exception):
    """An update that the library can't parse. It is set aside; the rest goes on."""


class Answering:
    """`read`: an update's JSON → what arrived, None where nobody expects an answer. `rung`: set for letters to send."""

    def __init__(
        self,
        house: House,
        delivery: Delivery,
        read: Callable[[str], Arrival | None],
        clock: Callable[[], datetime],
        rung: asyncio.Event,
    ) -> None:
        self._house = house
        self._delivery = delivery
        self._read = read
        self._clock = clock
        self._rung = rung
        self._acknowledging: set[asyncio.Task[None]] = set()

    async def calls(self, row: Waiting) -> list[Call]:
        """Raises Unparseable. A committed answer that a crash kept from going out is sent as it stands."""
        if row.answer is not None:
            return bot.calls.load(row.answer)
        arrival = self._arrival(row)
        if arrival is None:
            return []
        acknowledging = self._acknowledge(arrival.tap) if arrival.tap else None
        calls = await self._insist(row, arrival)
        # The tap is answered first; but a slow little clock holds up no answer.
        if acknowledging:
            await asyncio.wait((acknowledging,), timeout=_ACKNOWLEDGED_SECONDS)
        return calls

    def _acknowledge(self, tap: str) -> asyncio.Task[None]:
        acknowledging = asyncio.create_task(self._delivery.acknowledge(tap))
        self._acknowledging.add(acknowledging)
        acknowledging.add_done_callback(self._acknowledging.discard)
        return acknowledging

    def apology(self, row: Waiting) -> list[Call]:
        """What to say where the real answer could not be made or sent."""
        arrival = self._arrival(row)
        return bot.calls.of(handlers.answer.sorry(arrival.message, self._house), arrival.to) if arrival else []

    def _arrival(self, row: Waiting) -> Arrival | None:
        try:
            return self._read(row.body)
        except Exception as failure:
            raise Unparseable(type(failure).__name__) from failure

    async def _insist(self, row: Waiting, arrival: Arrival) -> list[Call]:
        """The answer; after a failure, which has rolled everything back, once more; at last an apology."""
        for attempt in range(_TRIES):
            try:
                return await self._answer(row, arrival)
            except Exception as failure:  # noqa: BLE001 - the one boundary: it answers kindly and logs
                where = bot.logs.frames(failure)
                _log.error("answer_failed", kind=type(failure).__name__, where=where, attempt=attempt + 1)
                await asyncio.sleep(_BETWEEN_SECONDS * attempt)
        return self.apology(row)

    async def _answer(self, row: Waiting, arrival: Arrival) -> list[Call]:
        keep = partial(_keep, row, arrival.to)
        answer = await handlers.answer.answer(arrival.message, self._house, self._clock(), keep)
        if answer is not None and answer.wrote:
            self._rung.set()
        return bot.calls.of(answer.reply, arrival.to) if answer else []


async def _keep(row: Waiting, to: Destination, db: Connection, reply: Reply) -> None:
    """Effects and answer are one atom: called in the transaction that has made the effects."""
    await storage.inbox.keep_answer(db, row.update_id, bot.calls.dump(bot.calls.of(reply, to)))
