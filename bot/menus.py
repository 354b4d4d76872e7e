"""Tells Telegram which commands each person is shown: everybody's own list, in their language.

Beside the letters, not among them: it holds up no message, whether Telegram is slow about it or says "too many". Told
twice, a list is the same; so what a crash interrupts is told again.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import structlog

import bot.calls
import bot.logs
import scheduler.menus
import storage.menus
import storage.outbox
from bot.delivery import Delivery, TokenRefused
from bot.outcomes import End
from domain.outbox import Drop, Waiting
from scheduler.menus import Menu
from storage.database import Database
from views.languages import Languages

_log = structlog.get_logger()
_LOOK_SECONDS = 1.0
# No limit is known; nobody is in a hurry.
_BETWEEN_SECONDS = 0.1
_TRIES = 5


async def tell_everybody_anew(database: Database, now: datetime) -> None:
    """The lists themselves are others, as after an upgrade."""
    async with database.writing() as db:
        await storage.menus.all_changed(db, now)


class Menus:
    def __init__(
        self,
        database: Database,
        languages: Languages,
        delivery: Delivery,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._languages = languages
        self._delivery = delivery
        self._clock = clock
        self._tried: int | None = None
        self._tries = 0

    async def run(self) -> None:
        """Until cancelled. Raises TokenRefused.

        What is to be taken away and what is to be told take turns: neither has to wait for the end of the other.
        """
        while True:
            await asyncio.sleep(await self._take_away())
            waiting = await self._next()
            if waiting:
                await asyncio.sleep(await self._see_to(waiting))
            elif not self._delivery.untold:
                await asyncio.sleep(_LOOK_SECONDS)

    async def _take_away(self) -> float:
        """One list that no answer could take away. How many seconds to rest then."""
        untold = self._delivery.untold
        chat = untold.next()
        if chat is None:
            return 0
        outcome = await self._delivery.tell(bot.calls.menu(chat, ()))
        if outcome.end not in (End.LATER, End.UNCERTAIN):
            untold.forget(chat)
        elif not untold.failed(chat):
            _log.warning("menu_not_taken_away", end=outcome.end.name, why=outcome.why)
        return _BETWEEN_SECONDS if outcome.wait is None else outcome.wait

    async def _next(self) -> Waiting | None:
        try:
            async with self._database.reading() as db:
                return await storage.outbox.next_menu(db, self._clock())
        except Exception as failure:  # noqa: BLE001 - the database may be away for a while; what waits, waits
            _log.error("menus_not_read", kind=type(failure).__name__)
            return None

    async def _see_to(self, waiting: Waiting) -> float:
        """How many seconds to rest before the next."""
        try:
            return await self._tell(waiting)
        except TokenRefused:
            raise
        except Exception as failure:  # noqa: BLE001 - one person's trouble is nobody else's
            _log.error("menu_failed", kind=type(failure).__name__, where=bot.logs.frames(failure))
            with suppress(Exception):
                await self._try_again(waiting)
            return _LOOK_SECONDS

    async def _tell(self, waiting: Waiting) -> float:
        async with self._database.reading() as db:
            menu = await scheduler.menus.compose(db, waiting, self._languages, self._clock())
        if isinstance(menu, Drop):
            await self._drop(waiting, menu)
            return 0
        outcome = await self._delivery.tell(bot.calls.menu(menu.telegram_id, menu.commands))
        match outcome.end:
            case End.DELIVERED:
                await self._told(waiting, menu)
            case End.LATER if outcome.wait is not None:
                return outcome.wait
            case End.LATER | End.UNCERTAIN:
                await self._try_again(waiting)
            case End.GONE:
                # Not a word to the person was tried: whether they take messages is for the letters to find out.
                await self._drop(waiting, Drop.UNREACHABLE)
            case _:
                _log.warning("menu_refused", why=outcome.why)
                await self._drop(waiting, Drop.WRONG)
        return _BETWEEN_SECONDS

    async def _told(self, waiting: Waiting, menu: Menu) -> None:
        async with self._database.writing() as db:
            is_theirs = await storage.outbox.sent(db, waiting.id, self._clock())
        if is_theirs:
            # Who was erased and came back: what would still be taken away is the list that they have just got.
            self._delivery.untold.forget(menu.telegram_id)
        else:
            # They were erased while it was on its way: perhaps it came after what took their list away.
            self._delivery.untold.add(menu.telegram_id)

    async def _try_again(self, waiting: Waiting) -> None:
        """Next time; but after a few times, with Telegram and the database there, it is its own fault."""
        if not await self._database.can_write():
            return
        self._tries = self._tries + 1 if waiting.id == self._tried else 1
        self._tried = waiting.id
        if self._tries >= _TRIES:
            await self._drop(waiting, Drop.WRONG)

    async def _drop(self, waiting: Waiting, why: Drop) -> None:
        async with self._database.writing() as db:
            await storage.outbox.drop(db, waiting.id, why, self._clock())
