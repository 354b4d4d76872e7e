"""Who may ask anything here: programs of this machine and the sandbox's own page, and no other page in its browser.

A loopback address keeps other machines out, but not the web pages that somebody has open beside ours: any of them can
send a request to it. The browser says whose the request is (`Origin`, `Sec-Fetch-Site`), and under which name the page
was reached (`Host`; another name than this machine's has been pointed here to be taken for it).
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sandbox.links import is_own_machine

_FOREIGN = {"error": "only this machine and the sandbox's own page may ask"}
_OWN_SITES = ("same-origin", "none")


def is_here(headers: Mapping[str, str]) -> bool:
    """Whether a request (names of `headers` in lower case) calls this machine by a name of its own."""
    try:
        return is_own_machine(urlsplit(f"//{headers.get('host', '')}").hostname or "")
    except ValueError:
        return False


def is_ours(headers: Mapping[str, str]) -> bool:
    """Whether a request comes from the sandbox's own page, or from no page at all."""
    own_page = headers.get("origin") in (None, f"http://{headers.get('host')}")
    return own_page and headers.get("sec-fetch-site", "none") in _OWN_SITES


def is_page(path: str) -> bool:
    """Whether it is the page itself, to which anybody may link: it tells nothing and does nothing."""
    return path == "/" or path.startswith("/static/")


class Guard:
    """Stands before everything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        allowed = is_here(headers) and (is_page(scope["path"]) or is_ours(headers))
        answer = self._app if allowed else JSONResponse(_FOREIGN, 403)
        await answer(scope, receive, send)
