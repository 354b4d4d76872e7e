"""The whole way through the real program: two associations run a house, and one agrees to what the other posts."""

import sqlite3

_POSTED = "/new Choir on 4 December 16-18, Stora salen, 10 seats"


async def _coordinator(telegram, program, name: str, association: str):
    status, out, err = await program.command("coordinator", "godsmagasinet", "--association", association)
    assert status == 0, err
    person = await telegram.person(name, "en")
    await person.open(out.partition("start=")[2].strip())
    await person.wait_for("You are now a coordinator")
    return person


async def test_one_association_posts_and_the_other_agrees(telegram, program):
    await program.run()
    await program.event("listening")
    amina = await _coordinator(telegram, program, "Amina", "kultur-fritid")
    bo = await _coordinator(telegram, program, "Bo", "grannar")
    await amina.ask("/team")
    await amina.tap("Another association agrees first")
    await amina.wait_for("From now on another association has to agree")
    preview = await amina.ask(_POSTED)
    assert "Here another association has to agree" in preview.text
    await amina.tap("Publish")
    await amina.wait_for("I have asked them.")
    asked = await bo.wait_for("Does your association agree", 60)
    assert "Choir" in asked.text
    await bo.tap("We agree")
    await bo.wait_for("It is in the programme now.")
    await amina.wait_for("The other association agrees.", 60)
    assert "Choir" in (await bo.ask("/activities Choir")).text
    assert await program.stop() == 0


async def test_a_role_runs_out_while_the_program_runs_and_one_tap_renews_it(telegram, program):
    await program.run()
    await program.event("listening")
    amina = await _coordinator(telegram, program, "Amina", "kultur-fritid")
    bo = await _coordinator(telegram, program, "Bo", "grannar")
    assert await program.stop() == 0
    _hurry(program, days=178)
    await program.run()
    asked = await bo.wait_for("Your task at Godsmagasinet ends on", 60)
    assert [label for label in asked.labels if "Yes, I go on" in label]
    await bo.tap("Yes, I go on")
    await bo.wait_for("Thank you!")
    await amina.tap("Yes, I go on")
    await amina.wait_for("Thank you!")
    assert await program.stop() == 0


def _hurry(program, days: int) -> None:
    """All roles were given so many days ago."""
    with sqlite3.connect(program.database) as db:
        db.execute("UPDATE role SET until = strftime('%Y-%m-%d %H:%M:%f', until, ?) || '000'", (f"-{days} days",))
