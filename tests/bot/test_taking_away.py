"""Whoever is erased loses their list of commands, too; nobody else ever waits for that."""

import asyncio

import pytest

import bot.delivery
import bot.menus
import bot.untold
import bot.wire
import bot.worker
from domain.intents import EraseMe
from domain.roles import Role
from sandbox.persons import NoAnswer
from storage.outbox import SENT
from tests.bot.reminders import NOW, in_a_hurry
from tests.bot.running import with_ljungby
from tests.bot.test_menus import changed, is_a, menu, shown, taps, until_called, until_ended, until_shown
from tests.sabotage import sabotage

_PATIENCE = 10.0
_HASTY = {"tests.bot.test_menus._PATIENCE": 1.0, "tests.bot.test_taking_away._PATIENCE": 1.0}


@pytest.fixture
async def running_bot(api, database, tmp_path, monkeypatch):
    in_a_hurry(monkeypatch)
    monkeypatch.setattr(bot.menus, "_BETWEEN_SECONDS", 0.02)
    monkeypatch.setattr(bot.menus, "_LOOK_SECONDS", 0.02)
    monkeypatch.setattr(bot.wire, "_FIRST_WAIT", 0.02)
    monkeypatch.setattr(bot.delivery, "_TELLING_SECONDS", 0.2)
    return await with_ljungby(api, database, tmp_path, NOW)


async def is_erased(person) -> None:
    await person.ask("/deleteme")
    await taps(person, EraseMe(sure=True))


async def until_nothing_is_left(running_bot) -> None:
    async with asyncio.timeout(_PATIENCE):
        while running_bot.delivery.untold:
            await asyncio.sleep(0.02)


async def a_bystander_is_answered(running_bot, telegram, trouble) -> None:
    bystander = await telegram.person("Bo", "en", started=True)
    crowd = [await telegram.person("P", "sv", started=True) for _ in range(bot.worker._IN_HAND)]
    await telegram.misbehave(trouble, seconds=3600, methods=["deleteMyCommands"])
    async with running_bot.running():
        for one in crowd:
            await is_erased(one)
        await bystander.ask("/today", timeout=_PATIENCE)


@pytest.mark.parametrize("trouble", ["429", "timeout"])
async def test_however_many_are_erased_a_bystander_is_answered(running_bot, telegram, monkeypatch, trouble):
    monkeypatch.setattr(bot.worker, "_IN_HAND", 2)
    await a_bystander_is_answered(running_bot, telegram, trouble)


async def _insisting(self, call) -> None:
    for _ in range(5):
        outcome = await self.tell(call)
        await asyncio.sleep(min(outcome.wait or 0, 30))


@sabotage(
    test_however_many_are_erased_a_bystander_is_answered,
    _HASTY | {"bot.delivery.Delivery._tell_at_once": _insisting},
    raises=NoAnswer,
)
def test_if_their_answers_insisted_everybody_would_wait(): ...


async def test_a_list_that_telegram_keeps_at_first_goes_a_little_later(running_bot, telegram):
    amina = await telegram.person("Amina", "so", started=True)
    await changed(running_bot, await is_a(Role.VOLUNTEER, running_bot, amina, "so"))
    await telegram.misbehave("429", calls=1, seconds=1, methods=["deleteMyCommands"])
    async with running_bot.running():
        await until_shown(amina, menu(Role.VOLUNTEER, "so"))
        await is_erased(amina)
        await until_shown(amina, [])


@sabotage(
    test_a_list_that_telegram_keeps_at_first_goes_a_little_later,
    _HASTY | {"bot.untold.Untold.add": lambda *_: None},
    raises=TimeoutError,
)
def test_were_it_not_handed_on_it_would_stay(): ...


async def test_what_telegram_never_takes_is_given_up(running_bot, telegram):
    amina = await telegram.person("Amina", "so", started=True)
    await telegram.misbehave("500", methods=["deleteMyCommands"])
    async with running_bot.running():
        await is_erased(amina)
        await until_called(telegram, "deletemycommands")
        await until_nothing_is_left(running_bot)
        await amina.ask("/today")
    assert len(await telegram.calls("deletemycommands")) == 1 + bot.untold._TRIES


@sabotage(test_what_telegram_never_takes_is_given_up, _HASTY | {"bot.untold._TRIES": 1_000_000}, raises=TimeoutError)
def test_without_a_bound_it_would_be_tried_for_ever(): ...


async def test_whoever_comes_back_keeps_the_list_that_they_were_given_since(running_bot, telegram):
    amina = await telegram.person("Amina", "so", started=True)
    running_bot.delivery.untold.add(amina.id)
    await changed(running_bot, await is_a(Role.VOLUNTEER, running_bot, amina, "so"))
    await telegram.misbehave("500", calls=1, methods=["deleteMyCommands"])
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {SENT: 1})
        await until_nothing_is_left(running_bot)
    assert await shown(amina) == menu(Role.VOLUNTEER, "so")


@sabotage(
    test_whoever_comes_back_keeps_the_list_that_they_were_given_since,
    _HASTY | {"bot.untold.Untold.forget": lambda *_: None},
    raises=TimeoutError,
)
def test_were_it_not_forgotten_their_new_list_would_go(): ...
