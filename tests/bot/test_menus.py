"""Everybody is shown the commands of what they are, in their language; no message ever waits for that."""

import asyncio
import re
from functools import partial

import pytest

import bot.buttons
import bot.calls
import bot.menu
import bot.menus
import bot.start
import scheduler.menus
import storage.menus
import storage.outbox
import storage.people
import storage.roles
import views.commands
from bot.calls import Call
from bot.menus import Menus
from bot.wire import Wire
from domain.intents import EraseMe, InviteVolunteer, TakeBack
from domain.outbox import Drop
from domain.roles import Role
from storage.outbox import SENT
from tests.bot.reminders import NOW, accounts, due, in_a_hurry, outcomes, written_to
from tests.bot.running import with_ljungby
from tests.sabotage import sabotage
from tests.views.languages import language

_PATIENCE = 10.0
_HASTY = {"tests.bot.test_menus._PATIENCE": 1.0}


@pytest.fixture
async def running_bot(api, database, tmp_path, monkeypatch):
    in_a_hurry(monkeypatch)
    monkeypatch.setattr(bot.menus, "_BETWEEN_SECONDS", 0.02)
    return await with_ljungby(api, database, tmp_path, NOW)


def menu(role: Role, code: str) -> list[tuple[str, str]]:
    return list(views.commands.commands(role, language(code)))


async def shown(person) -> list[tuple[str, str]]:
    return [(one["command"], one["description"]) for one in await person.commands()]


async def until_shown(person, wanted) -> None:
    async with asyncio.timeout(_PATIENCE):
        while await shown(person) != wanted:
            await asyncio.sleep(0.02)


async def until_ended(running_bot, wanted) -> None:
    async with asyncio.timeout(_PATIENCE):
        while await outcomes(running_bot.database) != wanted:
            await asyncio.sleep(0.02)


async def until_called(telegram, method: str) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not await telegram.calls(method):
            await asyncio.sleep(0.01)


async def is_a(role: Role, running_bot, person, code: str = "sv") -> int:
    """Made so by the house: their menu has been told to nobody. Their number."""
    async with running_bot.database.writing() as db:
        known = await storage.people.add(db, person.id, code, NOW)
        await storage.roles.give(db, known.id, 1, role, NOW)
    return known.id


async def changed(running_bot, *people: int) -> None:
    async with running_bot.database.writing() as db:
        for one in people:
            await storage.menus.changed(db, one, NOW)


async def is_invited(bo, amina) -> None:
    await bo.ask("/invite")
    await bo.forge((await bo.last()).id, bot.buttons.pack(InviteVolunteer(1, 0)))
    answer = await bo.wait_for("start=iv-")
    await amina.open(re.findall(r"start=(iv-\w+)", answer.text)[0])
    await amina.wait_for()


async def taps(person, wish) -> None:
    await person.forge((await person.last()).id, bot.buttons.pack(wish))
    await person.wait_for(lambda message: message.edits > 0)


async def test_the_menu_follows_a_persons_role_and_language_and_goes_with_them(running_bot, telegram):
    await starts(running_bot)
    bo, amina = await telegram.person("Bo", "sv", started=True), await telegram.person("Amina", "ar", started=True)
    await is_a(Role.COORDINATOR, running_bot, bo)
    async with running_bot.running():
        await is_invited(bo, amina)
        await until_shown(amina, menu(Role.VOLUNTEER, "ar"))
        await bo.ask("/team")
        async with running_bot.database.reading() as db:
            [_, member] = await storage.roles.team(db, 1, NOW)
        await taps(bo, TakeBack(1, member.id))
        await until_shown(amina, menu(Role.VISITOR, "ar"))
        await amina.ask("/language so")
        await until_shown(amina, menu(Role.VISITOR, "so"))
        await amina.ask("/deleteme")
        await taps(amina, EraseMe(sure=True))
        await until_shown(amina, menu(Role.VISITOR, "ar"))  # what Telegram shows a phone in Arabic by itself
    assert ("chat", amina.id, 0) not in {scope for scope, _ in telegram.machine.commands.lists}


async def _never(*_) -> None:
    return None


@sabotage(
    test_the_menu_follows_a_persons_role_and_language_and_goes_with_them,
    _HASTY | {"storage.menus.changed": _never},
    raises=TimeoutError,
)
def test_without_the_letter_nobody_s_menu_would_follow(): ...


@sabotage(
    test_the_menu_follows_a_persons_role_and_language_and_goes_with_them,
    _HASTY | {"bot.delivery.Delivery._tell_at_once": _never},
    raises=TimeoutError,
)
def test_without_the_last_call_the_menu_of_somebody_erased_would_stay(): ...


async def test_what_a_crash_kept_from_being_told_is_told_at_the_next_start(running_bot, telegram):
    bo, amina = await telegram.person("Bo", "sv", started=True), await telegram.person("Amina", "ar", started=True)
    await is_a(Role.COORDINATOR, running_bot, bo)
    await telegram.misbehave("timeout", methods=["setMyCommands"])
    async with running_bot.running():
        await is_invited(bo, amina)
        await until_called(telegram, "setmycommands")
    await telegram.behave()
    assert await shown(amina) == []
    async with running_bot.running():
        await until_shown(amina, menu(Role.VOLUNTEER, "ar"))


_tell = Menus._tell


async def _marked_first(self, waiting) -> float:
    async with self._database.writing() as db:
        await storage.outbox.sent(db, waiting.id, self._clock())
    return await _tell(self, waiting)


@sabotage(
    test_what_a_crash_kept_from_being_told_is_told_at_the_next_start,
    _HASTY | {"bot.menus.Menus._tell": _marked_first},
    raises=TimeoutError,
)
def test_marked_before_it_is_told_a_menu_would_be_lost_by_a_crash(): ...


async def letters_go_while_menus_are_in_trouble(running_bot, telegram, trouble) -> None:
    people = [await telegram.person("P", "sv", started=True) for _ in range(5)]
    await changed(running_bot, *[await is_a(Role.VOLUNTEER, running_bot, person) for person in people[:2]])
    await telegram.misbehave(trouble, seconds=3600, methods=["setMyCommands"])
    async with running_bot.running(polling=False):
        await until_called(telegram, "setmycommands")
        await due(running_bot.database, accounts(people))
        running_bot.rung.set()
        await until_ended(running_bot, {SENT: 5, None: 2})
    assert await written_to(telegram) == accounts(people)
    assert len(await telegram.calls("setmycommands")) == 1


async def test_too_many_menus_silence_no_letter(running_bot, telegram):
    await letters_go_while_menus_are_in_trouble(running_bot, telegram, "429")


async def test_no_letter_waits_for_a_menu_that_hangs(running_bot, telegram):
    await letters_go_while_menus_are_in_trouble(running_bot, telegram, "timeout")


_call = Wire.tell


async def _heeded(self, call):
    return self._heeded(await _call(self, call))


@sabotage(test_too_many_menus_silence_no_letter, _HASTY | {"bot.wire.Wire.tell": _heeded}, raises=TimeoutError)
def test_if_the_whole_bot_heeded_it_letters_would_wait_for_menus(): ...


async def _one_after_the_other(self) -> None:
    while True:
        waiting = await self._menus._next()
        if waiting:
            await self._menus._see_to(waiting)
        elif await self._next():
            await self._empty()
        await asyncio.sleep(0.02)


@sabotage(
    test_no_letter_waits_for_a_menu_that_hangs,
    _HASTY | {"bot.dispatcher.Dispatcher.run": _one_after_the_other},
    raises=TimeoutError,
)
def test_in_one_lane_with_the_menus_letters_would_wait(): ...


async def test_of_two_changes_the_later_tells_both(running_bot, telegram):
    amina = await telegram.person("Amina", "ar", started=True)
    known = await is_a(Role.VOLUNTEER, running_bot, amina, "ar")
    await changed(running_bot, known, known)
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {Drop.NOTHING_NEW: 1, SENT: 1})
    assert len(await telegram.calls("setmycommands")) == 1
    assert await shown(amina) == menu(Role.VOLUNTEER, "ar")


async def test_a_menu_that_telegram_refuses_is_dropped_and_the_next_is_told(running_bot, telegram, monkeypatch):
    amina, bo = await telegram.person("Amina", "so", started=True), await telegram.person("Bo", "sv", started=True)
    refused = await is_a(Role.VOLUNTEER, running_bot, amina, "so")
    wanted, write = menu(Role.VOLUNTEER, "sv"), views.commands.commands

    def long_winded(role, _):
        return (("new", "a" * 300),) if _.code == "so" else write(role, _)

    monkeypatch.setattr(views.commands, "commands", long_winded)
    await changed(running_bot, refused, await is_a(Role.VOLUNTEER, running_bot, bo))
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {Drop.WRONG: 1, SENT: 1})
    assert await shown(bo) == wanted


async def test_a_menu_that_can_not_be_made_is_dropped_at_last(running_bot, telegram, monkeypatch):
    amina = await telegram.person("Amina", "so", started=True)
    await changed(running_bot, await is_a(Role.VOLUNTEER, running_bot, amina))

    async def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(scheduler.menus, "compose", broken)
    monkeypatch.setattr(bot.menus, "_LOOK_SECONDS", 0.02)
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {Drop.WRONG: 1})


async def test_who_is_not_found_for_a_menu_is_not_taken_for_somebody_who_blocked_us(running_bot):
    async with running_bot.database.writing() as db:
        stranger = await storage.people.add(db, 99_999, "sv", NOW)
    await changed(running_bot, stranger.id)
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {Drop.UNREACHABLE: 1})
    async with running_bot.database.reading() as db:
        assert not (await storage.people.find(db, 99_999)).unreachable


async def test_who_is_erased_while_their_menu_is_on_its_way_keeps_none(running_bot, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    known = await is_a(Role.VOLUNTEER, running_bot, amina)
    await changed(running_bot, known)
    await telegram.misbehave("delay", calls=1, seconds=0.5, methods=["setMyCommands"])
    async with running_bot.running(polling=False):
        async with asyncio.timeout(_PATIENCE):
            while telegram.machine.mischief.troubles[0].calls:
                await asyncio.sleep(0.01)
        async with running_bot.database.writing() as db:
            await storage.people.erase(db, known)
        await until_called(telegram, "deletemycommands")
    assert [call["method"].lower() for call in await telegram.calls()][-2:] == ["setmycommands", "deletemycommands"]
    assert await shown(amina) == []


async def _marked(self, waiting, _menu) -> None:
    async with self._database.writing() as db:
        await storage.outbox.sent(db, waiting.id, self._clock())


@sabotage(
    test_who_is_erased_while_their_menu_is_on_its_way_keeps_none,
    _HASTY | {"bot.menus.Menus._told": _marked},
    raises=TimeoutError,
)
def test_without_a_look_back_they_would_keep_it_for_good(): ...


async def test_whoever_is_erased_is_told_so_even_if_telegram_keeps_their_menu(running_bot, telegram, monkeypatch):
    """No apology for it either, and what they write next is answered."""
    monkeypatch.setattr(bot.calls, "menu", lambda chat, commands: Call("deleteMyCommands", {"scope": {"type": "?"}}))
    amina = await telegram.person("Amina", "en", started=True)
    async with running_bot.running():
        await amina.ask("/deleteme")
        await taps(amina, EraseMe(sure=True))
        await amina.ask("/today")
    said = [message.text for message in await amina.transcript() if message.by_bot]
    assert len(said) == 2
    assert "Everything about you is erased" in said[0]
    assert [call["code"] for call in await telegram.calls("deletemycommands")] == [400]


async def test_a_menu_makes_no_sound_and_takes_nothing_of_the_chat_s_pace(running_bot, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    await changed(running_bot, await is_a(Role.VOLUNTEER, running_bot, amina))
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {SENT: 1})
    [call] = await telegram.calls("setmycommands")
    assert set(call["params"]) == {"commands", "scope"}
    assert await telegram.calls("sendmessage") == []


async def test_after_an_upgrade_everybody_is_told_anew_once(running_bot, telegram, monkeypatch):
    amina = await telegram.person("Amina", "ar", started=True)
    await is_a(Role.VOLUNTEER, running_bot, amina, "ar")
    async with running_bot.database.writing() as db:
        gone = await storage.people.add(db, 99_999, "sv", NOW)
        await storage.people.set_unreachable(db, gone.id, NOW)
        await storage.people.add(db, 99_998, None, NOW)
    for _ in range(2):
        await starts(running_bot)
    assert await outcomes(running_bot.database) == {None: 1}
    monkeypatch.setitem(views.commands._WORK, "edit", (Role.COORDINATOR, "Change"))
    await starts(running_bot)
    async with running_bot.running(polling=False):
        await until_ended(running_bot, {Drop.NOTHING_NEW: 1, SENT: 1})
    assert await shown(amina) == menu(Role.VOLUNTEER, "ar")


async def starts(running_bot) -> None:
    """As the program does: what is shown to all is published."""
    anew = partial(bot.menus.tell_everybody_anew, running_bot.database, NOW)
    await bot.menu.publish(running_bot.api, running_bot.house.languages, running_bot.folder / "menu", anew)


@pytest.mark.parametrize("kind", ["429", "500"])
async def test_in_spite_of_trouble_every_language_gets_its_commands(kind, running_bot, telegram, monkeypatch):
    monkeypatch.setattr(bot.start, "_FIRST_WAIT", 0.02)
    await telegram.misbehave(kind, calls=2, seconds=1, methods=["setMyDescription"])
    await starts(running_bot)
    taken = [call["params"].get("language_code", "") for call in await telegram.calls("setmycommands")]
    assert taken == [card.tag for card in bot.menu.cards(running_bot.house.languages)]
    assert (running_bot.folder / "menu").exists()


@sabotage(
    test_in_spite_of_trouble_every_language_gets_its_commands,
    {"bot.start.insist": lambda ask: ask()},
)
def test_without_insisting_most_would_have_none_until_the_next_start(): ...


async def test_before_everybody_is_told_anew_nothing_is_remembered(running_bot):
    async def full_disk() -> None:
        raise OSError(28, "No space left on device")

    remembered = running_bot.folder / "menu"
    await bot.menu.publish(running_bot.api, running_bot.house.languages, remembered, full_disk)
    assert not remembered.exists()
