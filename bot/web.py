"""The small web server: Telegram's webhook where one is set, and /healthz."""

import hmac
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.health import Health
from bot.ingest import Inbox

_log = structlog.get_logger()
_LARGEST_BODY = 1_000_000
_SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 - a header's name


def app(health: Health, webhook: Route | None = None) -> Starlette:
    async def healthz(_: Request) -> Response:
        problems = await health.problems()
        return JSONResponse({"problems": problems}, 503 if problems else 200)

    return Starlette(routes=[Route("/healthz", healthz), *([webhook] if webhook else [])])


def webhook(address: str, secret: str, inbox: Inbox) -> Route:
    """Where Telegram brings updates. 2xx only when they are safe; 503 asks Telegram to come again."""

    async def receive(request: Request) -> Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        body = await _read(request)
        if body is None:
            return Response(status_code=413)
        update = _update(body)
        if update is None:
            return Response(status_code=400)
        try:
            await inbox.take([update])
        except Exception as failure:  # noqa: BLE001 - whatever kept it from being stored, Telegram keeps it for us
            _log.error("update_not_stored", kind=type(failure).__name__)
            return Response(status_code=503)
        return Response(status_code=200)

    return Route(urlsplit(address).path or "/", receive, methods=["POST"])


async def _read(request: Request) -> bytes | None:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST_BODY:
            return None
    return body


def _update(body: bytes) -> dict[str, object] | None:
    """An update with its id, or None for what Telegram never sends."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    known = isinstance(update, dict) and type(update.get("update_id")) is int and 0 <= update["update_id"] < 2**53
    return update if known else None


class _Quiet(uvicorn.Server):
    """Signals belong to the program, not to its web server."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Server:
    """uvicorn on a socket that is bound already, ours to start and stop."""

    def __init__(self, application: Starlette, listening: socket.socket) -> None:
        self._server = _Quiet(
            uvicorn.Config(
                application,
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        self._socket = listening

    async def run(self) -> None:
        """Serve until stopped."""
        await self._server.serve([self._socket])

    def stop(self) -> None:
        self._server.should_exit = True


def bound(host: str, port: int) -> socket.socket:
    """The socket to listen on. Raises OSError where the address is taken or not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named: only then does asyncio switch off Nagle, which would hold back every answer for 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    return listening
