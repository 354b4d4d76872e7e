"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import json
import math
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import sandbox.wire.requests
from sandbox.telegram import Telegram
from sandbox.wire.call import Call
from sandbox.wire.mischief import Trouble
from sandbox.wire.refusals import Refusal, too_many

# How long a silence lasts that nobody has measured out: longer than any client waits.
SILENCE = 3600.0


def routes(telegram: Telegram) -> list[Route]:
    """What the bot talks to."""

    async def method(request: Request) -> Response:
        return await _answer(telegram, request)

    async def file(request: Request) -> Response:
        return _file(telegram, request)

    return [
        Route("/bot{token}/{method}", method, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", file),
    ]


async def _answer(telegram: Telegram, request: Request) -> Response:
    try:
        sandbox.wire.requests.check_token(request.path_params["token"], telegram.token)
        call = await sandbox.wire.requests.read(request, request.path_params["method"])
        if call.method == "getupdates":
            telegram.presence.asked()
        trouble = telegram.mischief.next(call.method)
        if trouble:
            return await _misbehave(telegram, request, call, trouble)
        if call.method == "getupdates":
            return await _poll(telegram, request, call)
        return _ok(await telegram.call(call))
    except Refusal as refusal:
        return refuse(refusal)


async def _poll(telegram: Telegram, request: Request, call: Call) -> Response:
    """A poll whose bot has hung up is no longer one: it must not stand in the way of the next."""
    # What a poll confirms waits no more, and it shows that the bot is there.
    telegram.news.murmur()
    polling, hung_up = asyncio.ensure_future(telegram.call(call)), asyncio.ensure_future(request.receive())
    with telegram.presence.asking():
        await asyncio.wait((polling, hung_up), return_when=asyncio.FIRST_COMPLETED)
    hung_up.cancel()
    if polling.done():
        return _ok(polling.result())
    polling.cancel()
    return Response()


async def _misbehave(telegram: Telegram, request: Request, call: Call, trouble: Trouble) -> Response:
    if trouble.kind == "delay":
        await telegram.pause(trouble.seconds)
        return _ok(await telegram.call(call))
    if trouble.done:
        await telegram.call(call)
    else:
        code = int(trouble.kind) if trouble.kind.isdigit() else 0
        telegram.note(call, code, f"sandbox: {trouble.kind}", made="trouble")
    wait = trouble.wait(telegram.clock())
    if trouble.kind == "429":
        raise too_many(max(1, math.ceil(wait)))
    if trouble.kind == "500":
        raise Refusal(500, "Internal Server Error")
    if trouble.kind == "timeout":
        await telegram.pause(wait or SILENCE)
    # The server has put its connection into the request's state for this.
    request.state.connection.abort()
    return Response()


def _ok(result: Any) -> Response:
    return _json({"ok": True, "result": result}, 200)


def refuse(refusal: Refusal) -> Response:
    return _json(refusal.answer(), refusal.code)


def _json(body: Any, status: int) -> Response:
    return Response(json.dumps(body), status, media_type="application/json")


def _file(telegram: Telegram, request: Request) -> Response:
    stored = telegram.files.at(request.path_params["path"])
    if request.path_params["token"] != telegram.token or stored is None:
        return refuse(Refusal(404, "Not Found"))
    return Response(stored.upload.body, media_type=stored.upload.media_type)
