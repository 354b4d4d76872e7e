"""The page made worse on its way to the browser, so that a test of it can be seen to fail."""

from playwright.async_api import BrowserContext, Route

from sandbox.page import STATIC

# File of the page → what stands in it, and what shall stand there instead. Filled by sabotage twins only.
SPOILED: dict[str, tuple[str, str]] = {}


async def spoil(context: BrowserContext) -> None:
    """Serve the files named in SPOILED with their change. Raises LookupError: a file is not what the twin thinks."""
    for name, (kept, worse) in SPOILED.items():
        text = (STATIC / name).read_text()
        if kept not in text:
            raise LookupError(f"{name} has no {kept!r}")
        await _serve(context, name, text.replace(kept, worse))


async def _serve(context: BrowserContext, name: str, text: str) -> None:
    async def answer(route: Route) -> None:
        await route.fulfill(response=await route.fetch(), body=text)

    await context.route("/" if name == "index.html" else f"**/static/{name}", answer)
