"""The page without a mouse, and on a small screen without missing anything."""

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from sandbox.client import Client
from sandbox.telegram import TOKEN
from tests.browser.conftest import Opens
from tests.browser.page import NARROW, House
from tests.browser.words import language
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"
# All that can be acted on and is seen; of a group with arrow keys only the one that Tab stops at.
_CONTROLS = """() => {
  const all = [...document.querySelectorAll("button, a[href], input, select, textarea, summary, [tabindex='0']")];
  const seen = all.filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.disabled);
  window.missed = new Set(seen.filter((node) => node.getAttribute("role") !== "tab" || node.tabIndex === 0));
  return window.missed.size;
}"""
_REACHED = "() => { window.missed.delete(document.activeElement); return window.missed.size; }"
# What has gone meanwhile, such as the way down to what has been read now, need not be reached.
_MISSED = """() => [...window.missed].filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .map((node) => node.outerHTML.slice(0, 120))"""


async def unreached(house: House) -> list[str]:
    """What is on the page, and Tab does not come to."""
    await house.page.evaluate("document.activeElement?.blur()")
    left = await all_of_it(house)
    for _ in range(left * 2):
        await house.page.keyboard.press("Tab")
        if not await house.page.evaluate(_REACHED):
            break
    return list(await house.page.evaluate(_MISSED))


async def all_of_it(house: House) -> int:
    """How much can be acted on, once no more comes: behind the scenes hundreds of lines are read little by little."""
    before, now = -1, await house.page.evaluate(_CONTROLS)
    while now != before:
        await house.page.wait_for_timeout(500)
        before, now = now, await house.page.evaluate(_CONTROLS)
    return int(now)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def asked(url: str) -> None:
    """Somebody has an answer with buttons."""
    async with Client(url, TOKEN) as telegram:
        elsa = await telegram.person("Elsa", "sv", role="visitor", started=True)
        await elsa.ask("vad händer idag?")


@pytest.mark.usefixtures("asked")
async def test_on_a_small_screen_tab_comes_to_everything(opens: Opens) -> None:
    house = await opens(width=NARROW)
    elsa = await house.chat("Elsa")
    await elsa.sees("I dag")
    assert await unreached(house) == []
    for fold in ("Move the clock", "More"):
        await house.page.get_by_role("button", name=fold, exact=True).click()
        assert (fold, await unreached(house)) == (fold, [])
        await house.page.keyboard.press("Escape")
    await house.goes_behind_the_scenes()
    assert await unreached(house) == []


@sabotage(
    test_on_a_small_screen_tab_comes_to_everything,
    {SPOILED: {"pieces/elements.js": ('type: "button", class', "tabindex: -1, class")}},
)
def test_a_button_that_tab_passes_by_would_be_noticed() -> None: ...


async def test_tab_begins_at_the_top_of_the_page(house: House) -> None:
    await house.page.keyboard.press("Tab")
    await expect(house.page.get_by_role("button", name="+1 hour")).to_be_focused()


async def test_with_the_keyboard_alone_somebody_asks_reads_and_taps(house: House, telegram: Client) -> None:
    _ = language("sv")
    await telegram.person("Frida", "sv", role="visitor", started=True)
    frida = await house.chat("Frida")
    await tabs_to(house, frida.element.get_by_role("button", name="Start", exact=True))
    await house.page.keyboard.press("Enter")
    await expect(frida.field).to_be_focused()
    await house.page.keyboard.type("vad händer idag?")
    await house.page.keyboard.press("Enter")
    await expect(frida.field).to_have_value("")
    cafe = (await frida.sees("I dag")).get_by_role("button", name="Hjälp med brev")
    await tabs_to(house, cafe, "Shift+Tab")
    await house.page.keyboard.press("Enter")
    await frida.sees(_("You do not need to sign up. Just come."))


async def test_arrows_walk_over_the_people_and_enter_brings_one_to_the_front(house: House) -> None:
    everybody = house.page.get_by_role("tab")
    await tabs_to(house, everybody.first)
    await house.page.keyboard.press("ArrowRight")
    await expect(everybody.nth(1)).to_be_focused()
    await house.page.keyboard.press("Home")
    await expect(everybody.first).to_be_focused()
    await house.page.keyboard.press("ArrowLeft")
    await expect(everybody.last).to_be_focused()
    await expect(everybody.last).to_have_attribute("aria-selected", "false")
    await house.page.keyboard.press("Enter")
    await expect(everybody.last).to_have_attribute("aria-selected", "true")


async def test_the_list_of_commands_is_walked_with_arrows_and_escape_gives_the_place_back(
    house: House, telegram: Client
) -> None:
    await telegram.person("Greta", "sv", role="visitor", started=True)
    greta = await house.chat("Greta")
    await greta.starts()
    commands = greta.element.get_by_role("listbox", name="What you can ask for")
    await greta.field.focus()
    await house.page.keyboard.type("/")
    await expect(commands).to_be_visible()
    await house.page.keyboard.press("ArrowDown")
    await expect(commands.get_by_role("option", selected=True)).to_have_count(1)
    await expect(commands.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    await house.page.keyboard.press("Escape")
    await expect(commands).to_be_hidden()
    await expect(greta.field).to_be_focused()

    opener = greta.element.get_by_role("button", name="What you can ask for")
    await opener.focus()
    await house.page.keyboard.press("Enter")
    await expect(commands).to_be_focused()
    await house.page.keyboard.press("Escape")
    await expect(commands).to_be_hidden()
    await expect(greta.field).to_be_focused()


async def test_escape_closes_a_dialog_and_gives_the_place_back(house: House) -> None:
    for opener, dialog in {"To a date …": "Go to a date", "People": "People"}.items():
        button = house.page.get_by_role("button", name=opener, exact=True)
        await button.focus()
        await house.page.keyboard.press("Enter")
        await expect(house.dialog(dialog)).to_be_visible()
        await house.page.keyboard.press("Escape")
        await expect(house.dialog(dialog)).to_be_hidden()
        await expect(button).to_be_focused()


async def tabs_to(house: House, control: Locator, key: str = "Tab") -> None:
    """Press Tab until something has the focus."""
    await expect(control).to_be_visible()
    for _ in range(200):
        if await control.evaluate("(node) => node === document.activeElement"):
            return
        await house.page.keyboard.press(key)
    raise AssertionError(f"Tab does not come to {control}")
