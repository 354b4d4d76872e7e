"""How long the program works: until it is asked to stop, or one part of it fails."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Coroutine
from typing import Any


def asked_to_stop() -> asyncio.Event:
    """Set by SIGTERM and SIGINT."""
    asked = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, asked.set)
    return asked


async def until(asked: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Let it work until asked to stop; its own failure comes out at once."""
    working = asyncio.create_task(work)
    waiting = asyncio.create_task(asked.wait())
    await asyncio.wait((working, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    working.cancel()
    try:
        await working
    except asyncio.CancelledError:
        if not asked.is_set():
            raise


async def together(*work: Coroutine[Any, Any, None]) -> None:
    """All at once; the first failure ends the others and comes out as it is."""
    try:
        async with asyncio.TaskGroup() as group:
            for one in work:
                group.create_task(one)
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None


async def to_the_end(running: Coroutine[Any, Any, None]) -> None:
    """All is stopped in order by then; a look-up of a name that never comes back must not hold the process."""
    await running
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)
