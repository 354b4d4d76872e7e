"""The program that is kept running: after its own end, and after it was killed."""

import asyncio
import os
import sys
from pathlib import Path

import sandbox.demo.child
import sandbox.demo.keeping
from sandbox.demo.child import Program
from sandbox.demo.keeping import Keeping
from sandbox.server import Served
from tests.sabotage import sabotage


def python(script: str, folder: Path) -> Program:
    return Program((sys.executable, "-c", script), dict(os.environ), folder)


async def test_a_program_that_dies_is_started_again_until_it_says_that_it_is_hopeless(tmp_path: Path) -> None:
    script = "open('starts','a').write('x'); raise SystemExit(2 if len(open('starts').read()) == 3 else 1)"
    told: list[str] = []
    assert await Keeping(python(script, tmp_path), told.append, pause=0.01).run() == 2
    assert (tmp_path / "starts").read_text() == "xxx"
    assert [line.split(";")[1].strip()[:6] for line in told] == ["it sta", "it sta", "it is "]


async def test_a_program_is_not_started_again_for_ever(tmp_path: Path) -> None:
    script = "open('starts','a').write('x'); raise SystemExit(1)"
    assert await Keeping(python(script, tmp_path), lambda _: None, pause=0.001).run() == 1
    assert len((tmp_path / "starts").read_text()) == sandbox.demo.keeping.MOST_IN_A_ROW


async def test_what_a_program_says_is_read_and_nothing_where_it_fails(tmp_path: Path) -> None:
    assert await sandbox.demo.child.read(python("print('hej')", tmp_path)) == "hej"
    assert await sandbox.demo.child.read(python("print('hej'); raise SystemExit(3)", tmp_path)) == ""


# A bot in a few lines: it keeps the number of the last update in a file, and answers what was said with its own age.
_BOT = """
import json, os, pathlib, sys, urllib.request
def write(name, text):
    pathlib.Path("new").write_text(text); os.replace("new", name)
def call(method, **params):
    json_in = {"Content-Type": "application/json"}
    asked = urllib.request.Request(sys.argv[1] + "/" + method, json.dumps(params).encode(), json_in)
    return json.load(urllib.request.urlopen(asked))["result"]
last, lives = pathlib.Path("last"), pathlib.Path("lives")
write("lives", str(int(lives.read_text()) + 1) if lives.exists() else "1")
while True:
    offset = int(last.read_text()) + 1 if last.exists() else 0
    for update in call("getUpdates", offset=offset, timeout=20):
        message = update["message"]
        call("sendMessage", chat_id=message["chat"]["id"], text=message["text"] + " in life " + lives.read_text())
        write("last", str(update["update_id"]))
"""


async def test_a_bot_that_is_killed_again_and_again_answers_afterwards(telegram: Served, tmp_path: Path) -> None:
    command = (sys.executable, "-I", "-S", "-c", _BOT, f"{telegram.url}/bot{telegram.token}")
    keeping = Keeping(Program(command, dict(os.environ), tmp_path), lambda _: None, pause=0.01)
    running = asyncio.create_task(keeping.run())
    amina = await telegram.person()
    try:
        for life in range(1, sandbox.demo.keeping.MOST_IN_A_ROW + 3):
            await amina.ask(f"hej {life}", f"hej {life} in life {life}", timeout=5)
            await keeping.kill()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def _kill_unsaid(self: Keeping) -> None:
    assert self._process
    self._process.kill()
    await self._process.wait()


@sabotage(
    test_a_bot_that_is_killed_again_and_again_answers_afterwards,
    {"sandbox.demo.keeping.Keeping.kill": _kill_unsaid},
)
def test_without_the_note_a_killed_bot_is_given_up() -> None: ...
