"""Files that the bot sends and fetches."""

from typing import Any

import aiohttp
import pytest

import sandbox.files
import sandbox.methods.fetching
from sandbox.persons import Person
from sandbox.server import Served

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + (640).to_bytes(4) + (480).to_bytes(4)


@pytest.fixture
async def amina(telegram: Served) -> Person:
    return await telegram.person("Amina", "ar", started=True)


async def upload(telegram: Served, method: str, kind: str, body: bytes, chat: Person) -> dict[str, Any]:
    form = aiohttp.FormData({"chat_id": str(chat.id)})
    form.add_field(kind, body, filename="a.bin", content_type="application/octet-stream")
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        return {"status": answer.status, **await answer.json()}


async def test_a_file_is_sent_again_by_its_number_but_only_as_what_it_is(telegram: Served, amina: Person) -> None:
    document = (await upload(telegram, "sendDocument", "document", b"x", amina))["result"]["document"]
    photo = (await upload(telegram, "sendPhoto", "photo", PNG, amina))["result"]["photo"][-1]
    again = await telegram.call("sendDocument", chat_id=amina.id, document=document["file_id"], caption="again")
    assert again["result"]["document"] == document
    assert (await telegram.call("sendPhoto", chat_id=amina.id, photo=photo["file_id"]))["ok"]
    wrong = await telegram.call("sendPhoto", chat_id=amina.id, photo=document["file_id"])
    assert wrong["description"] == "Bad Request: can't use file of type Document as Photo"
    wrong = await telegram.call("sendDocument", chat_id=amina.id, document=photo["file_id"])
    assert wrong["description"] == "Bad Request: can't use file of type Photo as Document"


async def test_a_file_has_a_path_under_which_it_is_fetched(telegram: Served, amina: Person) -> None:
    document = (await upload(telegram, "sendDocument", "document", b"words", amina))["result"]["document"]
    file = (await telegram.call("getFile", file_id=document["file_id"]))["result"]
    assert file["file_path"] == "documents/file_0.bin"
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{telegram.url}/file/bot{telegram.token}/{file['file_path']}") as answer:
            assert await answer.read() == b"words"
        async with session.get(f"{telegram.url}/file/bot1:wrong/{file['file_path']}") as answer:
            assert answer.status == 404


async def test_what_is_too_large_is_neither_taken_nor_given(
    telegram: Served, amina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (sandbox.files.LARGEST, sandbox.methods.fetching.LARGEST_DOWNLOAD) == (50 * 2**20, 20 * 2**20)
    monkeypatch.setattr("sandbox.files.LARGEST", 50)
    monkeypatch.setattr("sandbox.methods.fetching.LARGEST_DOWNLOAD", 20)
    refused = await upload(telegram, "sendDocument", "document", b"x" * 51, amina)
    assert (refused["status"], refused["description"]) == (413, "Request Entity Too Large")
    document = (await upload(telegram, "sendDocument", "document", b"x" * 50, amina))["result"]["document"]
    refused = await telegram.call("getFile", file_id=document["file_id"])
    assert refused["description"] == "Bad Request: file is too big"
    refused = await upload(telegram, "sendDocument", "document", b"", amina)
    assert refused["description"] == "Bad Request: file must be non-empty"


async def test_a_picture_must_be_one(telegram: Served, amina: Person) -> None:
    refused = await upload(telegram, "sendPhoto", "photo", b"no picture", amina)
    assert refused["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    refused = await telegram.call("sendPhoto", chat_id=amina.id)
    assert refused["description"] == "Bad Request: there is no photo in the request"
    refused = await telegram.call("sendDocument", chat_id=amina.id, document="xyz")
    assert refused["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
