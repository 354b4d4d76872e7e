"""Whatever people and strangers send, the real program answers kindly or keeps silent, and goes on."""

import pytest

from tests.bot.updates import BOT, GROUP, member, message, said, tapped, update

_FILE = {"file_id": "a", "file_unique_id": "b"}
_CHANNEL = {"id": -100900, "type": "channel", "title": "k"}

ANSWERED = {
    "5,000 characters": said("vad händer idag " + "x" * 5000),
    "300 emoji": said("😀" * 300),
    "NUL": said("vad\x00 händer idag"),
    "half a letter": said("vad händer \ud800 idag"),
    "reversed": said("\u202egadi reddnäh dav"),
    "a tower of marks": said("z" + "\u0300\u0316" * 400),
    "HTML": said("<b>vad händer</b> <script>alert(1)</script> & idag"),
    "only blanks": said(" \n "),
    "a command nobody knows": said("/no_such_command"),
    "a command with a tail": said("/today@house_bot ;DROP TABLE person"),
    "a photo": update(message=message(photo=[{**_FILE, "width": 1, "height": 1}])),
    "a sticker": update(
        message=message(
            sticker={**_FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
        )
    ),
    "a voice message": update(message=message(voice={**_FILE, "duration": 3})),
    "a corrected message": update(edited_message=message(text="vad händer imorgon")),
    "a forged tap": tapped("forged:1:2"),
    "a tap of an old version": tapped("zz-1-2"),
    "a tap on nothing that exists": tapped("a-zzzzzz"),
    "a far page": tapped("c-zzzz"),
    "a tap with an endless range": tapped("l-0_zzzzzz"),
    "a link with anything": said("/start ../../etc/passwd"),
}
SILENT = {
    "a channel post": update(channel_post={"message_id": 1, "date": 1, "chat": _CHANNEL, "text": "hej"}),
    "another bot": update(message={**message(text="hej"), "from": BOT}),
    "small talk in a group": said("hej alla", chat=GROUP),
    "blocked": member(message()["chat"], "member", "kicked"),
    "unblocked": member(message()["chat"], "kicked", "member"),
    "something that Telegram invents next year": update(hologram={"from": {"id": 1}}),
    "no message at all": update(message="what"),
    "a broken tap": update(callback_query={"id": "1"}),
}


def _of(raw, person, number):
    """The same update, from this person, and with a number that the program has not seen."""
    whole = {**raw, "update_id": number}
    for part in ("message", "edited_message", "callback_query", "my_chat_member"):
        if isinstance(whole.get(part), dict):
            whole[part] = _from(whole[part], person)
    return whole


def _from(part, person):
    own = dict(part)
    if "from" in own and not own["from"].get("is_bot"):
        own["from"] = {**own["from"], "id": person.id, "language_code": "sv"}
    if isinstance(own.get("chat"), dict) and own["chat"]["type"] == "private":
        own["chat"] = {**own["chat"], "id": person.chat}
    if isinstance(own.get("message"), dict):
        own["message"] = _from(own["message"], person)
    return own


@pytest.fixture
async def running(program):
    await program.run()
    await program.event("listening")
    return program


async def test_every_odd_thing_gets_a_kind_answer_or_silence_and_the_next_question_an_answer(telegram, running):
    number = 5_000_000
    for name, raw in ANSWERED.items():
        person = await telegram.person("P", "sv", started=True)
        number += 1
        await telegram.put(_of(raw, person, number))
        try:
            answer = await person.wait_for()
        except AssertionError as silence:
            raise AssertionError(f"{name}: {silence} {running.log[-3:]}") from None
        assert answer.text, name
        assert "fel hos oss" not in answer.text, name
    silent = await telegram.person("Tyst", "sv", started=True)
    for raw in SILENT.values():
        number += 1
        await telegram.put(_of(raw, silent, number))
    asking = await telegram.person("Amina", "sv", started=True)
    assert "måndag" in (await asking.ask("vad händer idag")).text
    assert [one for one in await silent.transcript() if one.by_bot] == []
    # The taps are made up, so are the queries and the messages they stand on; nothing else may be refused.
    refused = {call["description"] for call in await telegram.calls(refused=True)}
    assert {why for why in refused if "query is too old" not in why and "to edit not found" not in why} == set()
    assert not [line for line in running.log if "answer_failed" in line or "crashed" in line]


async def test_what_could_not_be_read_is_set_aside_and_counted_once(telegram, running):
    await telegram.put({**SILENT["no message at all"], "update_id": 7_000_001})
    await running.event("update_set_aside")
    assert await running.stop() == 0
    assert len([line for line in running.log if "update_set_aside" in line]) == 1
