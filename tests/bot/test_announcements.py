"""Announcements as Telegram carries them: a message that is changed, a picture, and what Telegram refuses of both."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

import bot.calls
from bot.calls import Destination
from domain.replies import Html, Reply
from storage.tables import sketch as sketches
from tests.bot.announcing import a_volunteer, following
from tests.bot.reminders import HURRY, NOW, in_a_hurry
from tests.bot.running import with_ljungby

_WORDS = "/announce Godsmagasinet: Vi målar om i helgen, kom och hjälp till"


@pytest.fixture
async def running_bot(api, database, tmp_path, monkeypatch):
    in_a_hurry(monkeypatch)
    return await with_ljungby(api, database, tmp_path, NOW)


@pytest.fixture
async def sender(running_bot, telegram):
    """A volunteer, with five people who follow the place."""
    sara = await telegram.person("Sara", "en", started=True)
    people = [await telegram.person("P", "en", started=True) for _ in range(5)]
    await a_volunteer(running_bot.database, sara.id)
    await following(running_bot.database, [person.id for person in people])
    return sara


async def _hurried(running_bot) -> None:
    """The clock goes on while letters go out."""
    while True:
        await asyncio.sleep(0.02)
        running_bot.now += timedelta(seconds=1)


async def _sees_the_end(running_bot, sender) -> str:
    hurrying = asyncio.create_task(_hurried(running_bot))
    try:
        return (await sender.wait_for("Sent to 5 of 5 people.", timeout=HURRY)).text
    finally:
        hurrying.cancel()


async def test_how_it_ended_stands_where_the_button_was(running_bot, sender, telegram):
    async with running_bot.running():
        shown = await sender.ask(_WORDS, "Is this right?")
        await sender.tap("Send it now")
        await _sees_the_end(running_bot, sender)
    assert (await sender.last()).id == shown.id
    assert len([call for call in await telegram.calls("editmessagetext") if call["code"] != 200]) == 0


async def test_where_it_can_not_be_changed_any_more_the_end_comes_anew(running_bot, sender, telegram):
    async with running_bot.running():
        shown = await sender.ask(_WORDS, "Is this right?")
        await telegram.misbehave("delay", seconds=0.3, methods=["sendMessage"])
        await sender.tap("Send it now")
        await sender.wait_for("Sent to 0 of 5", timeout=HURRY)
        await telegram.call("deleteMessage", chat_id=sender.id, message_id=shown.id)
        await _sees_the_end(running_bot, sender)
    ends = [one for one in await sender.transcript() if "Sent to" in one.text]
    assert [one.id > shown.id for one in ends] == [True]


async def test_a_picture_with_words_is_one_message(running_bot, sender, telegram):
    async with running_bot.running():
        await sender.ask("/announce Godsmagasinet", "What do you want to say?")
        await sender.send("photo", caption="Så här blir det nya köket")
        await sender.wait_for("With a picture", timeout=HURRY)
        await sender.tap("Send it now")
        await _sees_the_end(running_bot, sender)
    photos = await telegram.calls("sendphoto")
    assert len(photos) == 5
    assert all("Så här blir det nya köket" in call["params"]["caption"] for call in photos)


async def test_a_picture_that_telegram_does_not_know_costs_nobody_the_words(running_bot, sender, telegram):
    async with running_bot.running():
        await sender.ask(_WORDS, "Is this right?")
        await telegram.misbehave("delay", seconds=0.3, methods=["sendMessage"])
        async with running_bot.database.writing() as db:
            await db.execute(update(sketches).values(picture="of another bot"))
        # What was shown is another one: it is shown again first.
        await sender.tap("Send it now")
        await sender.wait_for("With a picture", timeout=HURRY)
        await sender.tap("Send it now")
        await _sees_the_end(running_bot, sender)
    assert {call["code"] for call in await telegram.calls("sendphoto", refused=True)} == {400}
    written = [call for call in await telegram.calls("sendmessage") if "Vi målar om" in call["params"]["text"]]
    assert len({call["params"]["chat_id"] for call in written} - {str(sender.id)}) == 5


def test_long_words_stand_below_a_picture_of_their_own():
    short, long = (Reply(Html("å" * letters), picture="a photo") for letters in (1024, 1025))
    assert [call.method for call in bot.calls.of(short, Destination(1))] == ["sendPhoto"]
    assert [call.method for call in bot.calls.of(long, Destination(1))] == ["sendPhoto", "sendMessage"]
