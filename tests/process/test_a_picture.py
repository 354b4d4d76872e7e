"""A picture through the real program: from a volunteer's photo, over a restart, to a visitor's chat."""

import sqlite3
from contextlib import closing

import pytest

import bot.buttons
from domain.intents import Intent, ListTimes, Publish

_LINE = "/new Blue elephants every wednesday 10-11, Stora salen, 8 seats"
_ALBUM = "77"


@pytest.fixture
async def dalia(telegram, program):
    """A coordinator, who may post as volunteers do."""
    _, told, _ = await program.command("coordinator", "godsmagasinet")
    await program.run()
    dalia = await telegram.person("Dalia", "en", started=True)
    await dalia.open(told.partition("?start=")[2].split()[0])
    await dalia.wait_for("You are now a coordinator")
    return dalia


async def _tap(person, wanted: type[Intent]):
    """The newest button that carries such a wish, as soon as there is one."""
    shown = await person.wait_for(lambda message: any(isinstance(wish, wanted) for wish in _wishes(message)))
    data = next(one for one in _data(shown) if isinstance(bot.buttons.unpack(one), wanted))
    await person.forge(shown.id, data)


def _wishes(shown):
    return [bot.buttons.unpack(data) for data in _data(shown)]


def _data(shown):
    rows = shown.raw.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def _publishes(person) -> None:
    await person.send("photo", caption=_LINE, album=_ALBUM)
    await person.wait_for("There is a picture with it.")
    for _ in range(3):
        await person.send("photo", album=_ALBUM)
    assert await person.answers(quiet=1.0) == []
    await person.forge((await person.last()).id, _publish(await person.last()))
    await person.wait_for("It is in the programme now.")


def _publish(shown) -> str:
    return next(one for one in _data(shown) if isinstance(bot.buttons.unpack(one), Publish))


async def test_a_photo_reaches_visitors_after_a_restart_and_what_is_under_it_can_be_tapped(dalia, telegram, program):
    await _publishes(dalia)
    assert await program.stop() == 0
    await program.run()
    visitor = await telegram.person("Nadia", "en", started=True)
    await visitor.ask("/language en")
    shown = await visitor.ask("/activities blue elephants")
    assert shown.raw["photo"]
    assert "Blue elephants" in shown.raw["caption"]
    await _tap(visitor, ListTimes)
    times = await visitor.wait_for("Blue elephants")
    assert (times.id != shown.id, "photo" in times.raw) == (True, False)
    assert await telegram.calls(refused=True) == []


async def test_a_picture_that_only_another_bot_knows_costs_nobody_the_words(dalia, telegram, program):
    await _publishes(dalia)
    assert await program.stop() == 0
    with closing(sqlite3.connect(program.database)) as db, db:
        db.execute("UPDATE activity SET picture = 'AgACAgQAAxkBAAI' WHERE picture IS NOT NULL")
    await program.run()
    visitor = await telegram.person("Nadia", "en", started=True)
    await visitor.ask("/language en")
    shown = await visitor.ask("/activities blue elephants")
    assert "Blue elephants" in shown.text
    assert any(isinstance(wish, ListTimes) for wish in _wishes(shown))
    [refused] = await telegram.calls(refused=True)
    assert refused["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
