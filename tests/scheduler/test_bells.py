"""Bells ring again and again, break without harm, and stop."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
import structlog.testing

from scheduler.bells import Bells
from tests.sabotage import sabotage
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


async def _rings_three_times(bells: Bells, rung: Rung, name: str) -> None:
    """From now on."""
    before = rung.count(f"/{name}")
    async with asyncio.timeout(SOON):
        while rung.count(f"/{name}") < before + 3:
            await asyncio.sleep(0.005)


async def test_a_jump_while_a_slow_bell_rings_silences_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.bells.LOOK_EVERY", OFTEN)
    rung, jumps = Rung(), [False]
    bells = Bells(lambda: jumps.pop() if jumps else False)
    bells.hang(rung.bell("remind"), "remind", OFTEN, at_once=True)
    bells.hang(rung.bell("watch"), "watch", OFTEN)
    bells.hang(rung.bell("stuck", asyncio.Event()), "stuck", OFTEN, at_once=True)
    bells.hang(rung.bell("copy", asyncio.Event()), "copy", RARELY, at_start=True)
    monkeypatch.setattr("scheduler.bells._LAST_SECONDS", 0.01)
    bells.start()
    for name in ("remind", "watch"):
        await _rings_three_times(bells, rung, name)
    jumps.append(True)
    await _rings_three_times(bells, rung, "watch")
    await bells.stop()


async def _whoever_wakes_waits_for_the_order(self: Any, bell: Any) -> None:
    while True:
        await asyncio.sleep(bell.every.total_seconds())
        while self._are_all_due():
            await asyncio.sleep(0.01)
        await self._ring(bell)


@sabotage(
    test_a_jump_while_a_slow_bell_rings_silences_no_other,
    {"scheduler.bells.Bells._ring_again_and_again": _whoever_wakes_waits_for_the_order},
    raises=TimeoutError,
)
def test_if_all_waited_for_the_order_they_would_be_silent() -> None: ...


async def test_a_ring_that_takes_too_long_is_let_go_and_rings_again() -> None:
    rung = Rung()
    bells = Bells()
    bells.hang(rung.bell("stuck", asyncio.Event()), "stuck", OFTEN, at_once=True, longest=timedelta(milliseconds=50))
    bells.hang(rung.bell("next"), "next", RARELY, at_once=True)
    with structlog.testing.capture_logs() as lines:
        bells.start()
        async with asyncio.timeout(SOON):
            while rung.count("stuck") < 3 or "/next" not in rung:
                await asyncio.sleep(0.005)
        await bells.stop()
    assert lines[0] == {"event": "bell_failed", "bell": "stuck", "kind": "TimeoutError", "log_level": "error"}


async def _without_end(self: Any) -> None:
    await self.ring()


@sabotage(
    test_a_ring_that_takes_too_long_is_let_go_and_rings_again,
    {"scheduler.bell.Bell.ring_once": _without_end, "scheduler.bells._LAST_SECONDS": 0.01},
    raises=TimeoutError,
)
def test_without_an_end_it_holds_up_the_next_for_ever() -> None: ...


async def test_a_bell_that_is_cancelled_from_within_rings_again_and_so_do_the_others() -> None:
    rung = Rung()

    async def cancelled() -> None:
        rung.append("roll")
        raise asyncio.CancelledError

    bells = Bells()
    bells.hang(cancelled, "roll", OFTEN, at_once=True)
    bells.hang(rung.bell("remind"), "remind", OFTEN, at_once=True)
    with structlog.testing.capture_logs() as lines:
        bells.start()
        async with asyncio.timeout(SOON):
            while rung.count("roll") < 3 or rung.count("/remind") < 3:
                await asyncio.sleep(0.005)
        await bells.stop()
    assert lines[0] == {"event": "bell_failed", "bell": "roll", "kind": "CancelledError", "log_level": "error"}


async def _breaks(self: Any) -> None:
    try:
        await self.ring()
    except Exception:  # noqa: BLE001 -- as it was: a cancellation passes
        return


@sabotage(
    test_a_bell_that_is_cancelled_from_within_rings_again_and_so_do_the_others,
    {"scheduler.bell.Bell.ring_once": _breaks},
    raises=TimeoutError,
)
def test_uncaught_it_would_be_dead() -> None: ...
