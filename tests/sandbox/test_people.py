"""What a test's people can do and see."""

import asyncio

import pytest

from sandbox.client import Client, Refused
from sandbox.persons import NoAnswer
from sandbox.server import Served

MARKUP = {"inline_keyboard": [[{"text": "Sign up", "callback_data": "j7"}], [{"text": "Map", "url": "https://a.se"}]]}


async def test_a_person_waits_for_what_comes_after_their_last_act(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await telegram.call("sendMessage", chat_id=amina.id, text="old")
    await amina.say("hej")
    waiting = asyncio.create_task(amina.wait_for())
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await telegram.call("sendMessage", chat_id=amina.id, text="new")
    assert (await asyncio.wait_for(waiting, 2)).text == "new"


async def test_waiting_in_vain_tells_what_was_refused(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await telegram.call("sendMessage", chat_id=amina.id, text="<x>", parse_mode="HTML")
    with pytest.raises(NoAnswer, match='Unsupported start tag "x"'):
        await amina.wait_for("anything", timeout=0.1)


async def test_a_button_is_tapped_by_its_label_and_a_link_is_not(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await telegram.call("sendMessage", chat_id=amina.id, text="a", reply_markup=MARKUP)
    assert await amina.buttons() == ["Sign up", "Map"]
    assert await amina.tap("Sign") == "j7"
    with pytest.raises(NoAnswer):
        await amina.tap("Map")
    with pytest.raises(NoAnswer):
        await amina.tap("Nowhere", timeout=0.1)


async def test_forged_data_passes_only_when_it_says_so(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    sent = await telegram.call("sendMessage", chat_id=amina.id, text="a", reply_markup=MARKUP)
    with pytest.raises(Refused):
        await amina.forge(sent["result"]["message_id"], "x", forged=False)
    await amina.forge(sent["result"]["message_id"], "x")
    query = (await telegram.call("getUpdates"))["result"][-1]["callback_query"]
    assert (query["data"], query["message"]["text"], query["from"]["id"]) == ("x", "a", amina.id)


async def test_a_deep_link_carries_its_payload_and_a_wrong_one_is_refused(telegram: Served) -> None:
    amina = await telegram.person()
    await amina.open("a7_-")
    message = (await telegram.call("getUpdates"))["result"][-1]["message"]
    assert (message["text"], message["entities"][0]["type"]) == ("/start a7_-", "bot_command")
    with pytest.raises(Refused):
        await amina.open("a b")


async def test_who_has_blocked_the_bot_cannot_write_to_it(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await amina.block()
    with pytest.raises(Refused):
        await amina.say("hej")


async def test_keys_and_typing_stand_in_the_transcript(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await telegram.call("sendMessage", chat_id=amina.id, text="a", reply_markup={"keyboard": [["Yes", "No"]]})
    await telegram.call("sendChatAction", chat_id=amina.id, action="typing")
    read = await telegram.read("chat", chat=amina.id)
    assert (read["keys"]["keyboard"], read["action"]["action"]) == ([[{"text": "Yes"}, {"text": "No"}]], "typing")
    await telegram.call("sendMessage", chat_id=amina.id, text="b", reply_markup={"remove_keyboard": True})
    read = await telegram.read("chat", chat=amina.id)
    assert (read["keys"], read["action"]) == (None, None)


async def test_a_cleared_sandbox_has_forgotten_everybody_but_not_the_bot(telegram: Served) -> None:
    amina = await telegram.person()
    await amina.say("hej")
    await telegram.call("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await telegram.clear()
    assert (await telegram.read("people"), await telegram.pending(), await telegram.calls()) == ([], 0, [])
    again = await telegram.person()
    assert [one["command"] for one in await again.commands()] == ["help"]


async def test_clearing_tells_whoever_waits_for_news(telegram: Served) -> None:
    amina = await telegram.person()
    waiting = asyncio.create_task(telegram.read("chat", chat=amina.id, seconds=20))
    await asyncio.sleep(0.05)
    await telegram.clear()
    with pytest.raises(Refused, match=f"there is no chat {amina.id}"):
        await asyncio.wait_for(waiting, 2)


async def test_a_second_client_sees_the_same_sandbox(telegram: Served) -> None:
    amina = await telegram.person()
    async with Client(telegram.url) as other:
        assert [person["id"] for person in await other.read("people")] == [amina.id]
        with pytest.raises(Refused, match="there is only"):
            await other.act("frobnicate")
