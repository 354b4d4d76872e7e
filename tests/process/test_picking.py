"""Inviting somebody out of Telegram's own list, with the real program."""

import re
import sqlite3

from tests.process.test_coordinator import _link


async def _chief(telegram, program):
    await program.run()
    await program.event("listening")
    amina = await telegram.person("Amina", "en")
    await amina.open(await _link(program))
    await amina.wait_for("You are now a coordinator")
    return amina


async def _picks(amina, who):
    await amina.ask("/invite")
    await amina.tap("A volunteer")
    await amina.tap("None of these")
    await amina.wait_for("Send this message on")
    await amina.tap("Choose somebody in Telegram")
    await amina.wait_for("Who shall be a volunteer at Godsmagasinet?")
    await amina.pick(who)
    return await amina.wait_for()


async def _keys(telegram, who):
    return (await telegram.read("chat", chat=who.id))["keys"]


async def test_who_knows_the_bot_is_asked_by_a_letter_and_nobody_else_can_say_yes(telegram, program):
    amina = await _chief(telegram, program)
    bo, hodan = await telegram.person("Bo", "en"), await telegram.person("Hodan", "en")
    for one in (bo, hodan):
        await one.ask("/start")
    assert "I ask this person now." in (await _picks(amina, bo)).text
    assert await _keys(telegram, amina) is None
    letter = await bo.wait_for("A coordinator at Godsmagasinet invites you.")
    [[yes]] = letter.rows
    # What stands on the button is worth nothing in another's hands, as a link or as a tap.
    await hodan.open(yes["callback_data"])
    assert "for another person" in (await hodan.wait_for()).text
    await hodan.forge((await hodan.ask("/help")).id, yes["callback_data"])
    assert "for another person" in (await hodan.wait_for()).text
    await bo.tap("Yes, I want to")
    assert "You are now a volunteer at Godsmagasinet." in (await bo.wait_for()).text
    assert "Volunteer" in (await amina.ask("/team")).text
    log = (await amina.ask("/log")).text
    assert "New in the team" in log
    assert "Bo" not in log
    assert await telegram.calls(refused=True) == []


async def test_a_stranger_gets_a_link_and_their_account_stands_nowhere(telegram, program):
    amina = await _chief(telegram, program)
    bo, hodan = await telegram.person("Bo", "en"), await telegram.person("Hodan", "en")
    answer = await _picks(amina, bo)
    assert "Only the person you chose can use the link." in answer.text
    [invitation] = re.findall(r"start=(iv-\w+)", answer.text)
    assert await program.stop() == 0
    with sqlite3.connect(program.database) as db:
        assert not [line for line in db.iterdump() if str(bo.id) in line]
        assert db.execute("select count(*) from invite where length(only_for) = 64").fetchone() == (1,)
    assert not [line for line in program.log if str(bo.id) in line or invitation[3:] in line]
    await program.run()
    await hodan.open(invitation)
    assert "for another person" in (await hodan.wait_for()).text
    await bo.open(invitation)
    assert "You are now a volunteer at Godsmagasinet." in (await bo.wait_for()).text


async def test_a_forged_number_and_the_way_back_take_the_keys_away(telegram, program):
    amina = await _chief(telegram, program)
    bo = await telegram.person("Bo", "en")
    await amina.ask("/invite")
    await amina.tap("A volunteer")
    await amina.tap("None of these")
    await amina.wait_for("Send this message on")
    await amina.tap("Choose somebody in Telegram")
    await amina.wait_for("Who shall be a volunteer")
    assert await _keys(telegram, amina) is not None
    assert "Nobody is invited." in (await amina.ask("✋ Choose nobody")).text
    assert await _keys(telegram, amina) is None
    me = {"id": amina.id, "is_bot": False, "first_name": "Amina"}
    chat = {"id": amina.id, "type": "private", "first_name": "Amina"}
    shared = {"request_id": 1, "users": [{"user_id": bo.id}]}
    forged = {"message_id": 9000, "date": 1_795_424_400, "from": me, "chat": chat, "users_shared": shared}
    await telegram.act("put", updates=[{"message": forged}])
    await amina.wait_for("This choice is too old.")
    with sqlite3.connect(program.database) as db:
        assert db.execute("select count(*) from invite where only_for is not null").fetchone() == (0,)
