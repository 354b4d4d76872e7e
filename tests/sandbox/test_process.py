"""Programs that the sandbox starts, and the sandbox as a process of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

import sandbox.demo.child
from sandbox.client import Client
from sandbox.demo.child import Program
from tests.sabotage import sabotage

ROOT = Path(__file__).parents[2]


def python(script: str, folder: Path) -> Program:
    return Program((sys.executable, "-c", script), dict(os.environ), folder)


async def test_whoever_is_cancelled_ends_the_program_first(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys, time\n"
        "signal.signal(signal.SIGTERM, lambda *_: (open('ended','w').close(), sys.exit(0)))\n"
        "open('begun.tmp','w').close(); os.rename('begun.tmp','begun')\n"
        "time.sleep(60)"
    )
    task = asyncio.create_task(sandbox.demo.child.run(python(script, tmp_path)))
    for _ in range(500):
        if (tmp_path / "begun").exists():
            break
        await asyncio.sleep(0.01)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert (tmp_path / "ended").exists()


# A parent that is killed while its program runs; the program writes down who it is, and when it is told to end.
_CHILD = (
    "import os, pathlib, signal, sys, time\n"
    "signal.signal(signal.SIGTERM, lambda *_: (open('ended','w').close(), sys.exit(0)))\n"
    "pathlib.Path('begun.tmp').write_text(str(os.getpid())); os.rename('begun.tmp','begun')\n"
    "time.sleep(60)"
)
_PARENT = """
import os, pathlib, sys, uvloop, sandbox.demo.child
{prelude}
here, script = sys.argv[1:]
program = sandbox.demo.child.Program((sys.executable, "-c", script), dict(os.environ), pathlib.Path(here))
uvloop.run(sandbox.demo.child.run(program))
"""
_PRELUDE = ""


async def _seen(path: Path, seconds: float) -> bool:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while not path.exists():
                await asyncio.sleep(0.02)
    return path.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a program of its parent's death")
async def test_a_killed_sandbox_takes_its_bot_along(tmp_path: Path) -> None:
    script = _PARENT.format(prelude=_PRELUDE)
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", script, str(tmp_path), _CHILD, cwd=ROOT)
    assert await _seen(tmp_path / "begun", 20)
    child = int((tmp_path / "begun").read_text())
    try:
        parent.kill()
        await parent.wait()
        assert await _seen(tmp_path / "ended", 2)
    finally:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


@sabotage(
    test_a_killed_sandbox_takes_its_bot_along,
    {f"{__name__}._PRELUDE": "sandbox.demo.child.leashed = list"},
)
def test_without_the_leash_the_bot_goes_on_alone() -> None: ...


@asynccontextmanager
async def started(
    *words: str, hangup: signal.Handlers = signal.SIG_DFL
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", *words),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, hangup),
    )
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
    try:
        yield process, line
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_the_sandbox_says_where_it_is_and_ends_when_told(ending: signal.Signals) -> None:
    async with started("--port", "0") as (process, line):
        url = line.removeprefix("Chat with the bot at ").split()[0]
        async with Client(url, "424242:sandbox") as client:
            assert (await client.call("getMe"))["ok"]
            amina = await client.person("Amina", "ar")
            assert await amina.say("hej") == 1
        process.send_signal(ending)
        assert await asyncio.wait_for(process.wait(), 5) == 0


async def test_whoever_started_it_with_nohup_may_close_the_terminal() -> None:
    async with started("--port", "0", hangup=signal.SIG_IGN) as (process, line):
        process.send_signal(signal.SIGHUP)
        async with Client(line.removeprefix("Chat with the bot at ").split()[0], "424242:sandbox") as client:
            assert (await client.call("getMe"))["ok"]
        assert process.returncode is None


_WORDS = ("-m", "sandbox", "--port", "0")
_PRESSED = "import os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(20)"


async def test_who_presses_ctrl_c_while_it_still_loads_reads_nothing(tmp_path: Path) -> None:
    # The first module that takes long to load is the one during which somebody presses.
    (tmp_path / "typer.py").write_text(_PRESSED)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *_WORDS),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert await asyncio.wait_for(process.communicate(), 15) == (b"", b"")
    assert process.returncode == -signal.SIGINT


@sabotage(
    test_who_presses_ctrl_c_while_it_still_loads_reads_nothing,
    {f"{__name__}._WORDS": ("-c", "import sandbox.starting")},
)
def test_without_the_first_line_they_read_a_traceback() -> None: ...


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
async def test_a_port_that_is_none_is_refused(port: str) -> None:
    async with started("--port", port) as (process, line):
        assert (line, await asyncio.wait_for(process.wait(), 15)) == ("", 2)


async def test_a_taken_port_is_named() -> None:
    async with started("--port", "0") as (_, line):
        port = line.split()[5].rstrip("/").rpartition(":")[2]
        async with started("--port", port) as (process, refusal):
            assert refusal == f"Port {port} is taken; choose another with --port.\n"
            assert await process.wait() == 2
