"""`python -m bot place` as an operator starts it: from the answers to a place with a coordinator."""

import asyncio
import shlex
import signal
import sys
from asyncio.subprocess import PIPE

import pytest

from tests.process.program import ROOT
from views.operator import PROGRAM

MODEL = ("--from", "vimmerby", "--place", "bullerbyn")
ANSWERS = "Emilhuset\nEksjö kommun\nStorgatan 1, Eksjö (57.6655, 14.97)\nmån–tors 9–16, ons 13–19\n\n\n"


def _steps(out: str) -> list[list[str]]:
    """The words of the commands that it says come next."""
    return [shlex.split(line.split(f"{PROGRAM} ")[1]) for line in out.splitlines() if PROGRAM in line]


@pytest.mark.parametrize("options", [(), MODEL], ids=["from nothing", "after a model"])
async def test_the_steps_that_it_names_lead_to_a_place_with_a_coordinator(program, options):
    file = program.folder / "new.toml"
    status, out, err = await program.command("place", "--to", str(file), *options, given=ANSWERS)
    assert (status, err) == (0, "")
    assert [step[0] for step in _steps(out)] == ["import", "coordinator"]
    for step in _steps(out):
        status, said, err = await program.command(*step)
        assert status == 0, err
    assert said.startswith("https://t.me/")
    status, said, err = await program.command("import", str(file))
    assert (status, said.split(",")[:2]) == (0, ["0 added", " 0 changed"]), err


async def test_what_it_prints_next_can_be_pasted(program):
    """In the folder where `make ready` was, without the venv on the path; Debian has no `python`."""
    file = program.folder / "my new.toml"
    _, out, _ = await program.command("place", "--to", str(file), given=ANSWERS)
    [line] = [line.split(maxsplit=1)[1] for line in out.splitlines() if " import " in line]
    folder = program.folder / "checkout"
    folder.mkdir()
    (folder / ".venv").symlink_to(sys.prefix)
    given = {**program.environment(), "PATH": "", "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        "/bin/sh", "-c", line, cwd=folder, env=given, stdout=PIPE, stderr=PIPE
    )
    said, err = await asyncio.wait_for(process.communicate(), 60)
    assert (process.returncode, b" added, 0 changed" in said) == (0, True), err


def test_readme_says_it_in_the_same_words():
    assert f"`{PROGRAM} import my-house.toml`" in (ROOT / "README.md").read_text("utf-8")


async def test_it_needs_no_settings_and_no_database(program):
    program.settings = {"MOTESPLATS_LISTEN": "nonsense", "MOTESPLATS_DATABASE_URL": "nonsense"}
    status, _, err = await program.command("place", "--to", str(program.folder), given=ANSWERS)
    assert (status, err) == (0, "")
    assert (program.folder / "emilhuset.toml").exists()


async def test_all_answers_may_be_options(program):
    words = ["--name", "Emilhuset", "--municipality", "Eksjö kommun", "--address", "Storgatan 1"]
    words += ["--hours", "mon-thu 9-16", "--run-by", "Grannar", "--language", "sv"]
    file = program.folder / "new.toml"
    status, out, err = await program.command("place", *words, "--to", str(file))
    assert (status, err) == (0, "")
    assert "> " not in out
    status, _, err = await program.command("place", *words, "--to", str(file))
    assert (status, "is there already" in err) == (2, True)
    status, _, err = await program.command("place", *words, "--to", str(file), "--force")
    assert (status, err) == (0, "")


async def _started(program):
    words = ["-m", "bot", "place", "--to", str(program.folder)]
    pipes = {"stdin": PIPE, "stdout": PIPE, "stderr": PIPE}
    return await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT, env=program.environment(), **pipes)


async def test_letters_of_another_encoding_are_asked_for_again(program):
    process = await _started(program)
    latin = "Mötesplatsen\n".encode("latin-1")
    out, err = await asyncio.wait_for(process.communicate(latin + ANSWERS.encode()), 60)
    assert (process.returncode, err) == (0, b"")
    assert "Is this terminal set to UTF-8?" in out.decode()
    assert (program.folder / "emilhuset.toml").exists()


@pytest.mark.parametrize("interrupted", [True, False])
async def test_ctrl_c_and_the_end_of_the_input_leave_nothing_behind(program, interrupted):
    before = set(program.folder.iterdir())
    process = await _started(program)
    process.stdin.write("Emilhuset\nEksjö kommun\n".encode())
    await asyncio.wait_for(process.stdout.readuntil(b"Where is it?"), 30)
    if interrupted:
        process.send_signal(signal.SIGINT)
    else:
        process.stdin.close()
    _, err = await asyncio.wait_for(process.communicate(), 30)
    assert (process.returncode, err.decode().strip()) == (2, "Stopped. Nothing was written.")
    assert set(program.folder.iterdir()) == before
