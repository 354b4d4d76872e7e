"""The page as it stands open in a browser: its clock, its people, what goes on behind the scenes."""

from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from playwright.async_api import Browser, Locator, expect

import tests.browser.spoiling
from tests.browser.chat import Chat
from tests.browser.watch import Watch

# Two cores may be busy with something else.
PATIENCE = 30_000.0
WIDE = 1600
NARROW = 380
ZONE = ZoneInfo("Europe/Stockholm")
_IS_PAST = "(instant) => Date.parse(document.getElementById('clock').dateTime) >= Date.parse(instant)"

Theme = Literal["light", "dark"]


class House:
    """What somebody has before them."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self._url = url

    async def open(self, width: int = WIDE, theme: Theme = "light") -> None:
        self.context = await self._browser.new_context(
            viewport={"width": width, "height": 900},
            locale="en-GB",
            timezone_id="Asia/Tokyo",
            color_scheme=theme,
            reduced_motion="reduce",
        )
        self.context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        self.watch = Watch(self.context, self._url)
        await tests.browser.spoiling.spoil(self.context)
        self.page = await self.context.new_page()
        await self.look()

    async def look(self) -> None:
        """Load the page, and wait until people are on it and the bot is awake."""
        await self.page.goto(f"{self._url}/")
        await expect(self.page.get_by_role("tab")).not_to_have_count(0)
        await expect(self.page.get_by_text("The bot is awake")).to_be_visible()

    async def close(self) -> None:
        await self.context.close()

    async def chat(self, name: str) -> Chat:
        """Somebody's chat, brought to the front."""
        chat = Chat(self.page, name)
        tab = self.tab(name)
        await expect(tab).to_be_visible()
        if not await chat.element.is_visible():
            await tab.click()
        await expect(chat.element).to_be_visible()
        return chat

    def tab(self, name: str) -> Locator:
        return self.page.get_by_role("tab").filter(has_text=name)

    def dialog(self, name: str) -> Locator:
        return self.page.get_by_role("dialog", name=name, exact=True)

    def heard(self, words: str) -> Locator:
        """A line that the page has just said to eyes and ears."""
        return self.page.get_by_role("banner").get_by_role("status").filter(has_text=words)

    async def clock(self) -> datetime:
        """What the large clock shows, local to the house."""
        shown = await self.page.locator("#clock").get_attribute("datetime")
        return datetime.fromisoformat(shown or "").astimezone(ZONE)

    async def moves(self, label: str) -> None:
        """Move the clock by one of its buttons, and wait until it has moved."""
        before = await self.clock()
        await self.presses(label)
        await self.has_moved(before)

    async def has_moved(self, before: datetime) -> None:
        """By more than goes by meanwhile: the large clock hears of it a moment later than whoever has moved it."""
        await expect(self.heard("It is now")).to_be_attached()
        await self.page.wait_for_function(_IS_PAST, arg=(before + timedelta(minutes=1)).isoformat())

    async def presses(self, label: str) -> None:
        """Press one of the clock's buttons, which may have to be unfolded first."""
        bar = self.page.get_by_role("banner")
        unfold = bar.get_by_role("button", name="Move the clock", exact=True)
        button = bar.get_by_role("button", name=label, exact=True)
        if not await button.is_visible():
            await unfold.click()
        await button.click()

    async def goes_to(self, moment: datetime) -> None:
        """Move the clock by choosing a day and a time."""
        before = await self.clock()
        await self.presses("To a date …")
        await self.chooses(moment)
        await expect(self.dialog("Go to a date")).to_be_hidden()
        await self.has_moved(before)

    async def chooses(self, moment: datetime) -> None:
        dialog = self.dialog("Go to a date")
        await dialog.get_by_label("Day").fill(moment.date().isoformat())
        await dialog.get_by_label("Time").fill(moment.strftime("%H:%M"))
        await dialog.get_by_role("button", name="Go there").click()

    async def goes_behind_the_scenes(self) -> Locator:
        """Open the pane."""
        opener = self.page.get_by_role("button", name="Behind the scenes")
        if not await opener.is_visible():
            await self.page.get_by_role("button", name="More", exact=True).click()
        await opener.click()
        pane = self.page.get_by_role("complementary", name="Behind the scenes")
        await expect(pane).to_be_visible()
        return pane

    async def adds(self, name: str, code: str, role: str) -> Chat:
        """Let somebody new come in; their chat."""
        await self.page.get_by_role("button", name="People", exact=True).click()
        dialog = self.dialog("People")
        await dialog.get_by_label("Name").fill(name)
        await dialog.get_by_label("Language of their Telegram").fill(code)
        await dialog.get_by_label("Who they are").fill(role)
        await dialog.get_by_role("button", name="Add", exact=True).click()
        await expect(dialog).to_be_hidden()
        return await self.chat(name)
