"""Behind the scenes: updates and calls in one list, as they came."""

import json

import aiohttp

from sandbox.server import Served
from tests.sabotage import sabotage


async def test_an_update_and_the_call_that_answers_it_stand_in_the_order_they_came(telegram: Served) -> None:
    hodan = await telegram.person("Hodan", "so")
    await hodan.say("hej")
    await telegram.call("getUpdates")
    await telegram.call("sendMessage", chat_id=hodan.id, text="salaan", reply_markup='{"inline_keyboard": []}')
    raw = await telegram.read("raw")
    first, _, third = raw["entries"]
    assert [(one["number"], one["way"], one["name"]) for one in raw["entries"]] == [
        (1, "update", "message"),
        (2, "call", "getUpdates"),
        (3, "call", "sendMessage"),
    ]
    assert first["body"]["message"]["text"] == "hej"
    assert third["body"] == {"chat_id": hodan.id, "text": "salaan", "reply_markup": {"inline_keyboard": []}}
    assert (third["code"], third["refused"], third["made"], raw["last"]) == (200, False, "telegram", 3)


async def test_polls_that_brought_nothing_are_left_out(telegram: Served) -> None:
    await telegram.call("getUpdates")
    await telegram.call("getUpdates", timeout=0.05)
    assert await telegram.read("raw") == {"entries": [], "last": 0}


async def test_what_telegram_refuses_is_marked_and_what_a_trouble_refuses_is_told_apart(telegram: Served) -> None:
    hodan = await telegram.person(started=True)
    await telegram.call("sendMessage", chat_id=hodan.id, text="<x>", parse_mode="HTML")
    await telegram.misbehave("429", seconds=3, calls=1)
    await telegram.call("sendMessage", chat_id=hodan.id, text="a")
    await telegram.call("sendmessage", chat_id=hodan.id, text="a")
    entries = (await telegram.read("raw"))["entries"]
    assert [(one["name"], one["code"], one["refused"], one["made"]) for one in entries] == [
        ("sendMessage", 400, True, "telegram"),
        ("sendMessage", 429, True, "trouble"),
        ("sendMessage", 200, False, "telegram"),
    ]
    assert entries[0]["description"].startswith("Bad Request: can't parse entities")


async def test_it_is_read_on_from_a_number_and_a_cleared_sandbox_begins_anew(telegram: Served) -> None:
    for _ in range(5):
        await telegram.call("getMe")
    read = await telegram.read("raw", after=1, limit=2)
    assert ([one["number"] for one in read["entries"]], read["last"]) == ([2, 3], 5)
    await telegram.clear()
    await telegram.call("getMe")
    assert [one["number"] for one in (await telegram.read("raw", after=5))["entries"]] == [1]


async def test_the_bots_secrets_and_whole_files_never_stand_in_it(telegram: Served) -> None:
    hodan = await telegram.person(started=True)
    await telegram.call("sendMessage", chat_id=hodan.id, text=f"my token is {telegram.token}")
    await telegram.call("setWebhook", url=f"http://127.0.0.1:9/{telegram.token}", secret_token="s3cret")
    form = aiohttp.FormData({"chat_id": str(hodan.id)})
    form.add_field("document", b"BEGIN:VCALENDAR" * 1000, filename="a.ics", content_type="text/calendar")
    url = f"{telegram.url}/bot{telegram.token}/sendDocument"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        assert answer.status == 200
    entries = (await telegram.read("raw"))["entries"]
    shown = json.dumps(entries)
    assert not any(secret in shown for secret in (telegram.token, "s3cret", "VCALENDAR"))
    assert entries[-1]["body"]["document"] == "a.ics (text/calendar, 15000 bytes)"


@sabotage(
    test_the_bots_secrets_and_whole_files_never_stand_in_it,
    {"sandbox.wire.raw.Raw._shown": lambda _, body: dict(body)},
)
def test_without_the_last_look_the_token_stands_in_it() -> None: ...
