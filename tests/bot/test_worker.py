"""The worker: everybody in their order, nobody held up by anybody, nothing lost whatever breaks."""

import asyncio

import pytest

import bot.delivery
import bot.resources
import bot.telegram
import handlers.answer
import storage.importing
import storage.inbox
from bot.delivery import Delivery
from bot.journal import Journal
from bot.marks import Marks
from bot.pace import Pace
from tests.bot.running import with_ljungby
from tests.bot.updates import AMINA, message, update
from tests.builders import NOW
from tests.sabotage import sabotage

_HURRY = 20


@pytest.fixture
async def running_bot(api, database, tmp_path):
    return await with_ljungby(api, database, tmp_path, NOW)


async def _until(test) -> None:
    async with asyncio.timeout(_HURRY):
        while not await test():
            await asyncio.sleep(0.01)


async def test_one_persons_messages_are_answered_in_their_order(running_bot, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    await telegram.burst([(amina, text) for text in ("/today", "/open", "/help", "/today")])
    async with running_bot.running():

        async def answered():
            return len(await telegram.calls("sendmessage")) == 4

        await _until(answered)
    shown = [call["params"]["text"].splitlines()[0] for call in await telegram.calls("sendmessage")]
    assert shown[0].split(",")[0] == shown[3].split(",")[0]
    assert len(set(shown)) >= 3


async def test_one_persons_flood_keeps_nobody_else_waiting(running_bot, telegram):
    running_bot.delivery = Delivery(running_bot.api, Pace(1000))
    flooder = await telegram.person("F", "sv", started=True)
    amina = await telegram.person("Amina", "sv", started=True)
    await telegram.burst([(flooder, "/today")] * 300)
    await amina.say("/today")
    async with running_bot.running():
        await amina.wait_for(timeout=_HURRY)


async def test_an_update_that_cannot_be_read_is_set_aside_and_the_rest_go_on(running_bot, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    await running_bot.inbox.take([update(1, message={**message(text="x"), "chat": "no chat"}), update(2, message=7)])
    await amina.say("/today")
    async with running_bot.running():
        await amina.wait_for(timeout=_HURRY)

        async def all_done():
            return await running_bot.waiting() == 0

        await _until(all_done)
    async with running_bot.database.reading() as db:
        assert (await storage.inbox.counts(db)).set_aside == 2


async def test_a_handler_that_fails_apologises_and_changes_nothing(running_bot, telegram, monkeypatch):
    async def broken(*_args):
        raise ZeroDivisionError

    monkeypatch.setattr(handlers.answer, "answer", broken)
    amina = await telegram.person("Amina", "sv", started=True)
    await amina.say("/today")
    async with running_bot.running():
        assert "fel" in (await amina.wait_for(timeout=_HURRY)).text.lower()


async def test_through_an_outage_every_answer_arrives_once(running_bot, telegram, monkeypatch):
    monkeypatch.setattr(bot.delivery, "_FIRST_WAIT", 0.05)
    people = [await telegram.person("P", "sv", started=True) for _ in range(10)]
    await telegram.burst([(person, "/today") for person in people])
    await telegram.misbehave("500", lasts=1, methods=["sendMessage", "getMe"])
    async with running_bot.running():

        async def answered():
            return len([call for call in await telegram.calls("sendmessage") if call["code"] == 200]) >= 10

        await _until(answered)
    taken = [call["params"]["chat_id"] for call in await telegram.calls("sendmessage") if call["code"] == 200]
    assert len(taken) == len(set(taken)) == 10


async def test_a_journal_that_cannot_be_written_repeats_nothing(running_bot, telegram, monkeypatch):
    def full(self, update):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Journal, "note", full)
    amina = await telegram.person("Amina", "sv", started=True)
    await amina.say("/today")
    async with running_bot.running():
        await amina.wait_for(timeout=_HURRY)
        await asyncio.sleep(0.5)
    assert len(await telegram.calls("sendmessage")) == 1


async def test_after_a_kill_between_answer_and_mark_nobody_hears_it_twice(running_bot, telegram, monkeypatch):
    async def killed(self):
        return None

    people = [await telegram.person("P", "sv", started=True) for _ in range(20)]
    await telegram.burst([(person, "/today") for person in people])

    async def answered():
        return len(await telegram.calls("sendmessage")) >= 20

    with monkeypatch.context() as before_the_marks:
        before_the_marks.setattr(Marks, "write", killed)
        async with running_bot.running():
            await _until(answered)
    assert await running_bot.waiting() == 20
    async with running_bot.running(polling=False):

        async def all_done():
            return await running_bot.waiting() == 0

        await _until(all_done)
        await asyncio.sleep(0.2)
    assert len(await telegram.calls("sendmessage")) == 20


@sabotage(
    test_after_a_kill_between_answer_and_mark_nobody_hears_it_twice,
    {"bot.journal.Journal.note": lambda self, update: None},
)
def test_without_the_journal_a_kill_repeats_a_whole_group(): ...


async def test_a_change_whose_answer_could_not_go_out_is_answered_after_the_restart(running_bot, telegram, monkeypatch):
    amina = await telegram.person("Amina", "sv", started=True)
    await amina.say("/start")

    async def cut_off(self, calls):
        raise asyncio.CancelledError

    with monkeypatch.context() as before_sending:
        before_sending.setattr(Delivery, "deliver", cut_off)
        async with running_bot.running():
            await asyncio.sleep(0.5)
    assert await telegram.calls("sendmessage") == []
    async with running_bot.running(polling=False):
        assert "Telegram" in (await amina.wait_for(timeout=_HURRY)).text
    assert AMINA["id"] != amina.id


async def test_tapping_the_same_button_twice_gives_one_answer_and_no_trouble(running_bot, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    async with running_bot.running():
        await amina.ask("/open", timeout=_HURRY)
        shown = await amina.last()
        data = next(row[0]["callback_data"] for row in shown.rows if "callback_data" in row[0])
        await amina.forge(shown.id, data, forged=False)
        await amina.forge(shown.id, data, forged=False)

        async def both_acknowledged():
            return len(await telegram.calls("answercallbackquery")) == 2 and await running_bot.waiting() == 0

        await _until(both_acknowledged)
    assert len([message for message in await amina.transcript() if message.by_bot]) == 1


async def test_a_tap_is_acknowledged_before_its_message_changes(running_bot, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    async with running_bot.running():
        await amina.ask("/open", timeout=_HURRY)
        await amina.tap("Meny")

        async def changed():
            return len(await telegram.calls("editmessagetext")) == 1

        await _until(changed)
    methods = [call["method"] for call in await telegram.calls()]
    assert methods.index("answercallbackquery") < methods.index("editmessagetext")
