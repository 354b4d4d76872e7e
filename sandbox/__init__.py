"""A Telegram Bot API on loopback with a chat page in the browser, written from its documentation.

`async with sandbox.serve() as telegram:` starts one inside the caller's event loop; `telegram.url` is its address,
`await telegram.person("Amina", "ar")` somebody to chat as. `python -m sandbox` starts it by itself.
"""

from sandbox.server import serve

__all__ = ["serve"]
