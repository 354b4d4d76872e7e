"""Reading a call out of an HTTP request: JSON, form or multipart, with what stands in the address."""

import json
import urllib.parse
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from sandbox.call import NOT_UTF8, Call, Upload
from sandbox.refusals import bad


async def read(request: Request, method: str) -> Call:
    """The call that a request asks for. Raises Refusal where it can't be read."""
    params: dict[str, Any] = _form(request.scope["query_string"])
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    files: dict[str, Upload] = {}
    if kind == "multipart/form-data":
        more, files = await _multipart(request)
        params |= more
    elif kind == "application/json":
        params |= _json(await request.body())
    elif kind == "application/x-www-form-urlencoded":
        params |= _form(await request.body())
    return Call(method.lower(), params, files)


def _form(raw: bytes) -> dict[str, Any]:
    try:
        return dict(urllib.parse.parse_qsl(raw.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad(NOT_UTF8) from None


def _json(raw: bytes) -> dict[str, Any]:
    if not raw.strip():
        return {}
    try:
        read = json.loads(raw)
    except UnicodeDecodeError:
        raise bad(NOT_UTF8) from None
    except ValueError:
        raise bad("can't parse JSON object") from None
    if not isinstance(read, dict):
        raise bad("expected a JSON object")
    return read


async def _multipart(request: Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    params: dict[str, Any] = {}
    files: dict[str, Upload] = {}
    async with request.form() as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                media_type = value.content_type or "application/octet-stream"
                files[name] = Upload(value.filename or name, media_type, await value.read())
            else:
                params[name] = value
    return params, files
