"""What the browser gets: the page with all it names, and files that are shown but never run."""

import posixpath
import re

import aiohttp
import pytest

import sandbox.control.routes
from sandbox.page import STATIC
from sandbox.server import Served

NAMED = re.compile(r"""(?:from|import|href=|src=|@import)\s*(?:url\()?["'](?:/static/)?([\w/.-]+\.(?:js|css))["']""")


async def fetched(telegram: Served, path: str) -> tuple[int, str, str]:
    """Status, text and policy of an answer."""
    async with aiohttp.ClientSession() as session, session.get(f"{telegram.url}{path}") as answer:
        return answer.status, await answer.text(), answer.headers["Content-Security-Policy"]


async def test_the_page_and_all_it_names_come_from_here(telegram: Served) -> None:
    status, page, _ = await fetched(telegram, "/")
    assert status == 200
    assert "://" not in page
    seen: set[str] = set()
    wanted = set(NAMED.findall(page))
    while wanted - seen:
        name = (wanted - seen).pop()
        seen.add(name)
        status, text, _ = await fetched(telegram, f"/static/{name}")
        assert (name, status) == (name, 200)
        folder = name.rpartition("/")[0]
        wanted |= {posixpath.normpath(posixpath.join(folder, other)) for other in NAMED.findall(text)}
    assert {"page.js", "chat/chat.js"} <= seen
    assert (STATIC / "index.html").is_file()


@pytest.mark.parametrize("path", ["/", "/static/page.js"])
async def test_the_page_may_load_and_ask_nothing_but_what_is_here(telegram: Served, path: str) -> None:
    _, _, policy = await fetched(telegram, path)
    assert {name: allowed for name, _, allowed in (part.strip().partition(" ") for part in policy.split(";"))} == {
        "default-src": "'self'",
        "img-src": "'self' data: blob:",
        "style-src": "'self'",
        "script-src": "'self'",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "form-action": "'none'",
    }


@pytest.mark.parametrize(
    ("media_type", "shown"),
    [
        ("image/png", "image/png"),
        ("text/calendar", "text/calendar"),
        ("text/plain; charset=utf-8", "text/plain"),
        ("application/json", "application/json"),
        ("text/html", "text/plain"),
        ("application/pdf", ""),
        ("application/octet-stream", ""),
        ("", ""),
    ],
)
def test_only_what_can_be_looked_at_is_shown(media_type: str, shown: str) -> None:
    assert sandbox.control.routes.shown_as(media_type) == shown


async def test_files_are_shown_without_any_power_and_the_rest_is_for_keeping(telegram: Served) -> None:
    amina = await telegram.person()
    for kind in ("photo", "document", "voice"):
        await amina.send(kind)
    photo, document, voice = [one.raw for one in await amina.transcript()]
    how = {}
    for file in (photo["photo"][-1], document["document"], voice["voice"]):
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{telegram.url}/sandbox/file/{file['file_id']}") as answer,
        ):
            assert answer.headers["Content-Security-Policy"] == "sandbox"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            how[answer.content_type] = answer.headers["Content-Disposition"].split(";")[0]
    assert how == {"image/png": "inline", "text/plain": "inline", "application/octet-stream": "attachment"}


async def test_people_send_a_real_picture_and_a_letter_that_can_be_read(telegram: Served) -> None:
    amina = await telegram.person()
    await amina.send("photo")
    await amina.send("document")
    photo, letter = [one.raw for one in await amina.transcript()]
    size = photo["photo"][-1]
    assert (size["width"], size["height"]) == (240, 180)
    assert (await fetched(telegram, f"/sandbox/file/{letter['document']['file_id']}"))[1].startswith("Hej!")
    # The picture is one that Telegram itself would take from a bot.
    again = await telegram.call("sendPhoto", chat_id=amina.id, photo=size["file_id"])
    assert again["ok"]
