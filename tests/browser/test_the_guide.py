"""The first minute: from a seat and its reminder to an activity that a volunteer posts and a visitor finds."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Locator, expect

import tests.browser.demo
from sandbox.client import Client
from sandbox.telegram import TOKEN
from tests.browser.chat import Chat
from tests.browser.page import NARROW, WIDE, House
from tests.process.program import MONDAY

JOIN = "Sign me up for the language café"
# It begins at 13:00, and its reminder would have been due at 11:00.
TOO_LATE = "2026-11-23T11:30:00+01:00"


@asynccontextmanager
async def newcomer(
    browser: Browser, kept: Path, begins: str, width: int = WIDE
) -> AsyncIterator[tuple[House, Client, Chat]]:
    """The page of a demo whose clock nobody else has moved, and on it Halyna, who has just pressed Start."""
    async with tests.browser.demo.demo(begins, kept) as url, Client(url, TOKEN) as telegram:
        await telegram.person("Halyna", "en", role="visitor")
        house = House(browser, url)
        await house.open(width=width)
        halyna = await house.chat("Halyna")
        await halyna.starts()
        yield house, telegram, halyna
        await house.close()
        assert house.watch.troubles == []


def first_minute(house: House) -> Locator:
    return house.page.get_by_role("region", name="First minute")


async def asks_for_a_seat(halyna: Chat) -> None:
    await halyna.suggests(JOIN)
    await halyna.taps_first("Which day do you want to come?")


async def takes_a_seat(halyna: Chat) -> None:
    await asks_for_a_seat(halyna)
    await halyna.taps("1️⃣")


async def test_whoever_does_what_it_says_sees_all_of_it(house: House, telegram: Client) -> None:
    await telegram.person("Halyna", "en", role="visitor")
    halyna = await house.chat("Halyna")
    await halyna.starts()
    guide = first_minute(house)
    await expect(guide).to_contain_text("Halyna has just come in.")
    await halyna.suggests("What’s on today?")
    await expect(guide).to_contain_text("Now a seat for Halyna")
    await takes_a_seat(halyna)
    await expect(guide).to_contain_text("Halyna has a seat.")
    await guide.get_by_role("button", name="Go to the reminder").click()
    await expect(await halyna.sees("Are you coming?")).to_be_in_viewport()

    await posts_and_finds(house, guide)


async def test_whoever_signs_up_too_late_for_a_reminder_goes_on_by_the_keyboard(browser: Browser, kept: Path) -> None:
    async with newcomer(browser, kept, TOO_LATE, NARROW) as (house, _, halyna):
        await takes_a_seat(halyna)
        guide = first_minute(house)
        await guide.get_by_role("button", name="Go to the reminder").focus()
        await house.page.keyboard.press("Enter")
        await expect(guide).to_contain_text("It begins too soon for a reminder, or is over.")
        await expect(house.heard("Sign somebody up first.")).not_to_be_attached()
        onward = guide.get_by_role("button", name="Now be the volunteer")
        await expect(onward).to_be_focused()
        await expect(onward).to_be_in_viewport(ratio=1)
        await house.page.keyboard.press("Enter")
        await expect(guide).to_contain_text("Dalia helps at the house.")


async def test_a_reminder_of_somebody_else_leaves_nobody_waiting(browser: Browser, kept: Path) -> None:
    async with newcomer(browser, kept, TOO_LATE) as (house, telegram, halyna):
        idil = await telegram.person("Idil", "en", role="visitor", started=True)
        await idil.ask(JOIN)
        await idil.tap("Thursday 26 November")
        await idil.tap("1️⃣")
        await takes_a_seat(halyna)
        guide = first_minute(house)
        await guide.get_by_role("button", name="Go to the reminder").click()
        await expect(guide).to_contain_text("No reminder has come for Halyna yet.")
        await expect(guide.get_by_role("button", name="Go to the reminder")).to_be_visible()
        await guide.get_by_role("button", name="Now be the volunteer").click()
        await expect(guide).to_contain_text("Dalia helps at the house.")


async def test_it_comes_to_its_end_a_second_time(browser: Browser, kept: Path) -> None:
    async with newcomer(browser, kept, MONDAY) as (house, _, halyna):
        guide = first_minute(house)
        await takes_a_seat(halyna)
        await guide.get_by_role("button", name="Go to the reminder").click()
        await expect(guide).to_contain_text("The bot wrote by itself")
        await posts_and_finds(house, guide)

        await guide.get_by_role("button", name="Close the first minute").click()
        await house.page.get_by_role("button", name="Show the first minute again").click()
        await house.tab("Halyna").click()
        await expect(guide).to_contain_text("Halyna has just come in.")
        await asks_for_a_seat(halyna)
        await halyna.sees("You have signed up for this already.")
        await guide.get_by_role("button", name="Go to the reminder").click()
        await expect(guide).to_contain_text("It begins too soon for a reminder, or is over.")
        await posts_and_finds(house, guide)


async def posts_and_finds(house: House, guide: Locator) -> None:
    """The second half: Dalia posts, Samir finds it."""
    await guide.get_by_role("button", name="Now be the volunteer").click()
    dalia = await house.chat("Dalia")
    await expect(guide).to_contain_text("Dalia helps at the house.")
    await dalia.suggests("/new")
    await expect(guide).to_contain_text("Nobody else sees it yet.")
    await dalia.taps("نشر النشاط")
    await expect(guide).to_contain_text("Now it is in the programme.")
    await guide.get_by_role("button", name="Be Samir").click()
    samir = await house.chat("Samir")
    await samir.suggests("متى ألعاب الطاولة؟")
    # Others here have posted board games, too. A common name is the same in every language: it may be asked which.
    await expect(samir.by_bot.filter(has_text="ألعاب الطاولة").last).to_be_visible()
    await expect(guide).to_contain_text("That was the first minute.")


async def test_it_can_be_closed_and_shown_again(house: House) -> None:
    guide = first_minute(house)
    await guide.get_by_role("button", name="Close the first minute").click()
    await expect(guide).to_be_hidden()
    again = house.page.get_by_role("button", name="Show the first minute again")
    await expect(again).to_be_focused()
    await house.page.keyboard.press("Enter")
    await expect(guide).to_be_visible()


async def test_everybody_is_offered_three_lines_in_their_own_language(house: House, telegram: Client) -> None:
    for code, line in {"so": "Maxaa jira maanta?", "ar": "ماذا يوجد اليوم؟", "sv": "Vad händer idag?"}.items():
        await telegram.person(f"Ines {code}", code, role="visitor")
        chat = await house.chat(f"Ines {code}")
        offered = chat.element.get_by_role("group", name="Suggestions").get_by_role("button")
        await expect(offered).to_have_count(3)
        await expect(offered.first).to_have_text(line)
        await expect(offered.first.locator("span")).to_have_attribute("lang", code)


async def test_the_page_speaks_swedish_when_told_so(house: House) -> None:
    await house.page.get_by_label("Language of this page").select_option("sv")
    await expect(house.page.get_by_role("button", name="Till nästa påminnelse")).to_be_visible()
    assert await house.page.evaluate("document.documentElement.lang") == "sv"
