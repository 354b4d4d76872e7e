"""Nobody is kept out: axe-core looks at the page in every state, colour and width, and small screens lose nothing."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Page, expect

from sandbox.client import Client
from sandbox.telegram import TOKEN
from tests.browser.conftest import Opens
from tests.browser.page import NARROW, WIDE, House, Theme
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"
GRAVE = ("serious", "critical")
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_CUT_OFF = """() => [...document.querySelectorAll("button, input, select, textarea, a, h1, h2, h3, p, time")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .filter((node) => !node.closest(".quiet, [role=tablist], .chips"))
  .filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1);
  })
  .map((node) => node.outerHTML.slice(0, 120))"""
NAMES = ("Amal", "Bibbi")
THEMES: tuple[Theme, ...] = ("light", "dark")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def chatting(url: str) -> None:
    """One has just come in, one has asked things in a language that runs from the right."""
    async with Client(url, TOKEN) as telegram:
        await telegram.person(NAMES[1], "sv", role="visitor")
        amal = await telegram.person(NAMES[0], "ar", role="visitor", started=True)
        await amal.ask("ماذا يوجد اليوم؟")
        await amal.ask("أين أنتم؟")
        for kind in ("photo", "document", "location"):
            await amal.send(kind)
            await amal.wait_for()


async def states(house: House) -> AsyncIterator[str]:
    """Bring the page into each state that it can be in; what that is called."""
    await house.chat(NAMES[1])
    yield "start"
    amal = await house.chat(NAMES[0])
    await expect(amal.by_bot).not_to_have_count(0)
    yield "chatting"
    await amal.element.get_by_role("button", name="What you can ask for").click()
    await expect(amal.element.get_by_role("listbox")).to_be_visible()
    yield "commands"
    await house.page.keyboard.press("Escape")
    await house.presses("To a date …")
    yield "date"
    await house.page.keyboard.press("Escape")
    await house.page.get_by_role("button", name="People", exact=True).click()
    yield "people"
    await house.page.keyboard.press("Escape")
    pane = await house.goes_behind_the_scenes()
    await expect(pane.get_by_role("listitem")).not_to_have_count(0)
    yield "behind the scenes"
    await pane.get_by_role("button", name="Begin again from the start").click()
    yield "begin again"


async def findings(page: Page) -> list[str]:
    """What axe-core finds to be serious or worse, and where."""
    found = (await Axe().run(page)).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found if one["impact"] in GRAVE for node in one["nodes"]]


@pytest.mark.usefixtures("chatting")
@pytest.mark.parametrize("width", [NARROW, WIDE])
async def test_nobody_is_kept_out_in_any_state(width: int, opens: Opens) -> None:
    house = await opens(width=width)
    async for state in states(house):
        for theme in THEMES:
            await house.page.emulate_media(color_scheme=theme)
            assert (state, theme, await findings(house.page)) == (state, theme, [])


async def test_a_button_without_a_name_would_be_noticed(opens: Opens) -> None:
    house = await opens()
    send = house.page.get_by_role("button", name="Behind the scenes", exact=True)
    await send.evaluate("(button) => button.replaceChildren()")
    assert [finding.split(":")[0] for finding in await findings(house.page)] == ["button-name"]


@pytest.mark.usefixtures("chatting")
async def test_on_a_small_screen_nothing_is_cut_off(opens: Opens) -> None:
    house = await opens(width=NARROW)
    async for state in states(house):
        assert (state, await house.page.evaluate(_OVERFLOW)) == (state, 0)
        assert (state, await house.page.evaluate(_CUT_OFF)) == (state, [])


@sabotage(
    test_on_a_small_screen_nothing_is_cut_off,
    {SPOILED: {"css/stage.css": (".bar { flex-wrap: nowrap;", ".bar { min-width: 30rem;")}},
)
def test_a_bar_that_is_too_wide_would_be_noticed() -> None: ...
