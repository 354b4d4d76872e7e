"""Answers go out through the real library; every trouble that Telegram makes ends as it should."""

import asyncio

import pytest

import bot.calls
import bot.delivery
import bot.wire
from bot.calls import Call, Destination
from bot.delivery import Delivery, TokenRefused
from bot.outcomes import End
from bot.pace import Pace
from bot.wire import Wire
from domain.intents import ShowMenu
from domain.replies import Button, Document, Html, Reply, Venue
from tests.sabotage import sabotage

_MENU = ((Button("Meny", ShowMenu()),),)


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(bot.delivery, "_FIRST_WAIT", 0.02)
    monkeypatch.setattr(bot.wire, "_FIRST_WAIT", 0.02)


@pytest.fixture
async def amina(telegram):
    return await telegram.person("Amina", "so", started=True)


def words(chat: int, text: str = "<b>Hej</b>") -> list[Call]:
    return bot.calls.of(Reply(Html(text), _MENU), Destination(chat))


async def test_words_maps_and_files_arrive_in_order(delivery, amina):
    reply = Reply(Html("x"), venue=Venue(56.8, 13.9, "Huset", "Gatan 2"), document=Document("a.ics", b"BEGIN"))
    outcome = await delivery.deliver(bot.calls.of(reply, Destination(amina.chat)))
    assert outcome.end is End.DELIVERED
    assert [call["method"] for call in await amina.client.calls() if call["method"].startswith("send")] == [
        "sendvenue",
        "senddocument",
        "sendmessage",
    ]


async def test_the_same_tap_twice_changes_the_message_once_and_is_no_failure(delivery, amina):
    await delivery.deliver(words(amina.chat, "before"))
    shown = await amina.last()
    edit = bot.calls.of(Reply(Html("after"), _MENU), Destination(amina.chat, message=shown.id))
    assert [(await delivery.deliver(edit)).end for _ in range(2)] == [End.DELIVERED, End.DELIVERED]
    assert (await amina.last()).text == "after"


async def test_an_answer_to_a_message_that_is_gone_comes_as_a_new_one(delivery, amina):
    edit = bot.calls.of(Reply(Html("anew"), _MENU), Destination(amina.chat, message=9999))
    assert (await delivery.deliver(edit)).end is End.DELIVERED
    assert (await amina.last()).text == "anew"


async def test_a_person_who_has_blocked_us_is_gone_and_nobody_else_is(delivery, amina, telegram):
    bo = await telegram.person("Bo", "sv", started=True)
    await amina.block()
    assert (await delivery.deliver(words(amina.chat))).end is End.GONE
    assert (await delivery.deliver(words(bo.chat))).end is End.DELIVERED


async def test_when_telegram_says_too_many_the_answer_waits_and_arrives_once(delivery, amina, telegram):
    await telegram.misbehave("429", calls=1, seconds=1)
    assert (await delivery.deliver(words(amina.chat))).end is End.DELIVERED
    assert len([call for call in await telegram.calls("sendmessage") if call["code"] == 200]) == 1


async def test_during_such_a_pause_nobody_is_written_to(delivery, amina, telegram):
    bo = await telegram.person("Bo", "sv", started=True)
    await telegram.misbehave("429", calls=1, seconds=1)
    await asyncio.gather(delivery.deliver(words(amina.chat)), delivery.deliver(words(bo.chat)))
    refused, *taken = await telegram.calls("sendmessage")
    assert refused["code"] == 429
    assert all(call["at"] - refused["at"] >= 0.95 for call in taken)


@pytest.mark.parametrize("kind", ["500", "reset"])
async def test_what_may_have_arrived_is_sent_once_more_without_a_sound(kind, delivery, amina, telegram):
    await telegram.misbehave(kind, calls=1, done=True, methods=["sendMessage"])
    assert (await delivery.deliver(words(amina.chat))).end is End.DELIVERED
    first, second = await telegram.calls("sendmessage")
    assert "disable_notification" not in first["params"]
    assert second["params"]["disable_notification"] in (True, "true")


async def test_what_has_no_answer_twice_is_left_alone(delivery, amina, telegram):
    await telegram.misbehave("reset", calls=5, methods=["sendMessage"])
    assert (await delivery.deliver(words(amina.chat))).end is End.UNCERTAIN
    assert len(await telegram.calls("sendmessage")) == 2


async def test_through_a_telegram_in_trouble_the_answer_arrives_once(delivery, amina, telegram):
    await telegram.misbehave("500", calls=4, methods=["sendMessage"])
    assert (await delivery.deliver(words(amina.chat))).end is End.DELIVERED
    assert [call["code"] for call in await telegram.calls("sendmessage")] == [500] * 4 + [200]


@sabotage(test_through_a_telegram_in_trouble_the_answer_arrives_once, {"bot.outcomes._TROUBLED": 1})
def test_tried_but_twice_it_would_be_lost(): ...


async def test_after_many_tries_even_that_is_left_alone(delivery, amina, telegram):
    await telegram.misbehave("500", methods=["sendMessage"])
    assert (await delivery.deliver(words(amina.chat))).end is End.UNCERTAIN
    assert len(await telegram.calls("sendmessage")) == 6


async def test_a_changed_message_is_tried_again_even_where_nobody_answers(delivery, amina, telegram):
    await delivery.deliver(words(amina.chat, "before"))
    shown = await amina.last()
    await telegram.misbehave("reset", calls=3, methods=["editMessageText"])
    edit = bot.calls.of(Reply(Html("after"), _MENU), Destination(amina.chat, message=shown.id))
    assert (await delivery.deliver(edit)).end is End.DELIVERED
    assert (await amina.last()).text == "after"


@sabotage(test_a_changed_message_is_tried_again_even_where_nobody_answers, {"bot.delivery._EDITS": 1})
def test_left_alone_it_would_show_what_is_no_longer_so(): ...


async def test_the_little_clock_stops_in_spite_of_trouble(api, delivery, amina, telegram):
    await delivery.deliver(words(amina.chat))
    await amina.tap("Meny")
    taps = [update.callback_query for update in await api.get_updates() if update.callback_query]
    await telegram.misbehave("500", calls=1, methods=["answerCallbackQuery"])
    await delivery.acknowledge(taps[0].id)
    assert [call["code"] for call in await telegram.calls("answercallbackquery")] == [500, 200]


@sabotage(test_the_little_clock_stops_in_spite_of_trouble, {"bot.delivery._LONGEST_WAIT": 0})
def test_tried_once_it_would_go_on_turning(): ...


async def test_a_fault_of_ours_is_named_and_harms_nobody(delivery, amina):
    outcome = await delivery.deliver(words(amina.chat, "<b>never closed"))
    assert outcome.end is End.WRONG
    assert "can't parse entities" in outcome.why


async def test_while_nobody_listens_the_answer_waits(api, amina, telegram):
    silent = Delivery(api, Pace(0))
    api._base_url, there = "http://127.0.0.1:9/botx", api._base_url
    waiting = asyncio.create_task(silent.deliver(words(amina.chat)))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    api._base_url = there
    assert (await waiting).end is End.DELIVERED
    assert len(await telegram.calls("sendmessage")) == 1


async def test_a_refused_token_stops_everything(api, amina):
    api._base_url = api._base_url.replace("bot4", "bot5")
    with pytest.raises(TokenRefused):
        await Delivery(api, Pace(0)).deliver(words(amina.chat))


async def test_an_old_tap_is_no_trouble(delivery):
    await delivery.acknowledge("123456789")


async def test_after_an_outage_telegram_is_looked_for_once_by_all_that_wait(delivery, telegram, monkeypatch):
    monkeypatch.setattr(bot.wire, "_FIRST_WAIT", 0.3)
    people = [await telegram.person("P", "sv", started=True) for _ in range(10)]
    await telegram.misbehave("500", calls=10, methods=["sendMessage"])
    await asyncio.gather(*(delivery.deliver(words(person.chat)) for person in people))
    assert len([call for call in await telegram.calls("sendmessage") if call["code"] == 200]) == 10
    # One as the library began; one or two until the last has heard of it.
    assert len(await telegram.calls("getme")) <= 4


async def test_a_letter_that_perhaps_arrived_is_said_so_and_goes_again_without_a_sound(delivery, amina, telegram):
    await telegram.misbehave("500", calls=1, done=True, methods=["sendMessage"])
    assert (await delivery.deliver_letter(words(amina.chat))).end is End.UNCERTAIN
    assert (await delivery.deliver_letter(words(amina.chat), doubts=1)).end is End.DELIVERED
    _, second = await telegram.calls("sendmessage")
    assert second["params"]["disable_notification"] in (True, "true")


async def test_a_letter_that_surely_did_not_arrive_is_made_anew(delivery, amina, telegram):
    await telegram.misbehave("429", calls=1, seconds=1, methods=["sendMessage"])
    assert (await delivery.deliver_letter(words(amina.chat))).end is End.LATER
    assert (await delivery.deliver_letter(words(amina.chat))).end is End.LATER
    assert len(await telegram.calls("sendmessage")) == 1
    await delivery.until_a_letter_may_go()
    assert (await delivery.deliver_letter(words(amina.chat))).end is End.DELIVERED


async def test_while_nobody_listens_the_letter_waits_for_telegram(api, delivery, amina):
    api._base_url, there = "http://127.0.0.1:9/botx", api._base_url
    waiting = asyncio.create_task(delivery.deliver_letter(words(amina.chat)))
    await asyncio.sleep(0.1)
    assert not waiting.done()
    api._base_url = there
    assert (await waiting).end is End.LATER


async def test_a_letter_that_hangs_holds_up_no_answer(delivery, amina, telegram):
    bo = await telegram.person("Bo", "sv", started=True)
    await telegram.misbehave("timeout", calls=1, methods=["sendMessage"])
    hanging = asyncio.create_task(delivery.deliver_letter(words(amina.chat)))
    while not await telegram.calls("sendmessage"):
        await asyncio.sleep(0.01)
    assert (await delivery.deliver(words(bo.chat))).end is End.DELIVERED
    assert not hanging.done()
    hanging.cancel()


async def test_a_refused_token_stops_letters_too(api, delivery, amina):
    api._base_url = api._base_url.replace("bot4", "bot5")
    with pytest.raises(TokenRefused):
        await delivery.deliver_letter(words(amina.chat))


async def test_whoever_keeps_the_pause_is_told_of_it_and_holds_up_nobody(api, amina, telegram):
    told = []

    async def slow(seconds: float) -> None:
        told.append(seconds)
        await asyncio.sleep(60)

    await telegram.misbehave("429", calls=1, seconds=1, methods=["sendMessage"])
    assert (await Delivery(api, Pace(0), slow).deliver(words(amina.chat))).end is End.DELIVERED
    assert told == [pytest.approx(1, abs=0.1)]


async def test_in_the_silence_no_tap_is_acknowledged_either(api, telegram):
    pace = Pace(0)
    pace.pause(60)
    acknowledging = asyncio.create_task(Delivery(api, pace).acknowledge("123456789"))
    await asyncio.sleep(0.1)
    acknowledging.cancel()
    assert await telegram.calls("answercallbackquery") == []


@sabotage(test_a_person_who_has_blocked_us_is_gone_and_nobody_else_is, {"bot.outcomes._GONE": ()})
def test_without_the_list_of_what_is_for_good_a_blocked_person_is_taken_for_a_fault(): ...


async def _without_looking(self: Wire) -> None:
    return None


@sabotage(
    test_while_nobody_listens_the_letter_waits_for_telegram, {"bot.wire.Wire.until_telegram_answers": _without_looking}
)
def test_without_looking_for_telegram_a_letter_runs_against_a_closed_door(): ...


@sabotage(test_in_the_silence_no_tap_is_acknowledged_either, {"bot.pace.Pace.until_silence_ends": _without_looking})
def test_without_waiting_a_tap_breaks_the_silence(): ...
