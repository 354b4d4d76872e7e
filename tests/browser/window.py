"""The page made ready for a picture: its size, its sharpness, nothing that moves or covers."""

import base64
from dataclasses import dataclass

from playwright.async_api import CDPSession, Locator, Page, expect

from tests.browser.chat import Chat

_SETTLING = 700
_EDGE = 12
# By how much the chat's log is taller than from one message to the end of another.
_SPARE = """([first, last, edge]) => {
  const log = first.closest("[role=log]").getBoundingClientRect();
  return log.height - (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) - 2 * edge;
}"""
# Of all but a field in which somebody writes.
_LET_GO = "document.activeElement?.matches('textarea') || document.activeElement?.blur()"
_TO_TOP = "(said, edge) => { said.closest('[role=log]').scrollTop = said.offsetTop - edge; }"


@dataclass
class Window:
    """`sharp`: points of a picture to each CSS pixel. `session`: the browser’s own protocol, which takes such."""

    page: Page
    session: CDPSession
    sharp: int

    @classmethod
    async def of(cls, page: Page, width: int, height: int, sharp: int) -> "Window":
        """Makes the page's window so large, in CSS pixels."""
        await page.set_viewport_size({"width": width, "height": height})
        return cls(page, await page.context.new_cdp_session(page), sharp)

    async def picture(self, part: Locator | None = None) -> bytes:
        """The page of this moment, or a part of it that is seen whole, as a PNG."""
        size = self.page.viewport_size
        assert size
        box = (await part.bounding_box() if part else None) or {"x": 0, "y": 0, **size}
        clip = {**box, "scale": self.sharp}
        taken = await self.session.send("Page.captureScreenshot", {"format": "png", "clip": clip})
        return base64.b64decode(taken["data"])

    async def fit_to(self, said: Locator, answer: Locator) -> None:
        """So high that both messages of a chat are seen whole, and nothing else."""
        first, last = await said.element_handle(), await answer.element_handle()
        spare = await self.page.evaluate(_SPARE, [first, last, _EDGE])
        size = self.page.viewport_size
        assert size
        await self.page.set_viewport_size({"width": size["width"], "height": round(size["height"] - spare)})
        await said.evaluate(_TO_TOP, _EDGE)
        await self.rest()
        await whole(said, answer)

    async def rest(self) -> None:
        """Wait until nothing moves, and what is shown for a moment only has gone; the mouse and the keyboard too."""
        await self.page.mouse.move(0, 0)
        await expect(self.page.locator("#word")).to_be_hidden()
        await expect(self.page.locator("article:is(.arrived, .changed)")).to_have_count(0)
        await self.page.wait_for_timeout(_SETTLING)
        await self.page.evaluate(_LET_GO)

    async def without_guide(self) -> None:
        await self.page.get_by_role("button", name="Close the first minute", exact=True).click()
        await expect(self.page.get_by_role("region", name="First minute", exact=True)).to_be_hidden()


async def whole(*messages: Locator) -> None:
    """What the picture is about is seen whole."""
    for message in messages:
        await expect(message).to_be_in_viewport(ratio=0.9)


async def from_question(*chats: Chat) -> None:
    """What they said last stands on top, the answer below it."""
    for chat in chats:
        await chat.log.locator("article.own").last.evaluate(_TO_TOP, _EDGE)


async def to_middle(key: Locator) -> None:
    """As somebody scrolls who looks for it."""
    await key.evaluate("key => key.scrollIntoView({ block: 'center' })")
