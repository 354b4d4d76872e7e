"""What a page hears: everything that a person can see, at once, and the rest a few times a second."""

import asyncio
from typing import Any

import pytest

import sandbox.news
from sandbox.server import Served
from tests.sabotage import sabotage


async def version(telegram: Served) -> int:
    """Of the news, once nothing more is about to ring."""
    await asyncio.sleep(sandbox.news.PAUSE + 0.05)
    return int((await telegram.read("news"))["version"])


async def heard(telegram: Served, after: int) -> dict[str, Any]:
    """The news after a version, waited for."""
    return dict(await asyncio.wait_for(telegram.read("news", after=after, seconds=20), 5))


async def test_a_page_that_knows_nothing_is_told_everything_at_once(telegram: Served) -> None:
    hodan = await telegram.person("Hodan", "so", role="visitor")
    news = await heard(telegram, 0)
    assert news["people"] == [
        {
            "id": hodan.id,
            "is_bot": False,
            "first_name": "Hodan",
            "language_code": "so",
            "started": False,
            "blocked": False,
            "role": "visitor",
            "version": 0,
        }
    ]
    assert news["bot"] == {"username": "motesplats_sandbox_bot", "name": "Sandbox", "state": "away"}
    assert (news["zone"], news["demo"], news["trouble"], news["pending"]) == ("Europe/Stockholm", False, [], 0)


async def test_who_waits_hears_of_every_act_of_a_person(telegram: Served) -> None:
    hodan = await telegram.person("Hodan", "so")
    acts: list[tuple[str, dict[str, Any]]] = [
        ("say", {"person": hodan.id, "text": "hej"}),
        ("person", {"id": hodan.id, "language_code": "ar"}),
        ("block", {"person": hodan.id, "blocked": True}),
        ("clock", {"seconds": 60}),
        ("misbehave", {"kind": "500", "lasts": 60}),
        ("misbehave", {}),
        ("person", {"first_name": "Samir", "role": "volunteer"}),
    ]
    for name, wish in acts:
        known = await version(telegram)
        waiting = asyncio.create_task(heard(telegram, known))
        await asyncio.sleep(0.02)
        assert not waiting.done()
        await telegram.act(name, **wish)
        assert (await waiting)["version"] > known, name
    assert [person["role"] for person in (await heard(telegram, 0))["people"]] == ["", "volunteer"]


async def test_who_waits_hears_at_once_what_the_bot_says_and_in_whose_chat(telegram: Served) -> None:
    hodan, samir = await telegram.person("Hodan", started=True), await telegram.person("Samir", started=True)
    known = await version(telegram)
    waiting = asyncio.create_task(heard(telegram, known))
    await asyncio.sleep(0.02)
    await telegram.call("sendMessage", chat_id=samir.id, text="hej")
    assert {one["id"]: one["version"] for one in (await waiting)["people"]} == {hodan.id: 0, samir.id: 1}


async def test_an_act_that_was_refused_is_no_news(telegram: Served) -> None:
    known = await version(telegram)
    with pytest.raises(Exception, match="there is no person 5"):
        await telegram.act("say", person=5, text="hej")
    assert (await telegram.read("news", after=known, seconds=0.1))["version"] == known


async def test_a_thousand_calls_ring_a_few_times_and_not_a_thousand(telegram: Served) -> None:
    known = await version(telegram)
    for _ in range(1000):
        telegram.machine.news.murmur()
    assert await version(telegram) == known + 1


def _at_once(self: sandbox.news.News) -> None:
    self.ring()


@sabotage(
    test_a_thousand_calls_ring_a_few_times_and_not_a_thousand,
    {"sandbox.news.News.murmur": _at_once},
)
def test_without_the_pause_every_call_rings() -> None: ...


async def test_a_trouble_that_ends_by_itself_is_news(telegram: Served) -> None:
    await telegram.misbehave("500", lasts=1, methods=["sendMessage"])
    known = await version(telegram)
    [trouble] = (await telegram.read("news"))["trouble"]
    assert (trouble["kind"], trouble["calls"], trouble["methods"]) == ("500", None, ["sendmessage"])
    assert trouble["until"] > (await telegram.read("news"))["now"]
    assert (await heard(telegram, known))["trouble"] == []


async def test_moving_the_clock_behind_a_trouble_ends_it(telegram: Served) -> None:
    await telegram.misbehave("reset", lasts=3600)
    await telegram.act("clock", to="hour")
    assert (await telegram.read("news"))["trouble"] == []
    assert (await telegram.call("getMe"))["ok"]


async def test_an_update_that_was_fetched_waits_no_more(telegram: Served) -> None:
    hodan = await telegram.person()
    await hodan.say("hej")
    assert (await telegram.read("news"))["pending"] == 1
    [update] = (await telegram.call("getUpdates"))["result"]
    known = await version(telegram)
    waiting = asyncio.create_task(heard(telegram, known))
    await telegram.call("getUpdates", offset=update["update_id"] + 1)
    assert (await waiting)["pending"] == 0


async def test_a_bot_is_away_starting_awake_and_away_again(telegram: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    async def state() -> str:
        return str((await telegram.read("news"))["bot"]["state"])

    assert await state() == "away"
    telegram.machine.presence.expect()
    assert await state() == "starting"
    poll = asyncio.create_task(telegram.call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    monkeypatch.setattr("sandbox.presence.PATIENCE", 0.5)
    await asyncio.sleep(0.6)
    assert await state() == "awake"
    poll.cancel()
    known = await version(telegram)
    assert (await heard(telegram, known))["bot"]["state"] == "away"


async def test_a_page_hears_that_the_sandbox_has_forgotten_everybody(telegram: Served) -> None:
    await telegram.person()
    known = await version(telegram)
    waiting = asyncio.create_task(heard(telegram, known))
    await asyncio.sleep(0.02)
    await telegram.clear()
    assert (await waiting)["people"] == []
