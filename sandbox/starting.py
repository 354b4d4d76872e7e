"""What `python -m sandbox` starts: the Bot API on loopback with its chat page, with or without the bot."""

import asyncio
import contextlib
import signal
from collections.abc import Coroutine
from typing import Annotated, Any

import typer
import uvloop

import sandbox.demo.running
from sandbox.server import Served, serve
from sandbox.telegram import TOKEN

FIRST_PORT = 8081
LAST_PORT = 8180
_PORT = "Port to listen on; else the first free one from 8081."


def main(
    port: Annotated[int | None, typer.Option(min=0, max=65535, help=_PORT)] = None,
    token: Annotated[str, typer.Option(help="Token that the bot must use.")] = TOKEN,
    demo: Annotated[bool, typer.Option("--demo", help="Also load the sample places and start the bot.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="With --demo: go on with the data of last time.")] = False,
) -> None:
    """A Telegram Bot API on this machine, with a page to chat with the bot."""
    number, _, secret = token.partition(":")
    if not (number.isdigit() and secret):
        raise typer.BadParameter("a token is a number, a colon and a secret, as 424242:sandbox")
    raise typer.Exit(uvloop.run(_run(port, token, demo, keep)))


async def _run(port: int | None, token: str, demo: bool, keep: bool) -> int:
    stop = asyncio.Event()
    for number in _endings():
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        served = await _serve(stack, port, token)
        if served is None:
            _tell(f"Port {port or FIRST_PORT} is taken; choose another with --port.")
            return 2
        if demo:
            return await _until(stop, sandbox.demo.running.Demo(served, _tell).run(keep=keep))
        _tell(sandbox.demo.running.welcome(served.url))
        _tell(f"A bot can use the token {token} and the Bot API at {served.url}")
        await stop.wait()
    return 0


def _endings() -> list[signal.Signals]:
    """Ctrl-C, a request to end, and the closing of the terminal, unless `nohup` asked to outlive that."""
    hangup = [] if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN else [signal.SIGHUP]
    return [signal.SIGINT, signal.SIGTERM, *hangup]


async def _serve(stack: contextlib.AsyncExitStack, port: int | None, token: str) -> Served | None:
    for candidate in [port] if port is not None else range(FIRST_PORT, LAST_PORT):
        with contextlib.suppress(OSError):
            return await stack.enter_async_context(serve(candidate, token))
    return None


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, int]) -> int:
    """The result of `work`, or 0 if it is stopped before."""
    tasks = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    result = tasks[0].result() if tasks[0].done() else 0
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return result


def _tell(line: str) -> None:
    print(line, flush=True)
