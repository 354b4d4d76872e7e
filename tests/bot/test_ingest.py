"""What arrives is safe before Telegram is told so; what comes twice is taken once."""

import asyncio
from contextlib import asynccontextmanager, suppress
from functools import partial

import pytest
import sqlalchemy.exc

import bot.polling
import storage.inbox
from bot.health import Health
from bot.ingest import Inbox, sender
from bot.polling import Polling
from storage.database import Database
from tests.bot.updates import AMINA, GROUP, message, said, tapped, update
from tests.builders import NOW
from tests.sabotage import sabotage


@pytest.fixture
def arrived() -> asyncio.Event:
    return asyncio.Event()


@pytest.fixture
def inbox(database, arrived) -> Inbox:
    return Inbox(database, lambda: NOW, arrived)


async def waiting(database: Database) -> list[int]:
    async with database.reading() as db:
        return [row.update_id for row in await storage.inbox.waiting(db, 1000)]


@asynccontextmanager
async def polling(api, inbox, database):
    task = asyncio.create_task(Polling(api, inbox, Health(database, webhook=False)).run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _until(test, seconds: float = 8) -> None:
    async with asyncio.timeout(seconds):
        while not await test():
            await asyncio.sleep(0.01)


async def test_a_batch_lies_in_the_inbox_and_the_bell_rings(inbox, database, arrived):
    await inbox.take([said("hej", 7), said("hallå", 8)])
    assert await waiting(database) == [7, 8]
    assert arrived.is_set()


async def test_what_telegram_brings_again_is_taken_once_even_when_numbers_begin_lower(inbox, database):
    await inbox.take([said("hej", 900)])
    await inbox.take([said("hej", 900), said("efter en lugn vecka", 12)])
    assert sorted(await waiting(database)) == [12, 900]


async def test_many_who_come_at_once_share_few_commits(inbox, database, monkeypatch):
    batches = []
    put = storage.inbox.put

    async def counted(db, rows):
        batches.append(len(rows))
        return await put(db, rows)

    monkeypatch.setattr(storage.inbox, "put", counted)
    await asyncio.gather(*(inbox.take([said("hej", number)]) for number in range(1, 101)))
    async with database.reading() as db:
        assert (await storage.inbox.counts(db)).waiting == 100
    assert sum(batches) == 100
    assert len(batches) <= 5


async def test_what_could_not_be_stored_is_not_confirmed_and_comes_again(api, telegram, inbox, database, monkeypatch):
    put, failures = storage.inbox.put, iter([sqlalchemy.exc.OperationalError("insert", {}, Exception("disk full"))])

    async def full_at_first(db, rows):
        if failure := next(failures, None):
            raise failure
        return await put(db, rows)

    monkeypatch.setattr(storage.inbox, "put", full_at_first)
    amina = await telegram.person("Amina", "so")
    await amina.say("salaan")
    async with polling(api, inbox, database):

        async def safe():
            return len(await waiting(database)) == 1

        await _until(safe)


async def _confirm_first(self):
    """What python-telegram-bot's own updater does: tell Telegram, then take care of the batch."""
    asked = {"timeout": 0, "limit": 100}
    batch = await self._bot.do_api_request("getUpdates", api_kwargs=asked)
    if batch:
        await self._bot.do_api_request("getUpdates", api_kwargs={"offset": batch[-1]["update_id"] + 1, "timeout": 0})
        await self._inbox.take(batch)


@sabotage(
    test_what_could_not_be_stored_is_not_confirmed_and_comes_again,
    {"bot.polling.Polling._once": _confirm_first},
    raises=TimeoutError,
)
def test_telling_telegram_first_loses_what_could_not_be_stored(): ...


async def test_telegram_is_told_only_after_the_commit(api, telegram, inbox, database):
    amina = await telegram.person("Amina", "so")
    await amina.say("salaan")
    async with polling(api, inbox, database):

        async def confirmed():
            return await telegram.pending() == 0

        await _until(confirmed)
        assert len(await waiting(database)) == 1


class _Hasty:
    """Something between Telegram and us: it keeps every update for ever, and waits for none."""

    def __init__(self, *updates) -> None:
        self.updates = updates
        self.offsets: list[int | None] = []

    async def do_api_request(self, _method, api_kwargs, **_):
        offset = api_kwargs.get("offset")
        self.offsets.append(offset)
        await asyncio.sleep(0)
        return [one for one in self.updates if one["update_id"] >= (offset or 0)]

    async def has_been_asked(self, times: int = 5) -> bool:
        return len(self.offsets) >= times


async def test_what_is_taken_is_never_asked_for_again(inbox, database, monkeypatch):
    monkeypatch.setattr(bot.polling, "_AT_ONCE_SECONDS", 0.01)
    hasty = _Hasty(said("hej", 7), said("hallå", 8))
    async with polling(hasty, inbox, database):
        await _until(hasty.has_been_asked)
    assert set(hasty.offsets[1:]) == {9}


async def test_after_a_quiet_week_lower_numbers_are_asked_for(inbox, database, monkeypatch):
    monkeypatch.setattr(bot.polling, "_AT_ONCE_SECONDS", 0.01)
    monkeypatch.setattr(bot.polling, "_QUIET_SECONDS", -1.0)
    hasty = _Hasty(said("hej", 900))
    async with polling(hasty, inbox, database):
        await _until(hasty.has_been_asked)
        hasty.updates = (said("efter en lugn vecka", 12),)

        async def both():
            return sorted(await waiting(database)) == [12, 900]

        await _until(both)


@sabotage(
    test_after_a_quiet_week_lower_numbers_are_asked_for,
    {"bot.polling.Polling._nothing": lambda _self, waited: asyncio.sleep(0.01)},
    raises=TimeoutError,
)
def test_with_the_old_offset_they_would_stay_hidden(): ...


async def test_where_nobody_waits_we_do(inbox, database, monkeypatch):
    monkeypatch.setattr(bot.polling, "_AT_ONCE_SECONDS", 60.0)
    hasty = _Hasty()
    async with polling(hasty, inbox, database):
        await _until(partial(hasty.has_been_asked, 2))
        await asyncio.sleep(0.2)
    # The first one is meant to be answered at once.
    assert len(hasty.offsets) == 2


@sabotage(test_where_nobody_waits_we_do, {"bot.polling.Polling._nothing": lambda _self, waited: asyncio.sleep(0)})
def test_without_a_rest_we_would_ask_without_end(): ...


async def test_after_trouble_on_the_way_it_goes_on_asking(api, telegram, inbox, database, monkeypatch):
    monkeypatch.setattr(bot.polling, "_WAITS", (0.02,))
    await telegram.misbehave("500", calls=3, methods=["getUpdates"])
    amina = await telegram.person("Amina", "so")
    await amina.say("salaan")
    async with polling(api, inbox, database):

        async def safe():
            return len(await waiting(database)) == 1

        await _until(safe)


@pytest.mark.parametrize(
    ("raw", "whose"),
    [
        (said("hej"), AMINA["id"]),
        (said("hej", chat=GROUP), GROUP["id"]),
        (tapped("m", chat=GROUP), GROUP["id"]),
        (update(message=message(text="x") | {"from": {"id": 2**80}}), 2**62),
        (tapped("m"), AMINA["id"]),
        (update(channel_post={"message_id": 1, "chat": {"id": -7}}), -7),
        (update(edited_message=message(text="x")), AMINA["id"]),
        (update(poll_answer={"user": {"id": 5}}), 5),
        (update(odd=[1, 2], message="what"), 0),
    ],
)
def test_every_update_has_a_sender_whose_order_is_kept(raw, whose):
    assert sender(raw) == whose
