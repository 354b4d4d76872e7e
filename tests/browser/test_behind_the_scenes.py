"""What goes on behind the scenes, and what becomes of it when Telegram or the bot misbehaves. A demo of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Locator, expect

import tests.browser.demo
from sandbox.client import Client
from tests.browser.page import House
from tests.conversations.phrases import BY_LANGUAGE

WORDS = BY_LANGUAGE["sv"]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def url(kept: Path) -> AsyncIterator[str]:
    """Here people's chats are forgotten, and the bot is killed."""
    async with tests.browser.demo.demo(kept=kept) as url:
        yield url


async def test_what_telegram_refuses_is_red_and_says_why(house: House, telegram: Client) -> None:
    maj = await telegram.person("Maj", "sv", role="visitor", started=True)
    pane = await house.goes_behind_the_scenes()
    refused = await telegram.call("sendMessage", chat_id=maj.id, text="x" * 5000)
    assert refused["error_code"] == 400
    entry = entries(pane, "sendMessage").filter(has_text="refused")
    await expect(entry).to_contain_text(f"refused 400 {refused['description']}")
    red = await entry.locator(".verdict").evaluate("(node) => getComputedStyle(node).color")
    assert red == await house.page.evaluate(_COLOUR, "--danger")
    assert red != await entries(pane, "").last.locator("code").evaluate("(node) => getComputedStyle(node).color")


_COLOUR = """(name) => {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}"""


async def test_what_is_sent_to_and_fro_can_be_read_and_sifted(house: House, telegram: Client) -> None:
    olle = await telegram.person("Olle", "sv", role="visitor", started=True)
    pane = await house.goes_behind_the_scenes()
    await olle.ask(WORDS.today)
    await pane.get_by_label("Person").select_option("Olle")
    await pane.get_by_label("Direction").select_option("To the bot")
    update = entries(pane, "message").first
    await expect(update).to_contain_text("Olle")
    await update.locator("summary").click()
    await expect(update).to_contain_text(WORDS.today)
    await expect(entries(pane, "sendMessage")).to_have_count(0)


async def test_with_too_many_requests_the_answer_comes_later(house: House, telegram: Client) -> None:
    await telegram.person("Rut", "sv", role="visitor", started=True)
    rut = await house.chat("Rut")
    await rut.starts()
    pane = await house.goes_behind_the_scenes()
    await pane.get_by_role("button", name="Too many requests").click()
    weather = house.page.get_by_role("region", name="What is going wrong now")
    await expect(weather).to_contain_text("Too many requests (429)")
    await rut.says(WORDS.today)
    await expect(entries(pane, "sendMessage").filter(has_text="staged trouble 429").first).to_be_visible()
    await rut.sees("I dag")
    await expect(weather).to_be_hidden()


async def test_what_is_asked_while_the_plug_is_pulled_is_answered(house: House, telegram: Client) -> None:
    await telegram.person("Siv", "sv", role="visitor", started=True)
    siv = await house.chat("Siv")
    await siv.starts()
    pane = await house.goes_behind_the_scenes()
    await pane.get_by_role("button", name="Pull the bot’s plug").click()
    await expect(house.page.get_by_text("The bot is waking up")).to_be_visible()
    await siv.says(WORDS.today)
    await siv.sees("I dag")
    await expect(house.page.get_by_text("The bot is awake")).to_be_visible()
    await expect(siv.log.locator("article.own").filter(has_text=WORDS.today)).to_have_count(1)


async def test_whoever_blocks_the_bot_can_let_it_write_again(house: House, telegram: Client) -> None:
    await telegram.person("Tyra", "sv", role="visitor", started=True)
    tyra = await house.chat("Tyra")
    await tyra.starts()
    await tyra.element.get_by_role("button", name="Block the bot").click()
    weather = house.page.get_by_role("region", name="What is going wrong now")
    await expect(weather).to_contain_text("Tyra has blocked the bot")
    await expect(tyra.field).to_be_hidden()
    await weather.get_by_role("button", name="Make all well again").click()
    await expect(weather).to_be_hidden()
    await tyra.says(WORDS.today)
    await tyra.sees("I dag")


async def test_everything_begins_again_with_empty_chats(house: House, telegram: Client) -> None:
    await telegram.person("Ulla", "sv", role="visitor", started=True)
    await (await house.chat("Ulla")).starts()
    gun = await house.chat("Gun")
    await gun.starts()
    await house.moves("+1 hour")
    pane = await house.goes_behind_the_scenes()
    await pane.get_by_role("button", name="Begin again from the start").click()
    await house.dialog("Begin again from the start").get_by_role("button", name="Begin again", exact=True).click()
    await expect(gun.said).to_have_count(0)
    await expect(house.tab("Ulla")).to_have_count(0)
    await expect(house.page.get_by_role("tab")).to_have_count(5)
    assert (await house.clock()).hour == 10
    await gun.starts()


def entries(pane: Locator, name: str) -> Locator:
    """What was sent under a name, first the newest, as far as it is shown."""
    every = pane.get_by_role("listitem").filter(visible=True)
    return every.filter(has=pane.page.locator("code", has_text=name))
