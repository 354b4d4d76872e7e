"""What the pictures of README and docs/ show: each scene is played on the real page, by the real bot."""

from datetime import time
from pathlib import Path

from playwright.async_api import Browser, Locator, expect

from sandbox.client import Client
from tests.browser.cast import VOLUNTEERS, follows, posts, signs_up, takes_a_seat, works_here
from tests.browser.chat import Chat
from tests.browser.film import HEIGHT, SHARP, WIDTH, Film, still
from tests.browser.page import WIDE, House
from tests.browser.window import Window, from_question, to_middle, whole
from tests.browser.words import language
from tests.conversations.phrases import BY_LANGUAGE
from tests.process.program import ROOT

FOLDER = ROOT / "docs" / "pictures"
_PAGE_HEIGHT = 1100
_TALL = 1600


async def the_page(browser: Browser, url: str, telegram: Client) -> None:
    """Four people side by side, each in the middle of something."""
    house = House(browser, url)
    await house.open()
    window = await Window.of(house.page, WIDE, _PAGE_HEIGHT, sharp=1)
    for name, code in (("Hodan", "so"), ("Samir", "ar"), ("Gun", "sv")):
        await follows(telegram, name, code)
    hodan, samir, gun = [await house.chat(name) for name in ("Hodan", "Samir", "Gun")]
    await signs_up(samir, "ar")
    reminder = await is_reminded(house, samir, "ar")
    await hodan.says(BY_LANGUAGE["so"].today)
    await hodan.sees(BY_LANGUAGE["so"].when_title)
    await gun.says("kan nån hjälpa mig läsa ett brev")
    await gun.sees(language("sv")("We help you with letters, bills, forms and phone calls."))
    dalia = await house.chat("Dalia")
    await posts(dalia, "ar")
    await from_question(hodan, gun, dalia)
    await window.rest()
    await whole(reminder)
    still(await window.picture(), FOLDER / "page.webp")
    await house.close()


async def the_film(browser: Browser, url: str, telegram: Client) -> None:
    """Ask, sign up, be reminded, in Arabic, in about twenty seconds."""
    await follows(telegram, "Samir", "ar")
    house, film = House(browser, url), await Film.begin(browser)
    await house.open(WIDTH)
    window = await Window.of(house.page, WIDTH, HEIGHT, SHARP)
    await window.without_guide()
    await plays(film, house, window, await house.chat("Samir"))
    await film.save(FOLDER / "ask-sign-up-reminder.webp")
    await house.close()


async def plays(film: Film, house: House, window: Window, samir: Chat) -> None:
    words, _ = BY_LANGUAGE["ar"], language("ar")

    async def shows(caption: str, seconds: float, about: Locator | None = None) -> None:
        await window.rest()
        await whole(*[about] if about else [])
        await film.show(await window.picture(), caption, seconds)

    await samir.field.fill(words.today)
    await shows("Samir asks in Arabic: what is on today?", 2.2)
    await samir.says(words.today)
    await samir.sees(words.when_title)
    await from_question(samir)
    await shows("The answer comes from the house’s real programme.", 2.8)
    await samir.taps(words.when_title)
    sign_up = samir.key(_.plain("Sign up"))
    await expect(sign_up).to_be_visible()
    await shows("The language café: when, where, for whom", 2.4)
    await to_middle(sign_up)
    await shows("He taps “Sign up” …", 1.8, sign_up)
    await sign_up.click()
    await samir.taps_first(_("Which day do you want to come?"))
    await shows("… for today. How many are coming?", 2.4, await samir.sees(_("How many seats do you need?")))
    await shows("He has a seat.", 2.6, await takes_a_seat(samir, "ar"))
    await shows("Two hours before it starts, the bot asks: is he coming?", 3.2, await is_reminded(house, samir, "ar"))
    await samir.taps(_.plain("I am coming"))
    good = await samir.sees(_("Good! See you today at {time}.", time=_.time(time(13))))
    await shows("“Good! See you today at 13:00.”", 2.6, good)


async def is_reminded(house: House, chat: Chat, code: str) -> Locator:
    await house.moves("To the next reminder")
    return await chat.sees(language(code)("Are you coming?"))


async def the_volunteer(code: str, browser: Browser, url: str, telegram: Client) -> None:
    """One line, what the bot makes of it, and that it is published."""
    name = VOLUNTEERS[code]
    await works_here(telegram, name, code)
    house = House(browser, url)
    await house.open(WIDTH)
    window = await Window.of(house.page, WIDTH, _TALL, SHARP)
    await window.without_guide()
    chat = await house.chat(name)
    preview = await posts(chat, code)
    await portrays(window, chat, preview, FOLDER / f"volunteer-{code}-1.webp")
    await preview.locator(".keys").get_by_role("button").first.click()
    await chat.sees(language(code)("It is in the programme now. Everybody can see it."))
    await portrays(window, chat, chat.by_bot.last, FOLDER / f"volunteer-{code}-2.webp")
    await house.close()


async def portrays(window: Window, chat: Chat, answer: Locator, path: Path) -> None:
    """One chat: the line that was written, and the whole answer with its buttons."""
    await window.fit_to(chat.log.locator("article.own").last, answer)
    still(await window.picture(chat.element), path)
