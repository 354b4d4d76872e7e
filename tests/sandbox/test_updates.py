"""How updates reach a bot that polls."""

import asyncio
from typing import Any

from sandbox.server import Served


async def fetch(telegram: Served, **params: Any) -> list[dict[str, Any]]:
    answer = await telegram.call("getUpdates", **params)
    assert answer["ok"], answer
    return list(answer["result"])


async def test_updates_are_given_again_until_an_offset_confirms_them(telegram: Served) -> None:
    amina = await telegram.person()
    for text in ("a", "b", "c"):
        await amina.say(text)
    first = await fetch(telegram, limit=2)
    assert [update["message"]["text"] for update in first] == ["a", "b"]
    assert await fetch(telegram, limit=2) == first
    rest = await fetch(telegram, offset=first[1]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["c"]
    assert await telegram.pending() == 1


async def test_a_negative_offset_keeps_only_the_newest(telegram: Served) -> None:
    amina = await telegram.person()
    for text in ("a", "b", "c"):
        await amina.say(text)
    assert [update["message"]["text"] for update in await fetch(telegram, offset=-1)] == ["c"]
    assert await telegram.pending() == 1


async def test_a_long_poll_ends_as_soon_as_somebody_writes(telegram: Served) -> None:
    amina = await telegram.person()
    poll = asyncio.create_task(fetch(telegram, timeout=20))
    await asyncio.sleep(0.05)
    await amina.say("hej")
    assert (await asyncio.wait_for(poll, 2))[0]["message"]["text"] == "hej"


async def test_a_long_poll_without_news_ends_empty_in_time(telegram: Served) -> None:
    assert await asyncio.wait_for(fetch(telegram, timeout=0.2), 2) == []


async def test_of_two_pollers_the_first_is_thrown_out(telegram: Served) -> None:
    first = asyncio.create_task(telegram.call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(telegram.call("getUpdates", timeout=20))
    answer = await asyncio.wait_for(first, 2)
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    amina = await telegram.person()
    await amina.say("hej")
    assert len((await asyncio.wait_for(second, 2))["result"]) == 1


async def test_only_the_kinds_asked_for_are_queued_from_then_on(telegram: Served) -> None:
    await fetch(telegram, allowed_updates=["callback_query"])
    amina = await telegram.person()
    await amina.say("unwanted")
    assert await telegram.pending() == 0
    await fetch(telegram, allowed_updates=[])
    await amina.say("wanted")
    assert await telegram.pending() == 1


async def test_taps_die_after_150_seconds_and_words_after_a_day(telegram: Served) -> None:
    amina = await telegram.person()
    await amina.say("hej")
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    await telegram.call("sendMessage", chat_id=amina.id, text="a", reply_markup=markup)
    await amina.tap("Go")
    await telegram.later(151)
    assert [sorted(update)[0] for update in await fetch(telegram)] == ["message"]
    await telegram.later(24 * 3600)
    assert await fetch(telegram) == []


async def test_ready_made_updates_are_taken_as_they_are(telegram: Served) -> None:
    odd = {"update_id": 5, "message": {"text": "\ud800\x00", "chat": "no object"}}
    assert await telegram.put(odd, {"new_kind": 1}) == [5, (await fetch(telegram))[-1]["update_id"]]
    assert (await fetch(telegram))[0] == odd


async def test_a_burst_is_queued_in_order(telegram: Served) -> None:
    people = [await telegram.person(f"P{number}") for number in range(5)]
    await telegram.burst([(person, f"{turn}") for turn in range(40) for person in people])
    updates = await fetch(telegram, limit=100)
    assert [update["message"]["text"] for update in updates] == [str(number // 5) for number in range(100)]
    assert await telegram.pending() == 200


async def test_a_bot_with_privacy_sees_only_commands_and_answers_in_a_group(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    group = await telegram.group("All", amina)
    inside = amina.inside(group)
    await inside.say("hello everybody")
    await inside.say("/today")
    await inside.say("/today@some_other_bot")
    sent = await telegram.call("sendMessage", chat_id=group, text="a")
    await inside.say("thanks", reply=sent["result"]["message_id"])
    seen = [update["message"]["text"] for update in await fetch(telegram) if "message" in update]
    assert seen == ["/today", "thanks"]


async def test_texts_are_cut_at_4096_as_the_apps_do_unless_left_untouched(telegram: Served) -> None:
    amina = await telegram.person()
    await amina.say(" " + "x" * 5000)
    await amina.say("y\x00" + "y" * 5000, untouched=True)
    assert [len(update["message"]["text"]) for update in await fetch(telegram)] == [4096, 904, 5002]


async def test_a_poll_that_hung_up_does_not_stand_in_the_way(telegram: Served) -> None:
    poll = asyncio.create_task(telegram.call("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    poll.cancel()
    await asyncio.sleep(0.05)
    assert await fetch(telegram) == []
    assert await telegram.calls(refused=True) == []
