"""A first start leads: to a token, to a place, to its coordinator."""

import contextlib
import os
import pty
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.process.program import LJUNGBY, Program
from tests.process.test_coordinator import OTHER

_LINK = re.compile(r"https://t\.me/\w+\?start=(iv-[0-9a-f]{32})")
_COMMAND = "-m bot coordinator godsmagasinet"
# As if no link were ever out.
_FORGETTING = """
import storage.invites
async def nobody_knows(db, place, now):
    return None
storage.invites.open_until = nobody_knows
"""
_AS_IF_ON_A_TERMINAL = "import sys; sys.stdout.isatty = lambda: True"
_NO_LINK_CAN_BE_MADE = """
import storage.invites
async def full(*_):
    raise OSError("disk full")
storage.invites.make = full
"""


class _Screen:
    """What stands on the operator's terminal."""

    def __init__(self, ours: int) -> None:
        self._ours = ours

    @property
    def lines(self) -> list[str]:
        """Since it was last looked at."""
        try:
            return os.read(self._ours, 100_000).decode().splitlines()
        except BlockingIOError:
            return []


@contextlib.contextmanager
def _terminal() -> Iterator[tuple[int, _Screen]]:
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    try:
        yield theirs, _Screen(ours)
    finally:
        os.close(ours)
        os.close(theirs)


async def _started(program: Program) -> list[str]:
    """What a start says on the terminal."""
    program.log.clear()
    with _terminal() as (theirs, screen):
        await program.run(stdout=theirs)
        await program.event("listening")
        return screen.lines


async def _started_as_a_service(program: Program) -> str:
    """What a start says where nobody sits, as it would be kept in a journal."""
    journal = program.folder / "journal"
    with journal.open("w") as file:
        await program.run(stdout=file.fileno())
    await program.event("listening")
    return journal.read_text()


def _invites(program: Program) -> int:
    with closing(sqlite3.connect(program.database)) as db:
        return int(db.execute("select count(*) from invite").fetchone()[0])


async def test_on_a_terminal_a_start_gives_the_link_for_the_first_coordinator(telegram, program):
    said, link = await _started(program)
    assert said.startswith("godsmagasinet has no coordinator yet. Whoever opens this link first becomes it")
    [payload] = _LINK.findall(link)
    anders = await telegram.person("Anders", "en")
    await anders.open(payload)
    assert "You are now a coordinator at Godsmagasinet" in (await anders.wait_for()).text
    assert await program.stop() == 0
    assert not [line for line in program.log if payload[3:] in line]
    assert await _started(program) == []


async def test_while_a_link_is_out_a_restart_makes_no_other(program):
    [line] = await _restarted_three_times(program)
    assert re.search(r"was made, and works until 2026-11-30 10:0\d\. Another one: ", line)
    assert line.endswith(_COMMAND)


async def test_without_a_look_at_those_that_are_out_each_start_would_leave_one_behind(program):
    program.sabotage = _FORGETTING
    with pytest.raises(AssertionError):
        await _restarted_three_times(program)


async def _restarted_three_times(program) -> list[str]:
    for _ in range(3):
        said = await _started(program)
        assert await program.stop() == 0
    assert _invites(program) == 1
    return said


async def test_what_others_may_read_holds_no_link_but_the_command_for_one(program):
    said = await _started_as_a_service(program)
    assert said.endswith(f"{_COMMAND}\n")
    assert not _LINK.search(said)
    assert _invites(program) == 0


async def test_without_a_look_at_where_it_is_said_a_journal_would_hold_the_link(program):
    program.sabotage = _AS_IF_ON_A_TERMINAL
    with pytest.raises(AssertionError):
        await test_what_others_may_read_holds_no_link_but_the_command_for_one(program)


async def test_a_demo_that_moves_the_clock_leads_to_its_coordinator_by_itself(program):
    program.settings = {"MOTESPLATS_CLOCK_FILE": str(program.folder / "demo.clock")}
    assert await _started(program) == []
    assert _invites(program) == 0


async def test_whoever_writes_is_answered_although_no_link_could_be_made(telegram, program):
    program.sabotage = _NO_LINK_CAN_BE_MADE
    await _started(program)
    assert (await program.event("operator_not_led"))["kind"] == "OSError"
    amina = await telegram.person("Amina", "sv", started=True)
    await amina.ask("/today")


async def test_a_house_without_any_place_is_told_how_to_make_one(telegram, tmp_path):
    program = Program(telegram.url, telegram.token, tmp_path)
    try:
        [line] = await _started(program)
    finally:
        await program.kill()
    assert line.startswith("There is no place yet.")
    assert "-m bot place " in line
    assert line.endswith("-m bot import FILE")
    status, out, _ = await program.command("check")
    assert (status, _hints(out)) == (0, [line])


async def test_check_says_which_place_has_no_coordinator_and_is_content_all_the_same(telegram, program):
    status, out, _ = await program.command("check")
    [hint] = _hints(out)
    assert (status, out.count("ok:")) == (0, 4)
    assert hint.startswith("godsmagasinet has no coordinator yet. A link for one: ")
    assert hint.endswith(_COMMAND)
    _, link, _ = await program.command("coordinator", "godsmagasinet")
    [hint] = _hints((await program.command("check"))[1])
    assert "works until 2026-11-30 10:0" in hint
    await program.run()
    anders = await telegram.person("Anders", "en")
    await anders.open(_LINK.findall(link)[0])
    await anders.wait_for()
    assert _hints((await program.command("check"))[1]) == []


def _hints(out: str) -> list[str]:
    return [line.removeprefix("hint: ") for line in out.splitlines() if line.startswith("hint: ")]


async def test_of_two_places_with_one_name_each_is_called_so_that_the_command_finds_it(program):
    other = program.folder / "vimmerby.toml"
    other.write_text(OTHER)
    status, _, err = await program.command("import", LJUNGBY, str(other))
    assert status == 0, err
    hints = _hints((await program.command("check"))[1])
    assert [hint.rpartition(" coordinator ")[2] for hint in hints] == [
        "'Ljungby kommun/godsmagasinet'",
        "'Vimmerby kommun/godsmagasinet'",
    ]


async def test_without_a_token_the_start_says_how_to_get_one_and_how_to_do_without(program):
    program.settings = {"MOTESPLATS_BOT_TOKEN": ""}
    status, out, err = await program.command("run")
    assert (status, out) == (2, "")
    for step in ("make demo", "@BotFather", "/newbot", "cp .env.example .env", "make run"):
        assert step in err
    status, _, err = await program.command("check")
    [wrong] = [line for line in err.splitlines() if line.startswith("wrong: ")]
    assert status == 2
    assert "MOTESPLATS_BOT_TOKEN is missing" in wrong
    assert "make demo" in wrong


async def test_of_two_links_for_places_with_one_name_each_says_whose_it_is(program):
    other = program.folder / "vimmerby.toml"
    other.write_text(OTHER)
    status, _, err = await program.command("import", LJUNGBY, str(other))
    assert status == 0, err
    said = [line for line in await _started(program) if not _LINK.search(line)]
    assert [line.partition(" has no coordinator yet. ")[0] for line in said] == [
        "Ljungby kommun/godsmagasinet",
        "Vimmerby kommun/godsmagasinet",
    ]
    _, _, err = await program.command("coordinator", "vimmerby kommun/godsmagasinet")
    assert "becomes coordinator of Vimmerby kommun/godsmagasinet." in err
