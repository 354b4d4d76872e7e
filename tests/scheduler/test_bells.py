"""Bells ring again and again, break without harm, and stop."""

import asyncio

import pytest
import structlog.testing

from scheduler.bells import Bells
from tests.scheduler.rung import OFTEN, RARELY, SOON, Rung


async def test_a_bell_that_breaks_rings_again() -> None:
    rung = 0
    again = asyncio.Event()

    async def broken() -> None:
        nonlocal rung
        rung += 1
        if rung == 3:
            again.set()
        raise RuntimeError("Amina's secret")

    with structlog.testing.capture_logs() as lines:
        bells = Bells()
        bells.hang(broken, "broken", OFTEN)
        bells.start()
        async with asyncio.timeout(5):
            await again.wait()
        await bells.stop()
    assert lines[0] == {"event": "bell_failed", "bell": "broken", "kind": "RuntimeError", "log_level": "error"}


async def test_stopped_bells_have_let_go_and_ring_no_more() -> None:
    begun = asyncio.Event()
    let_go = False

    async def slow() -> None:
        nonlocal let_go
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            let_go = True

    bells, rung = Bells(), Rung()
    bells.hang(slow, "slow", RARELY, at_once=True)
    bells.hang(rung.bell("next"), "next", RARELY, at_once=True)
    bells.start()
    async with asyncio.timeout(5):
        await begun.wait()
    await bells.stop()
    assert let_go
    assert rung == []


async def test_bells_that_do_not_ring_stop_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.bells._LAST_SECONDS", 60)
    bells, rung = Bells(), Rung()
    bells.hang(rung.bell("a"), "a", RARELY, at_once=True)
    bells.start()
    await rung.has("a", "/a")
    async with asyncio.timeout(SOON):
        await bells.stop()


async def test_a_slow_one_at_the_end_holds_up_nobody_before_it() -> None:
    rung, go_on = Rung(), asyncio.Event()
    bells = Bells()
    bells.hang(rung.bell("quick"), "quick", OFTEN, at_once=True)
    bells.hang(rung.bell("slow", go_on), "slow", RARELY, at_once=True)
    bells.start()
    async with asyncio.timeout(SOON):
        while rung.count("/quick") < 3:
            await asyncio.sleep(0.005)
    assert rung.count("/slow") == 0
    go_on.set()
    await bells.stop()
