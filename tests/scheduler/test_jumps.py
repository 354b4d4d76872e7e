"""The program's clock jumps: a demo moved it, a laptop slept, the machine's clock was set. All bells ring at once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from scheduler.bells import Bells
from scheduler.jumps import Jumps
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.scheduler.rung import OFTEN, RARELY, SOON, Rung


class _Time:
    """`passed`: seconds since the test began; `moved`: by how much the clock was moved."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.moved = timedelta()
        self.jumps = Jumps(lambda: NOW + self.moved + timedelta(seconds=self.passed), lambda: self.passed)


@pytest.mark.parametrize(
    "by", [timedelta(seconds=31), timedelta(hours=1), timedelta(weeks=9), -timedelta(days=1), timedelta(days=20_000)]
)
def test_a_jump_is_noticed_once(by: timedelta) -> None:
    time = _Time()
    assert not time.jumps.happened()
    time.moved += by
    assert [time.jumps.happened() for _ in range(3)] == [True, False, False]


def test_time_that_passes_is_no_jump_however_long_nobody_looked() -> None:
    time = _Time()
    time.passed += 7 * 24 * 60 * 60
    assert not time.jumps.happened()


def test_a_clock_that_is_put_right_by_and_by_does_not_jump() -> None:
    time = _Time()
    for _ in range(100):
        time.passed += 1
        time.moved += timedelta(seconds=1)
        assert not time.jumps.happened()


def test_only_a_clock_that_has_stood_for_an_hour_is_trusted() -> None:
    time = _Time()
    trusted = []
    for passes, moves in ((0, 0), (3599, 0), (1, 0), (0, 365), (10, 0), (0, -365), (3500, 0), (100, 0)):
        time.passed += passes
        time.moved += timedelta(days=moves)
        trusted.append(time.jumps.trusted())
        time.jumps.happened()
    assert trusted == [False, False, True, False, False, False, False, True]


@sabotage(test_only_a_clock_that_has_stood_for_an_hour_is_trusted, {"scheduler.jumps._TRUSTED_AFTER_SECONDS": 0})
def test_without_the_hour_it_would_be_trusted_at_once() -> None: ...


class Clock:
    """Jumps when it is told to."""

    def __init__(self) -> None:
        self.moved = False

    def jumped(self) -> bool:
        moved, self.moved = self.moved, False
        return moved


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.bells.LOOK_EVERY", OFTEN)


def _hung(rung: Rung, clock: Clock, every: timedelta = RARELY) -> Bells:
    """The second is none of those that ring at once."""
    bells = Bells(clock.jumped)
    bells.hang(rung.bell("a"), "a", RARELY, at_once=True)
    bells.hang(rung.bell("b"), "b", RARELY)
    bells.hang(rung.bell("c"), "c", every, at_once=True)
    return bells


_IN_ORDER = ("a", "/a", "c", "/c")


async def test_at_the_start_and_after_a_jump_they_ring_in_their_order() -> None:
    rung, clock = Rung(), Clock()
    bells = _hung(rung, clock)
    bells.start()
    await rung.has(*_IN_ORDER)
    clock.moved = True
    await rung.has(*_IN_ORDER, *_IN_ORDER)
    await bells.stop()


async def _all_at_the_same_time(self: Any) -> None:
    await asyncio.gather(*(self._ring(bell) for bell in self._bells if bell.at_once))


@sabotage(
    test_at_the_start_and_after_a_jump_they_ring_in_their_order,
    {"scheduler.bells.Bells._ring_in_order": _all_at_the_same_time},
    raises=TimeoutError,
)
def test_all_at_the_same_time_they_would_not() -> None: ...


def _only_at_the_start(self: Any) -> bool:
    return bool(self._due.is_set())


@sabotage(
    test_at_the_start_and_after_a_jump_they_ring_in_their_order,
    {"scheduler.bells.Bells._are_all_due": _only_at_the_start},
    raises=TimeoutError,
)
def test_without_a_look_at_the_clock_nobody_would_notice() -> None: ...


async def test_no_bell_is_the_first_to_ring_after_a_jump_that_is_not_meant_to_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("scheduler.bells.LOOK_EVERY", RARELY)
    rung, clock = Rung(), Clock()
    bells = _hung(rung, clock, every=timedelta(milliseconds=200))
    bells.start()
    await rung.has(*_IN_ORDER)
    clock.moved = True
    async with asyncio.timeout(SOON):
        while len(rung) < 8:
            await asyncio.sleep(0.005)
    await bells.stop()
    assert tuple(rung[4:8]) == _IN_ORDER


async def _rings_without_a_look(self: Any, bell: Any) -> None:
    while True:
        await asyncio.sleep(bell.every.total_seconds())
        await self._ring(bell)


@sabotage(
    test_no_bell_is_the_first_to_ring_after_a_jump_that_is_not_meant_to_be,
    {"scheduler.bells.Bells._ring_again_and_again": _rings_without_a_look},
)
def test_without_a_look_of_its_own_it_would_be() -> None: ...


async def _while_one_rings() -> int:
    """A bell rings slowly, and meanwhile the clock jumps. The most of its rings at one time."""
    begun, most, now = 0, 0, 0
    go_on = asyncio.Event()

    async def slow() -> None:
        nonlocal begun, most, now
        begun, now = begun + 1, now + 1
        most = max(most, now)
        if begun > 1:
            await go_on.wait()
        now -= 1

    clock = Clock()
    bells = Bells(clock.jumped)
    bells.hang(slow, "slow", OFTEN, at_once=True)
    bells.start()
    async with asyncio.timeout(SOON):
        while begun < 2:
            await asyncio.sleep(0.005)
        clock.moved = True
        await asyncio.sleep(0.2)
        go_on.set()
        # And it rings again: the ring under way may have looked at the clock before the jump.
        while begun < 3:
            await asyncio.sleep(0.005)
    await bells.stop()
    return most


async def test_no_bell_ever_rings_twice_at_one_time_and_a_jump_is_not_forgotten() -> None:
    assert await _while_one_rings() == 1


async def _out_of_turn(self: Any, bell: Any) -> None:
    await bell.ring()


@sabotage(
    test_no_bell_ever_rings_twice_at_one_time_and_a_jump_is_not_forgotten,
    {"scheduler.bells.Bells._ring": _out_of_turn},
)
def test_without_a_turn_it_would() -> None: ...


async def test_a_jump_while_they_ring_begins_their_order_anew() -> None:
    rung, clock, go_on = Rung(), Clock(), asyncio.Event()
    bells = Bells(clock.jumped)
    bells.hang(rung.bell("a", go_on), "a", RARELY, at_once=True)
    bells.hang(rung.bell("c"), "c", RARELY, at_once=True)
    bells.start()
    await rung.has("a")
    clock.moved = True
    await asyncio.sleep(0.1)
    go_on.set()
    await rung.has("a", "/a", *_IN_ORDER)
    await bells.stop()


async def _without_a_look(self: Any) -> None:
    for bell in self._bells:
        await self._ring(bell)


@sabotage(
    test_a_jump_while_they_ring_begins_their_order_anew,
    {"scheduler.bells.Bells._ring_in_order": _without_a_look},
    raises=TimeoutError,
)
def test_without_a_look_in_between_the_last_would_be_the_first() -> None: ...
