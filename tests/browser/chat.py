"""One person's chat on the page, as whoever sits before it uses it."""

import re

from playwright.async_api import Locator, Page, expect

_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


class Chat:
    """`name`: whose; the page speaks English."""

    def __init__(self, page: Page, name: str) -> None:
        self.name = name
        self._page = page
        self.element = page.get_by_role("region", name=f"{name}’s chat", exact=True)
        self.log = self.element.get_by_role("log")
        self.said = self.log.locator("article")
        self.by_bot = self.log.locator("article.bot")
        self.field = self.element.get_by_role("textbox", name=f"Write as {name}")

    async def starts(self) -> Locator:
        """Press Start; the bot's greeting."""
        await self.element.get_by_role("button", name="Start", exact=True).click()
        await expect(self.by_bot).not_to_have_count(0)
        await expect(self.field).to_be_visible()
        return self.by_bot.last

    async def says(self, text: str) -> None:
        await self.field.fill(text)
        await self.element.get_by_role("button", name="Send", exact=True).click()

    async def suggests(self, words: str) -> None:
        """Tap one of the suggestions below the chat."""
        chips = self.element.get_by_role("group", name="Suggestions")
        await chips.get_by_role("button", name=words).click()

    async def sees(self, words: str) -> Locator:
        """The bot's newest message with these words, waited for. What stands on its buttons does not count."""
        found = self.by_bot.filter(has=self._page.locator(".words", has_text=words)).last
        await expect(found).to_be_visible()
        return found

    def key(self, label: str) -> Locator:
        """The newest button under a message with this in its label."""
        return self.log.locator(".keys").get_by_role("button", name=label).last

    async def taps(self, label: str) -> None:
        await self.key(label).click()

    async def taps_first(self, words: str) -> str:
        """Tap the first button under the newest message with these words; its label."""
        first = (await self.sees(words)).locator(".keys").get_by_role("button").first
        label = await first.inner_text()
        await first.click()
        return plain(label)

    async def texts(self) -> list[str]:
        """All that stands in the chat, oldest first."""
        return [plain(text) for text in await self.said.all_inner_texts()]


def plain(text: str) -> str:
    """Without the marks of direction, which nobody sees."""
    return _MARKS.sub("", text)
