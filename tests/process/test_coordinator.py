"""`python -m bot coordinator PLACE`: one link on the terminal, one coordinator."""

import re
import sqlite3

import pytest

from tests.process.program import LJUNGBY

OTHER = """
[municipality]
name = "Vimmerby kommun"
timezone = "Europe/Stockholm"
language = "sv"

[[place]]
id = "godsmagasinet"
name = "Godsmagasinet"
address = "Storgatan 1, Vimmerby"
"""


def _said(err: str) -> list[str]:
    """Without the warning that the clock is one of its own."""
    return [line for line in err.splitlines() if line and not line.startswith(("{", "ATTENTION"))]


async def _link(program, place: str = "godsmagasinet") -> str:
    """The word behind the link's `start`."""
    status, out, err = await program.command("coordinator", place)
    assert status == 0, err
    found = re.fullmatch(r"https://t\.me/\w+\?start=(iv-[0-9a-f]{32})\n", out)
    assert found, out
    [line] = _said(err)
    assert f"becomes coordinator of {place}. It works once, until 2026-11-30 10:0".casefold() in line.casefold()
    return found[1]


async def test_the_link_made_while_the_bot_runs_makes_one_coordinator(telegram, program):
    await program.run()
    await program.event("listening")
    payload = await _link(program)
    amina, bo = await telegram.person("Amina", "en"), await telegram.person("Bo", "en")
    await amina.open(payload)
    assert "You are now a coordinator at Godsmagasinet" in (await amina.wait_for()).text
    await bo.open(payload)
    assert "used this invitation already" in (await bo.wait_for()).text
    await amina.ask("/invite")
    await amina.tap("A volunteer")
    await amina.tap("None of these")
    answer = await amina.wait_for("start=iv-")
    [invitation] = re.findall(r"start=(iv-\w+)", answer.text)
    await bo.open(invitation)
    assert "You are now a volunteer at Godsmagasinet" in (await bo.wait_for()).text
    assert not [label for label in (await bo.ask("/invite")).labels if "A coordinator" in label]
    assert await program.stop() == 0
    assert not [line for line in program.log if payload[3:] in line or invitation[3:] in line]


async def test_of_a_hundred_who_open_the_link_at_once_one_becomes_coordinator(telegram, program):
    payload = await _link(program)
    crowd = [await telegram.person("P", "en", started=True) for _ in range(100)]
    await telegram.burst([(person, f"/start {payload}") for person in crowd])
    program.settings = {"MOTESPLATS_PACE": "0"}
    await program.run()
    answers = [(await person.wait_for(timeout=60)).text for person in crowd]
    assert await program.stop() == 0
    assert sum("You are now a coordinator" in answer for answer in answers) == 1
    assert sum("used this invitation already" in answer for answer in answers) == 99
    with sqlite3.connect(program.database) as db:
        assert db.execute("select count(*) from role").fetchone() == (1,)


async def test_the_operators_link_leaves_a_trail_and_its_token_nowhere(telegram, program):
    payload = await _link(program)
    with sqlite3.connect(program.database) as db:
        trail = db.execute("select person, role, action, kind, after from audit").fetchall()
    assert [row[:4] for row in trail] == [(None, "operator", "invite", "place")]
    assert '"coordinator"' in trail[0][4]
    assert payload[3:].encode() not in b"".join(file.read_bytes() for file in program.folder.glob("house.db*"))


async def test_a_place_that_is_not_there_is_answered_with_those_that_are(telegram, program):
    status, out, err = await program.command("coordinator", "godsmagasin")
    assert (status, out) == (2, "")
    assert _said(err) == ['There is no place "godsmagasin". There are: "Ljungby kommun/godsmagasinet".']


async def test_of_two_places_with_one_name_the_municipality_says_which(telegram, program):
    other = program.folder / "vimmerby.toml"
    other.write_text(OTHER)
    status, _, err = await program.command("import", LJUNGBY, str(other))
    assert status == 0, err
    status, out, err = await program.command("coordinator", "godsmagasinet")
    assert (status, out) == (2, "")
    assert _said(err) == [
        'Several places are called "godsmagasinet". Say which one: '
        '"Ljungby kommun/godsmagasinet" or "Vimmerby kommun/godsmagasinet".'
    ]
    assert await _link(program, "vimmerby kommun/godsmagasinet")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"MOTESPLATS_BOT_TOKEN": "1:refused-by-telegram"}, "MOTESPLATS_BOT_TOKEN"),
        ({"MOTESPLATS_BOT_API_URL": "http://127.0.0.1:9"}, "can't be reached"),
    ],
)
async def test_without_telegram_there_is_a_clear_line_and_no_invite(telegram, program, settings, said):
    program.settings = settings
    status, out, err = await program.command("coordinator", "godsmagasinet")
    assert (status, out) == (2, "")
    assert said in _said(err)[0]
    with sqlite3.connect(program.database) as db:
        assert db.execute("select count(*) from invite").fetchone() == (0,)


async def test_a_coordinator_comes_from_an_association_that_runs_the_place(telegram, program):
    await program.run()
    await program.event("listening")
    status, out, err = await program.command("coordinator", "godsmagasinet", "--association", "grannar")
    assert status == 0, err
    amina = await telegram.person("Amina", "en")
    await amina.open(out.partition("start=")[2].strip())
    assert "🤝" in (await amina.wait_for("You are now a coordinator")).text
    status, out, err = await program.command("coordinator", "godsmagasinet", "--association", "verdandi")
    assert (status, out) == (2, "")
    assert 'No association "verdandi" runs "godsmagasinet". There are: "grannar", "kultur-fritid".' in err
    assert await program.stop() == 0
