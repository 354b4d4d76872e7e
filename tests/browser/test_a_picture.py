"""A picture: from what a volunteer attaches on the page to what a visitor in another column sees."""

from pathlib import Path

from playwright.async_api import Locator, expect

import sandbox.picture
from sandbox.client import Client
from tests.browser.chat import Chat
from tests.browser.page import House


async def test_a_photo_with_a_line_is_published_and_the_visitor_beside_sees_it(house: House, telegram: Client) -> None:
    dalia = await house.chat("Dalia")
    await dalia.says("/language en")
    await dalia.field.fill("/new Blue elephants every wednesday 10-11, great hall, 8 seats")
    await attach(dalia, "Photo")
    await expect(dalia.field).to_have_value("")
    await dalia.sees("There is a picture with it.")
    await dalia.taps_first("Is this right? Nobody sees it yet.")
    await dalia.sees("It is in the programme now.")
    await telegram.person("Nadia", "en", role="visitor")
    nadia = await house.chat("Nadia")
    await nadia.starts()
    await nadia.says("/activities blue elephants")
    shown = await nadia.sees("Blue elephants")
    await expect(picture(shown)).to_be_visible()
    before = await nadia.by_bot.count()
    await nadia.taps("All dates")
    await expect(nadia.by_bot).to_have_count(before + 1)
    await expect(picture(nadia.log)).to_be_visible()
    # Others find her as they know her.
    await dalia.says("/language ar")


async def test_an_own_picture_is_chosen_with_a_keyboard_and_described(house: House, tmp_path: Path) -> None:
    file = tmp_path / "house.png"
    file.write_bytes(sandbox.picture.png())
    dalia = await house.chat("Dalia")
    await dalia.says("/language en")
    await dalia.says("/new Choir on saturday 10-12")
    await dalia.sees("Is this right? Nobody sees it yet.")
    async with house.page.expect_file_chooser() as choosing:
        await opener(dalia).focus()
        await house.page.keyboard.press("Enter")
        await house.page.keyboard.press("Tab")
        await house.page.keyboard.press("Enter")
    await (await choosing.value).set_files(file)
    await dalia.sees("There is a picture with it.")
    own = dalia.log.locator("article.own").last
    await expect(own.get_by_role("img", name="Picture")).to_be_visible()
    await dalia.says("/language ar")


async def attach(chat: Chat, what: str) -> None:
    await opener(chat).click()
    await chat.element.get_by_role("button", name=what, exact=True).click()


def opener(chat: Chat) -> Locator:
    return chat.element.get_by_role("button", name="Send something else", exact=True)


def picture(part: Locator) -> Locator:
    return part.locator("img.photo")
