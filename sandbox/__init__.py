"""A Telegram Bot API on loopback with a chat page in the browser, written from its documentation.

`async with sandbox.serve() as telegram:` starts one inside the caller's event loop; `telegram.url` is its address,
`await telegram.person("Amina", "ar")` somebody to chat as. `python -m sandbox` starts it by itself.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.server import serve

__all__ = ["serve"]


def __getattr__(name: str) -> object:
    """Loads the server once it is asked for: `python -m sandbox` is to hear Ctrl-C before that."""
    if name != "serve":
        raise AttributeError(name)
    import sandbox.server

    return sandbox.server.serve
