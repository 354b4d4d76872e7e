"""From the question to the seat that somebody else gets: one story, told in every language by the real program."""

import re
from datetime import date

import pytest

import bot.buttons
import views.catalogues
from domain.intents import Join, Leave, TakeOffer
from tests.conversations.seats import BY_LANGUAGE
from views.languages import Languages

# Yoga is on Wednesdays at half past five, with twelve seats.
_MONDAY = "2026-11-30T10:00:00+01:00"
_THE_DAY_BEFORE = "2026-12-01T17:29:58+01:00"
_WEDNESDAY = date(2026, 12, 2)
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


@pytest.mark.parametrize("code", BY_LANGUAGE)
async def test_three_seats_are_taken_waited_for_offered_and_given_back(code, telegram, program):
    words = BY_LANGUAGE[code]
    program.settings = {"MOTESPLATS_CLOCK_START": _MONDAY}
    await program.run()
    amina, bo, ali, hodan, yusuf = [
        await _met(telegram, code, name) for name in ("Amina", "Bo", "Ali", "Hodan", "Yusuf")
    ]
    assert words.title in plain(await amina.ask(words.when))
    await amina.say(words.sign_up_three)
    occurrence = (await tap(amina, Join, seats=3)).occurrence
    assert "3" in plain(await amina.wait_for(lambda shown: shown.edits > 0))
    await join(bo, occurrence, 6)
    await join(ali, occurrence, 3)
    await join(hodan, occurrence, 6)
    await join(yusuf, occurrence, 1)
    await forge(bo, Leave(occurrence))
    offered = await hodan.wait_for(lambda shown: _has(shown, TakeOffer))
    assert words.title in plain(offered)
    assert _day(code) in plain(offered).lower()
    await tap(hodan, TakeOffer)
    await hodan.wait_for(lambda shown: shown.edits > 0)
    assert await program.stop() == 0

    program.settings = {"MOTESPLATS_CLOCK_START": _THE_DAY_BEFORE}
    await program.run()
    reminder = await amina.wait_for(lambda shown: _has(shown, Leave))
    assert words.title in plain(reminder)
    assert "17:30" in plain(reminder)
    await tap(amina, Leave)
    asked = await yusuf.wait_for(lambda shown: _has(shown, TakeOffer))
    assert words.title in plain(asked)
    assert await program.stop() == 0


async def _met(telegram, code, name):
    person = await telegram.person(name, code, started=True)
    await person.ask(f"/language {code}")
    return person


async def join(person, occurrence: int, seats: int) -> None:
    await forge(person, Join(occurrence, seats))
    await person.wait_for(lambda shown: shown.edits > 0)


async def forge(person, wish) -> None:
    """A tap as from a button under the newest message of the bot."""
    shown = await person.last()
    await person.forge(shown.id, bot.buttons.pack(wish))


async def tap(person, kind, **fields):
    """Tap the first button that carries a wish of this kind, waited for if need be. The wish."""
    shown = await person.wait_for(lambda message: _has(message, kind, **fields))
    wish = next(one for one in _wishes(shown) if _is(one, kind, fields))
    await person.forge(shown.id, bot.buttons.pack(wish), forged=False)
    return wish


def _has(shown, kind, **fields) -> bool:
    return any(_is(wish, kind, fields) for wish in _wishes(shown))


def _is(wish, kind, fields) -> bool:
    return isinstance(wish, kind) and all(getattr(wish, name) == value for name, value in fields.items())


def _wishes(shown):
    data = (button.get("callback_data") for row in shown.rows for button in row)
    return [bot.buttons.unpack(one) for one in data if one]


def plain(shown) -> str:
    return _MARKS.sub("", shown.text)


def _day(code: str) -> str:
    return _MARKS.sub("", Languages.load(views.catalogues.LOCALES).of(code).date(_WEDNESDAY)).lower()
