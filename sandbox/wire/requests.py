"""Reading a call out of an HTTP request: JSON, form or multipart, with what stands in the address.

A bot's answer to a webhook may be such a call, too.
"""

import json
import re
import urllib.parse
from collections.abc import AsyncIterator
from typing import Any

from starlette.datastructures import FormData, Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from sandbox.wire.call import NOT_UTF8, Call, Upload
from sandbox.wire.refusals import Refusal, bad

Params = dict[str, Any]

_TOKEN = re.compile(r"[1-9][0-9]*:[A-Za-z0-9_-]+")


async def read(request: Request, method: str) -> Call:
    """The call that a request asks for. Raises Refusal where it can't be read."""
    params, files = await parse(request.headers.get("content-type", ""), await request.body())
    return Call(method.lower(), {**_form(request.scope["query_string"]), **params}, files)


async def parse(content_type: str, body: bytes) -> tuple[Params, dict[str, Upload]]:
    """Parameters and files of a body; a type that the Bot API does not know holds none. Raises Refusal."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _multipart(content_type, body)
    reader = {"application/json": _json, "application/x-www-form-urlencoded": _form}.get(kind)
    return reader(body) if reader else {}, {}


def check_token(given: str, own: str) -> None:
    """Raises Refusal unless it is the bot's: 404 for what can't be anybody's, 401 for another's."""
    if given != own:
        raise Refusal(401, "Unauthorized") if _TOKEN.fullmatch(given) else Refusal(404, "Not Found")


def _form(raw: bytes) -> Params:
    try:
        return dict(urllib.parse.parse_qsl(raw.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad(NOT_UTF8) from None


def _json(raw: bytes) -> Params:
    if not raw.strip():
        return {}
    try:
        read = json.loads(raw)
    except UnicodeDecodeError:
        raise bad(NOT_UTF8) from None
    except (ValueError, RecursionError):
        raise bad("can't parse JSON object") from None
    if not isinstance(read, dict):
        raise bad("expected a JSON object")
    return read


async def _multipart(content_type: str, body: bytes) -> tuple[Params, dict[str, Upload]]:
    params: Params = {}
    files: dict[str, Upload] = {}
    for name, value in (await _parts(content_type, body)).multi_items():
        if isinstance(value, UploadFile):
            media_type = value.content_type or "application/octet-stream"
            files[name] = Upload(value.filename or name, media_type, await value.read())
            await value.close()
        else:
            params[name] = value
    return params, files


async def _parts(content_type: str, body: bytes) -> FormData:
    async def stream() -> AsyncIterator[bytes]:
        yield body

    try:
        return await MultiPartParser(Headers({"content-type": content_type}), stream()).parse()  # type: ignore[arg-type]
    except (MultiPartException, KeyError):
        raise bad("can't parse multipart form") from None
