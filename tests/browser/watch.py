"""What must not happen on the page, whatever somebody does there."""

from playwright.async_api import BrowserContext, ConsoleMessage, Request, WebError

_COMPLAINTS = ("error", "warning", "assert")
# What never leaves the browser.
_INSIDE = ("data:", "blob:", "about:")


class Watch:
    """Notes complaints in the console, exceptions that nobody caught, and requests that leave the origin `url`."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.troubles: list[str] = []
        self._own = (f"{url}/", *_INSIDE)
        context.on("console", self._hear)
        context.on("weberror", self._catch)
        context.on("request", self._see)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in _COMPLAINTS:
            self.troubles.append(f"console {message.type}: {message.text}")

    def _catch(self, trouble: WebError) -> None:
        self.troubles.append(f"exception: {trouble.error}")

    def _see(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self.troubles.append(f"request: {request.url}")
