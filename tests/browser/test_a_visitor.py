"""A visitor: from "what is on today" to the reminder, in their own language."""

from datetime import datetime, time, timedelta

import pytest
from playwright.async_api import expect

from sandbox.client import Client
from tests.browser.chat import Chat, plain
from tests.browser.page import House
from tests.browser.words import language
from tests.conversations.phrases import BY_LANGUAGE

# In the cast, and used by nobody else.
VISITORS = {"ar": "Samir", "so": "Hodan"}
_ = language("sv")


def next_monday(now: datetime) -> datetime:
    """At ten in the morning of a day with a language café at one."""
    return (now + timedelta(days=7 - now.weekday())).replace(hour=10, minute=0, second=0, microsecond=0)


@pytest.mark.parametrize("code", VISITORS)
async def test_a_visitor_asks_signs_up_and_is_reminded_in_their_own_language(code: str, house: House) -> None:
    words, _ = BY_LANGUAGE[code], language(code)
    await house.goes_to(next_monday(await house.clock()))
    visitor = await house.chat(VISITORS[code])
    await visitor.starts()
    await visitor.says(words.today)
    await visitor.taps(words.when_title)
    await visitor.taps(_.plain("Sign up"))
    assert "13:00" in await visitor.taps_first(_("Which day do you want to come?"))
    await visitor.taps("1️⃣")
    await visitor.sees(_.many("You have {n} seat.", "You have {n} seats.", 1))

    await house.moves("To the next reminder")
    reminder = await visitor.sees(_("Are you coming?"))
    await expect(reminder).to_be_in_viewport(ratio=0.9)
    await expect(reminder.locator(".words")).to_have_attribute("lang", code)
    assert words.when_title in await reminder.inner_text()
    assert (await house.clock()).hour == 11
    await visitor.taps(_.plain("I am coming"))
    await visitor.sees(_("Good! See you today at {time}.", time=_.time(time(13))))


async def test_the_same_button_tapped_twice_makes_one_sign_up(house: House, telegram: Client) -> None:
    visitor = await signing_up(house, telegram, "Bosse")
    question = await visitor.sees(_("How many seats do you need?"))
    await question.locator(".keys").get_by_role("button").first.dblclick()
    await visitor.sees(_.many("You have {n} seat.", "You have {n} seats.", 1))
    await visitor.taps(_.plain("My sign-ups"))
    mine = await visitor.sees(_("My sign-ups"))
    assert plain(await mine.inner_text()).count("🗓") == 1


async def test_in_the_middle_of_it_the_page_is_loaded_anew_and_all_goes_on(house: House, telegram: Client) -> None:
    visitor = await signing_up(house, telegram, "Gullan")
    await visitor.sees(_("How many seats do you need?"))
    before = await visitor.texts()
    await house.look()
    visitor = await house.chat("Gullan")
    await visitor.sees(_("How many seats do you need?"))
    assert await visitor.texts() == before
    await visitor.taps("1️⃣")
    await visitor.sees(_.many("You have {n} seat.", "You have {n} seats.", 1))


async def test_what_means_nothing_gets_a_kind_answer_and_a_way_on(house: House, telegram: Client) -> None:
    await telegram.person("Kerstin", "sv", role="visitor")
    visitor = await house.chat("Kerstin")
    await visitor.starts()
    await visitor.says("zzz qqq vvv")
    answer = await visitor.sees(_("I cannot answer that. I only know about the meeting place."))
    await expect(answer.get_by_role("button", name=_.plain("Menu"))).to_be_visible()


async def signing_up(house: House, telegram: Client, name: str) -> Chat:
    """Somebody new who is about to sign up for the next language café."""
    await telegram.person(name, "sv", role="visitor")
    visitor = await house.chat(name)
    await visitor.starts()
    await visitor.says("anmäl mig till språkkaféet")
    await visitor.taps_first(_("Which day do you want to come?"))
    return visitor
