"""Keys that open Telegram's list of people: what the bot hears of a choice, and what cannot be chosen."""

from typing import Any

import pytest

from sandbox.client import Refused
from sandbox.persons import Person
from sandbox.server import Served


async def _asked(telegram: Served, person: Person, **wanted: Any) -> None:
    key = {"text": "Choose", "request_users": {"request_id": 7, **wanted}}
    markup = {"keyboard": [[key], ["Nobody"]], "one_time_keyboard": True}
    sent = await telegram.call("sendMessage", chat_id=person.id, text="Whom?", reply_markup=markup)
    assert sent["ok"]


async def _heard(telegram: Served) -> dict[str, Any]:
    return dict((await telegram.call("getUpdates"))["result"][-1]["message"])


async def test_the_bot_hears_who_was_chosen_and_no_name(telegram: Served) -> None:
    amina, bo = await telegram.person("Amina", started=True), await telegram.person("Bo", username="bo")
    await _asked(telegram, amina, user_is_bot=False)
    await amina.pick(bo)
    message = await _heard(telegram)
    assert message["users_shared"] == {"request_id": 7, "users": [{"user_id": bo.id}]}
    assert (message["from"]["id"], message["chat"]["id"], "text" in message) == (amina.id, amina.id, False)


async def test_names_come_only_where_the_bot_has_asked_for_them(telegram: Served) -> None:
    amina, bo = await telegram.person("Amina", started=True), await telegram.person("Bo", username="bo")
    await _asked(telegram, amina, request_name=True, request_username=True)
    await amina.pick(bo)
    [shared] = (await _heard(telegram))["users_shared"]["users"]
    assert shared == {"user_id": bo.id, "first_name": "Bo", "username": "bo"}


async def test_as_many_are_chosen_as_the_key_allows(telegram: Served) -> None:
    people = [await telegram.person(f"P{number}", started=True) for number in range(4)]
    await _asked(telegram, people[0], max_quantity=3)
    await people[0].pick(*people[1:])
    assert len((await _heard(telegram))["users_shared"]["users"]) == 3
    with pytest.raises(Refused, match="from 1 to 3"):
        await people[0].pick(*people)
    with pytest.raises(Refused, match="different"):
        await people[0].pick(people[1], people[1])
    with pytest.raises(Refused):
        await people[0].pick()


async def test_nobody_is_chosen_by_a_key_that_is_not_there(telegram: Served) -> None:
    amina, bo = await telegram.person("Amina", started=True), await telegram.person("Bo")
    with pytest.raises(Refused, match="no key asks for people"):
        await amina.pick(bo)
    await _asked(telegram, amina)
    with pytest.raises(Refused, match="number 8"):
        await telegram.act("pick", person=amina.id, request=8, users=[bo.id])
    await telegram.call("sendMessage", chat_id=amina.id, text="Bye", reply_markup={"remove_keyboard": True})
    with pytest.raises(Refused, match="no key asks for people"):
        await amina.pick(bo)


async def test_who_is_not_in_the_list_is_not_chosen(telegram: Served) -> None:
    amina = await telegram.person("Amina", started=True)
    gone = await telegram.person("Gone", deactivated=True)
    await _asked(telegram, amina, user_is_bot=False)
    for number in (gone.id, telegram.machine.id, 999):
        with pytest.raises(Refused):
            await telegram.act("pick", person=amina.id, request=7, users=[number])


async def test_the_bot_itself_is_chosen_where_bots_are_not_left_out(telegram: Served) -> None:
    amina = await telegram.person("Amina", started=True)
    await _asked(telegram, amina)
    await telegram.act("pick", person=amina.id, request=7, users=[telegram.machine.id])
    assert (await _heard(telegram))["users_shared"]["users"] == [{"user_id": telegram.machine.id}]


@pytest.mark.parametrize(
    ("asks", "what"),
    [({"request_users": {"request_id": 1}}, "users"), ({"request_contact": True}, "phone number")],
)
async def test_in_a_group_no_key_asks_for_anything(telegram: Served, asks: dict[str, Any], what: str) -> None:
    group = await telegram.act("group", title="Fika")
    markup = {"keyboard": [[{"text": "Choose", **asks}]]}
    refused = await telegram.call("sendMessage", chat_id=group["id"], text="Whom?", reply_markup=markup)
    assert refused["description"] == f"Bad Request: {what} can be requested in private chats only"
