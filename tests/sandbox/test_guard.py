"""Who may ask: this machine's programs and the sandbox's own page; not the other pages of the same browser."""

import socket

import aiohttp
import pytest

from sandbox.server import Served
from tests.sabotage import sabotage


async def status(telegram: Served, path: str, method: str = "POST", body: str = "{}", **headers: str) -> int:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, f"{telegram.url}{path}", data=body, headers=named) as answer,
    ):
        return answer.status


FOREIGN = [
    {"Origin": "https://news.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
    {"Host": "rebound.example"},
    {"Host": ""},
    {"Host": "[evil]:1"},
    {"Host": "[::1"},
    {"Host": "127.0.0.1.rebound.example:8081"},
]


@pytest.mark.parametrize("headers", FOREIGN)
async def test_another_page_in_the_same_browser_can_do_and_read_nothing(
    telegram: Served, headers: dict[str, str]
) -> None:
    amina = await telegram.person()
    wish = f'{{"person": {amina.id}, "text": "forged"}}'
    assert await status(telegram, "/sandbox/say", body=wish, **headers) == 403
    assert await status(telegram, "/sandbox/news", "GET", **headers) == 403
    assert await status(telegram, f"/bot{telegram.token}/getMe", **headers) == 403
    assert (await amina.transcript(), await telegram.calls()) == ([], [])


@sabotage(
    test_another_page_in_the_same_browser_can_do_and_read_nothing,
    {"sandbox.guard.is_ours": lambda _: True, "sandbox.guard.is_here": lambda _: True},
)
def test_without_the_guard_any_page_writes_in_peoples_names() -> None: ...


async def test_the_page_itself_and_programs_of_this_machine_may(telegram: Served) -> None:
    port = telegram.url.rpartition(":")[2]
    assert await status(telegram, "/sandbox/clear") == 200
    assert await status(telegram, "/sandbox/clear", Origin=telegram.url, Sec_Fetch_Site="same-origin") == 200
    named = {"Host": f"localhost:{port}", "Origin": f"http://localhost:{port}"}
    assert await status(telegram, "/sandbox/clear", **named) == 200
    assert await status(telegram, "/sandbox/state", "GET", Host=f"[::1]:{port}") == 200


async def test_anybody_may_link_to_the_page_but_not_under_another_name(telegram: Served) -> None:
    assert await status(telegram, "/", "GET", Sec_Fetch_Site="cross-site") == 200
    assert await status(telegram, "/", "GET", Host="rebound.example") == 403


def test_nobody_outside_this_machine_reaches_it() -> None:
    import sandbox.server

    with sandbox.server._listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert listening.family is socket.AF_INET
