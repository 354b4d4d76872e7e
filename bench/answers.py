"""Answers per second, cold start and memory: ours beside an aiogram echo bot, against the same server, in one run."""

import asyncio
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import psutil

_PEOPLE = 50
_ROUNDS = 40
_TOKEN = "424242:bench-token-bench-token-bench-token"


async def run() -> dict[str, dict[str, float]]:
    """Rows by name. Three runs each, alternating, the median by answers per second."""
    ours, theirs = [], []
    for _ in range(3):
        ours.append(await _ours())
        theirs.append(await _echo())
    return {
        "motesplats": _middle(ours),
        "aiogram echo": _middle(theirs),
        "ratio": _ratio(_middle(ours), _middle(theirs)),
    }


def _middle(runs: list[dict[str, float]]) -> dict[str, float]:
    return sorted(runs, key=lambda row: row["per_second"])[len(runs) // 2]


def _ratio(ours: dict[str, float], theirs: dict[str, float]) -> dict[str, float]:
    return {name: round(ours[name] / theirs[name], 2) for name in ("per_second", "rss_mb", "first_answer_s")}


async def _ours() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "MOTESPLATS_BOT_TOKEN": _TOKEN,
            "MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{folder}/bench.db",
            "MOTESPLATS_LISTEN": "127.0.0.1:0",
            "MOTESPLATS_LOG_LEVEL": "WARNING",
            # What is measured is our work, not Telegram's limit of 30 messages a second.
            "MOTESPLATS_PACE": "0",
        }
        files = [str(path) for path in sorted(Path("programmes").glob("*.toml"))]
        await _finish(await _start(["-m", "bot", "import", *files], environment))
        return await _measure(
            lambda address: _start(["-m", "bot", "run"], {**environment, "MOTESPLATS_BOT_API_URL": address})
        )


async def _echo() -> dict[str, float]:
    return await _measure(lambda address: _start(["-m", "bench.echo_aiogram", address], {}))


async def _measure(start) -> dict[str, float]:  # type: ignore[no-untyped-def]
    crowd = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.loopback", str(_PEOPLE), str(_ROUNDS), stdout=PIPE
    )
    assert crowd.stdout
    port = int(await crowd.stdout.readline())
    begun = time.perf_counter()
    bot: Process = await start(f"http://127.0.0.1:{port}")
    try:
        result = json.loads(await asyncio.wait_for(crowd.stdout.readline(), 180))
        whole = time.perf_counter() - begun
        memory = psutil.Process(bot.pid).memory_info().rss / 2**20
    finally:
        bot.terminate()
        await bot.wait()
        await crowd.wait()
    asking = (result["answers"] - 1) / result["per_second"]
    return {**result, "rss_mb": round(memory, 1), "first_answer_s": round(whole - asking, 2)}


async def _start(arguments: list[str], environment: dict[str, str]) -> Process:
    return await asyncio.create_subprocess_exec(sys.executable, *arguments, env={**os.environ, **environment})


async def _finish(process: Process) -> None:
    if await process.wait():
        raise RuntimeError("the sample programmes could not be imported")
