"""The sandbox's own addresses: whatever stands in a request, it is done or refused, and never breaks anything."""

import asyncio

import aiohttp
import pytest

from sandbox.client import Refused
from sandbox.server import Served
from tests.sabotage import sabotage


async def status(telegram: Served, path: str, body: str | None = None) -> int:
    method = "GET" if body is None else "POST"
    async with aiohttp.ClientSession() as session, session.request(method, telegram.url + path, data=body) as answer:
        return answer.status


BODIES = ["[]", "[1]", "1", '"x"', "null", "true", "{", "\0", "[" * 100_000, '{"seconds":' * 100_000]
WISHES = [
    ("person", '{"id": 1e999}'),
    ("person", '{"id": Infinity}'),
    ("clock", '{"seconds": NaN}'),
    ("clock", '{"to": "0001-01-01T00:00+14:00"}'),
    ("misbehave", '{"kind": "429", "lasts": Infinity}'),
    ("misbehave", '{"kind": "500", "calls": "x"}'),
    ("misbehave", '{"kind": "500", "calls": true}'),
    ("put", '{"updates": [[["a", 1]]]}'),
    ("put", '{"updates": 7}'),
    ("burst", '{"says": [7]}'),
    ("burst", '{"says": {"a": 1}}'),
    ("say", '{"person": "²", "text": "a"}'),
    ("tap", '{"person": ' + "9" * 5000 + "}"),
]


async def test_a_wish_that_makes_no_sense_is_refused_and_changes_nothing(telegram: Served) -> None:
    wishes = [*[("say", body) for body in BODIES], *WISHES]
    refused = [await status(telegram, f"/sandbox/{act}", body) for act, body in wishes]
    assert dict(zip(wishes, refused, strict=True)) == dict.fromkeys(wishes, 400)
    assert (await telegram.call("getMe"))["ok"]
    assert (await telegram.read("news"))["trouble"] == []


@sabotage(
    test_a_wish_that_makes_no_sense_is_refused_and_changes_nothing,
    {"sandbox.control.routes._UNDOABLE": (ValueError,)},
)
def test_without_the_list_of_what_may_go_wrong_it_is_an_error_of_the_sandboxs_own() -> None: ...


@sabotage(
    test_a_wish_that_makes_no_sense_is_refused_and_changes_nothing,
    {"sandbox.control.wishes._finite": float},
)
def test_without_a_look_at_its_numbers_a_trouble_lasts_for_ever() -> None: ...


@pytest.mark.parametrize("seconds", ["nan", "inf", "x", "1e999"])
@pytest.mark.parametrize("reading", ["news", "chat"])
async def test_nobody_waits_for_no_number_of_seconds(telegram: Served, reading: str, seconds: str) -> None:
    amina = await telegram.person()
    assert await status(telegram, f"/sandbox/{reading}?chat={amina.id}&seconds={seconds}") == 400


async def test_a_trouble_lasts_for_a_number_of_calls(telegram: Served) -> None:
    with pytest.raises(Refused, match=r"^calls is a whole number$"):
        await telegram.misbehave("500", calls="x")
    assert (await telegram.call("getMe"))["ok"]


async def test_a_silence_without_measure_can_be_ended(telegram: Served) -> None:
    await telegram.misbehave("delay", seconds=1e300)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await telegram.call("getMe")
    await telegram.behave()
    assert (await telegram.call("getMe"))["ok"]
