"""The pictures of README and docs/, taken from the real page and the real bot: `make pictures`."""

import asyncio
import re
from collections.abc import Awaitable, Callable

from playwright.async_api import Browser, expect

import tests.browser.demo
from sandbox.client import Client
from sandbox.persons import Person
from sandbox.telegram import TOKEN
from tests.browser.chat import Chat
from tests.browser.film import HEIGHT, WIDTH, Film, still
from tests.browser.page import House
from tests.browser.words import language
from tests.conversations.phrases import BY_LANGUAGE
from tests.process.program import ROOT

FOLDER = ROOT / "docs" / "pictures"
_POSTED = {
    "sv": "/new Brädspel tisdagar 13-15 Stora salen 12 platser",
    "en": "/new Board games Tuesdays 13-15 Stora salen 12 seats",
    "ar": "/new ألعاب الطاولة كل ثلاثاء 13-15 القاعة الكبيرة 12 مقعدا",
    "so": "/new Ciyaaraha miiska Talaado kasta 13-15 Stora salen 12 boos",
}
_VOLUNTEERS = {"sv": "Maj", "en": "Tess", "ar": "Dalia", "so": "Ayan"}
_PLACE = "Godsmagasinet"

Scene = Callable[[Browser, str, Client], Awaitable[None]]


async def main() -> None:
    """Each scene in a demo of its own: it shows what it shows, whatever the others do."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with tests.browser.demo.chromium() as browser:
        for scene in (the_page, the_film, the_volunteers):
            async with tests.browser.demo.demo() as url, Client(url, TOKEN) as telegram:
                await scene(browser, url, telegram)


async def the_page(browser: Browser, url: str, telegram: Client) -> None:
    """Four people side by side, each in the middle of something."""
    house = House(browser, url)
    await house.open()
    for name, code in (("Hodan", "so"), ("Samir", "ar"), ("Gun", "sv")):
        person = await one_of(telegram, name)
        await follows(person, code)
    hodan, samir, gun = [await house.chat(name) for name in ("Hodan", "Samir", "Gun")]
    await hodan.says(BY_LANGUAGE["so"].today)
    await hodan.sees(BY_LANGUAGE["so"].when_title)
    await signs_up(samir, "ar")
    await gun.says("kan nån hjälpa mig läsa ett brev")
    await expect(gun.by_bot).not_to_have_count(2)
    await posts(await house.chat("Dalia"), "ar")
    await settled(house)
    still(await house.page.screenshot(), FOLDER / "page.webp")
    await house.close()


async def the_film(browser: Browser, url: str, telegram: Client) -> None:
    """Ask, sign up, be reminded, in Arabic, in about twenty seconds."""
    await follows(await one_of(telegram, "Samir"), "ar")
    house, film = House(browser, url), await Film.begin(browser)
    await house.open(WIDTH)
    await house.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    samir, words, _ = await house.chat("Samir"), BY_LANGUAGE["ar"], language("ar")
    await samir.field.fill(words.today)
    await film.show(house.page, "Samir asks in Arabic: what is on today?", 2.2)
    await samir.says(words.today)
    await samir.sees(words.when_title)
    await film.show(house.page, "The answer, from the house’s real programme", 3)
    await samir.taps(words.when_title)
    await expect(samir.key(_.plain("Sign up"))).to_be_visible()
    await film.show(house.page, "The language café: when, where, how many seats", 2.8)
    await samir.taps(_.plain("Sign up"))
    await samir.taps_first(_("Which day do you want to come?"))
    await samir.sees(_("How many seats do you need?"))
    await film.show(house.page, "He signs up: how many are coming?", 2.2)
    await takes_a_seat(samir, "ar")
    await film.show(house.page, "He has a seat", 3)
    await house.moves("To the next reminder")
    await samir.sees(_("Are you coming?"))
    await film.show(house.page, "Two hours before: is he coming?", 3.4)
    await samir.taps(_.plain("I am coming"))
    await settled(house)
    await film.show(house.page, "See you there.", 3.4)
    film.save(FOLDER / "ask-sign-up-reminder.webp")
    await house.close()


async def the_volunteers(browser: Browser, url: str, telegram: Client) -> None:
    """One line, what the bot makes of it, and who comes: in each language that it speaks."""
    for code, name in _VOLUNTEERS.items():
        await works_here(telegram, name, code)
        house = House(browser, url)
        await house.open(WIDTH)
        await house.page.set_viewport_size({"width": WIDTH, "height": 900})
        chat = await house.chat(name)
        await posts(chat, code)
        await settled(house)
        still(await chat.element.screenshot(), FOLDER / f"volunteer-{code}-1.webp")
        await chat.taps_first(_POSTED[code].removeprefix("/new ").split()[0])
        await settled(house)
        still(await chat.element.screenshot(), FOLDER / f"volunteer-{code}-2.webp")
        await house.close()


async def one_of(telegram: Client, name: str) -> Person:
    number = next(one["id"] for one in await telegram.read("people") if one["first_name"] == name)
    return Person(telegram, number, number)


async def follows(person: Person, code: str) -> None:
    """They have started, and chosen the house of these pictures."""
    _ = language(code)
    await person.open()
    await person.tap(_.plain("Choose your meeting place"))
    await person.tap(_PLACE)
    await person.answers()


async def works_here(telegram: Client, name: str, code: str) -> None:
    """Dalia does already; the others open a link that the coordinator asks for."""
    if name == "Dalia":
        return
    anders = await one_of(telegram, "Anders")
    invited = await anders.ask("/invite", lambda shown: "start=iv-" in str(shown.raw))
    payload = str(invited.raw).partition("start=")[2].split("'")[0].split("\\")[0].split()[0]
    newcomer = await telegram.person(name, code, role="volunteer")
    await newcomer.open(payload)
    await newcomer.answers()


async def signs_up(chat: Chat, code: str) -> None:
    words, _ = BY_LANGUAGE[code], language(code)
    await chat.says(words.today)
    await chat.taps(words.when_title)
    await chat.taps(_.plain("Sign up"))
    await chat.taps_first(_("Which day do you want to come?"))
    await takes_a_seat(chat, code)


async def takes_a_seat(chat: Chat, code: str) -> None:
    """Of the numbers below the question, whichever way they run."""
    _ = language(code)
    question = await chat.sees(_("How many seats do you need?"))
    await question.locator(".keys").get_by_role("button").filter(has_text=re.compile(r"^\W*1\W*$")).click()
    await chat.sees(_.many("You have {n} seat.", "You have {n} seats.", 1))


async def posts(chat: Chat, code: str) -> None:
    """The line is written and read back; nothing is published yet."""
    before = await chat.by_bot.count()
    await chat.says(_POSTED[code])
    await expect(chat.by_bot).not_to_have_count(before)


async def settled(house: House) -> None:
    """Nothing moves any more."""
    await house.page.wait_for_timeout(1500)


if __name__ == "__main__":
    asyncio.run(main())
