"""The sandbox as a web server on loopback, inside the caller's event loop."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, cast

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

import sandbox.control.routes
import sandbox.page
import sandbox.wire.api
from sandbox.client import Client
from sandbox.clock import Clock
from sandbox.guard import Guard
from sandbox.telegram import TOKEN, Telegram
from sandbox.wire.refusals import Refusal

HOST = "127.0.0.1"
_BETWEEN_GOODBYES = 0.05  # seconds
# Longer than a busy machine leaves a client without a turn: else its next question meets a line that was just cut.
_KEEP_ALIVE = 75  # seconds


class _Protocol(HttpToolsProtocol):
    """Lets a request reach its own connection, so that it can be cut on demand."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "connection": transport}


class _Server(uvicorn.Server):
    """Leaves signals to whoever runs the event loop."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Served(Client):
    """A running sandbox: its client, and the machine itself."""

    def __init__(self, url: str, machine: Telegram) -> None:
        super().__init__(url, machine.token)
        self.machine = machine


def app(telegram: Telegram) -> Starlette:
    """Bot API, control and page."""
    control = sandbox.control.routes.routes(telegram)
    routes = [*sandbox.wire.api.routes(telegram), *control, *sandbox.page.routes()]
    return Starlette(routes=routes, middleware=[Middleware(Guard)], exception_handlers={HTTPException: _not_found})


@asynccontextmanager
async def serve(port: int = 0, token: str = TOKEN, clock: Clock | None = None) -> AsyncIterator[Served]:
    """A sandbox on loopback until the block ends. `port` 0: any free one. Raises OSError if the port is taken."""
    telegram = Telegram(token, clock)
    listening = _listen(port)
    server = _Server(_config(telegram))
    task = asyncio.create_task(server.serve([listening]))
    served = Served(f"http://{HOST}:{listening.getsockname()[1]}", telegram)
    try:
        yield served
    finally:
        await served.close()
        await _end(server, task, telegram)


async def _end(server: uvicorn.Server, serving: asyncio.Task[None], telegram: Telegram) -> None:
    """Answer everybody who waits until the server has ended: who is answered before it hangs up asks again."""
    server.should_exit = True
    while not serving.done():
        await telegram.close()
        await asyncio.wait([serving], timeout=_BETWEEN_GOODBYES)
    await serving


def _config(telegram: Telegram) -> uvicorn.Config:
    quiet: dict[str, Any] = {"log_level": "warning", "access_log": False, "lifespan": "off", "ws": "none"}
    waits: dict[str, Any] = {"timeout_graceful_shutdown": 2, "timeout_keep_alive": _KEEP_ALIVE}
    return uvicorn.Config(app(telegram), http=_Protocol, **waits, **quiet)


def _listen(port: int) -> socket.socket:
    # The protocol is named: only then does asyncio switch off Nagle, which would hold back every answer for 40 ms.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen(2048)
    except OSError:
        listening.close()
        raise
    return listening


async def _not_found(_: Request, error: Exception) -> Response:
    status = cast("HTTPException", error).status_code
    return sandbox.wire.api.refuse(Refusal(status, "Not Found" if status == 404 else "Method Not Allowed"))
