"""The people of the pictures, and what they do to get where a picture is worth taking."""

import re

from playwright.async_api import Locator

from sandbox.client import Client
from sandbox.persons import Person
from tests.browser.chat import Chat
from tests.browser.words import language
from tests.conversations.phrases import BY_LANGUAGE

# One line in each language; docs/volunteer.md shows the same.
POSTED = {
    "sv": "/new Brädspel tisdagar 13-15 Stora salen 12 platser",
    "en": "/new Board games Tuesdays 13-15 Stora salen 12 seats",
    "ar": "/new ألعاب الطاولة كل ثلاثاء 13-15 القاعة الكبيرة 12 مقعدا",
    "so": "/new Ciyaaraha miiska Talaado kasta 13-15 Stora salen 12 boos",
}
VOLUNTEERS = {"sv": "Maj", "en": "Tess", "ar": "Dalia", "so": "Ayan"}
_PLACE = "Godsmagasinet"


async def one_of(telegram: Client, name: str) -> Person:
    number = next(one["id"] for one in await telegram.read("people") if one["first_name"] == name)
    return Person(telegram, number, number)


async def follows(telegram: Client, name: str, code: str) -> None:
    """They have started, and chosen the house of these pictures: their chat rests at its menu."""
    person, _ = await one_of(telegram, name), language(code)
    await person.open()
    await person.tap(_.plain("Choose your meeting place"))
    await person.tap(_PLACE)
    await person.tap(_.plain("Done ›"))


async def works_here(telegram: Client, name: str, code: str) -> None:
    """Dalia does already; the others open a link that the coordinator asks for."""
    if name == "Dalia":
        return
    await is_invited(telegram, await telegram.person(name, code, role="volunteer"))


async def is_invited(telegram: Client, newcomer: Person) -> None:
    """By the coordinator; from now on they are a volunteer for the bot, whatever the page calls them."""
    anders = await one_of(telegram, "Anders")
    await anders.ask("/invite")
    _ = language("sv")
    await anders.tap(_.plain("A volunteer"))
    await anders.tap(_.plain("None of these"))
    invited = await anders.wait_for(lambda shown: "start=iv-" in str(shown.raw))
    payload = str(invited.raw).partition("start=")[2].split("'")[0].split("\\")[0].split()[0]
    await newcomer.open(payload)
    await newcomer.answers()


async def signs_up(chat: Chat, code: str) -> None:
    """For the language café of today."""
    words, _ = BY_LANGUAGE[code], language(code)
    await chat.says(words.today)
    await chat.taps(words.when_title)
    await chat.taps(_.plain("Sign up"))
    await chat.taps_first(_("Which day do you want to come?"))
    await takes_a_seat(chat, code)


async def takes_a_seat(chat: Chat, code: str) -> Locator:
    """Of the numbers below the question, whichever way they run; the message that says so."""
    _ = language(code)
    question = await chat.sees(_("How many seats do you need?"))
    await question.locator(".keys").get_by_role("button").filter(has_text=re.compile(r"^\W*1\W*$")).click()
    return await chat.sees(_.many("You have {n} seat.", "You have {n} seats.", 1))


async def posts(chat: Chat, code: str) -> Locator:
    """The line is written and read back, in the message given; nothing is published yet."""
    await chat.says(POSTED[code])
    return await chat.sees(language(code)("Is this right? Nobody sees it yet."))
