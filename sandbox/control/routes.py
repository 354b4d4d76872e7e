"""The addresses of it all: GET reads, POST acts."""

import inspect
import json
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import sandbox.control.wishes
from sandbox.acts import Impossible
from sandbox.control import news, people, reading, ruling, talking
from sandbox.control.wishes import Act
from sandbox.telegram import Telegram
from sandbox.wire.refusals import Refusal

Json = dict[str, Any]

ACTS: dict[str, Act] = {**people.ACTS, **talking.ACTS, **ruling.ACTS}
READINGS: dict[str, Act] = {
    "chat": reading.chat,
    "people": reading.people,
    "calls": reading.calls,
    "state": reading.state,
    "commands": reading.commands,
    "news": news.news,
    "raw": news.raw,
}
# A wish is anybody's JSON: what is in it may be of any type, of any size and in any depth.
_UNDOABLE = (Impossible, ValueError, TypeError, AttributeError, OverflowError, RecursionError)
_INERT = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}


def routes(telegram: Telegram) -> list[Route]:
    """`POST /sandbox/<act>` with a JSON object, `GET /sandbox/<reading>?…`."""

    async def act(request: Request) -> Response:
        answer = await _do(telegram, ACTS, request, await request.body())
        if answer.status_code == 200:
            telegram.news.ring()
        return answer

    async def read(request: Request) -> Response:
        return await _do(telegram, READINGS, request, b"")

    async def file(request: Request) -> Response:
        return _file(telegram, request.path_params["id"])

    return [
        Route("/sandbox/file/{id}", file),
        Route("/sandbox/{name}", act, methods=["POST"]),
        Route("/sandbox/{name}", read, methods=["GET"]),
    ]


async def _do(telegram: Telegram, acts: dict[str, Act], request: Request, body: bytes) -> Response:
    act = acts.get(request.path_params["name"])
    if act is None:
        return _json({"error": f"there is only {', '.join(sorted(acts))}"}, 404)
    try:
        wish = sandbox.control.wishes.read(body) if body else dict(request.query_params)
        result = act(telegram, wish)
        return _json(await result if inspect.isawaitable(result) else result, 200)
    except KeyError as missing:
        return _json({"error": f"{missing} is missing"}, 400)
    except Refusal as refusal:
        return _json({"error": refusal.description}, 400)
    except _UNDOABLE as trouble:
        return _json({"error": str(trouble)}, 400)


def _file(telegram: Telegram, number: str) -> Response:
    """A file that somebody has sent, for the page: shown where it can only be looked at, else for keeping."""
    stored = telegram.files.by_id.get(number)
    if stored is None:
        return _json({"error": "there is no such file"}, 404)
    kind, upload = shown_as(stored.upload.media_type), stored.upload
    # What a bot sends is shown, never run: nothing in it may act as a page of ours.
    headers = {**_INERT, "Content-Disposition": f"{'inline' if kind else 'attachment'}; filename*={_name(upload.name)}"}
    return Response(upload.body, media_type=kind or "application/octet-stream", headers=headers)


def shown_as(media_type: str) -> str:
    """As what a browser may show a file of this type; empty: it may not."""
    kind = media_type.partition(";")[0].strip().lower()
    if kind in ("text/html", "text/xml"):
        return "text/plain"
    return kind if kind.startswith(("text/", "image/")) or kind == "application/json" else ""


def _name(name: str) -> str:
    return f"UTF-8''{quote(name, safe='')}"


def _json(body: Any, status: int) -> Response:
    return Response(json.dumps(body), status, media_type="application/json", headers=_INERT)
