"""The lines below the chats, pressed where somebody else is the current one: pressing makes another one current."""

from playwright.async_api import Locator, expect

from sandbox.client import Client
from tests.browser.chat import Chat
from tests.browser.conftest import Opens
from tests.browser.page import House
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"


async def test_a_line_beside_is_said_at_the_first_press(opens: Opens, telegram: Client) -> None:
    await telegram.person("Idun", "en", role="visitor")
    await telegram.person("Ivar", "sv", role="volunteer")
    house = await opens()
    idun = await house.chat("Idun")
    await idun.starts()
    ivar = await house.chat("Ivar")
    guide = house.page.get_by_role("region", name="First minute")
    await expect(guide).to_contain_text("Ivar helps at the house.")
    await expect(ivar.element.locator(".pointed")).to_have_count(1)
    await presses(house, idun, "What’s on today?")
    await expect(guide).to_contain_text("Now a seat for Idun")
    await expect(idun.element.locator(".pointed")).to_have_text("Sign me up for the language café")
    await expect(ivar.element.locator(".pointed")).to_have_count(0)
    await presses(house, ivar, "/who")
    await expect(guide).to_contain_text("Ivar helps at the house.")
    await expect(ivar.element.locator(".pointed")).to_contain_text("/new")


@sabotage(
    test_a_line_beside_is_said_at_the_first_press,
    {SPOILED: {"chat/composer.js": ("if (told !== this.chips.dataset.told) ", "")}},
)
def test_lines_that_are_made_anew_under_the_mouse_would_be_noticed() -> None: ...


async def presses(house: House, chat: Chat, words: str) -> None:
    """With the mouse, once; what was pressed is what is let go."""
    chip = chat.element.get_by_role("group", name="Suggestions").get_by_role("button", name=words)
    await to_chip(house, chip)
    pressed = await chip.element_handle()
    await house.page.mouse.down()
    assert pressed
    assert await pressed.evaluate("(chip) => chip.isConnected && chip.matches(':hover')")
    await house.page.mouse.up()
    await expect(chat.log.locator("article.own").filter(has_text=words)).to_have_count(1)


async def to_chip(house: House, chip: Locator) -> None:
    box = await chip.bounding_box()
    assert box
    await house.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
