"""The clock that is moved: where to, never back, and in a file that a bot reads."""

import asyncio
import math
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import sandbox.clock
import sandbox.moving
from sandbox.client import Refused
from sandbox.clock import Clock, OnlyForwards
from sandbox.moving import NoMove
from sandbox.server import Served
from tests.sabotage import sabotage

# A Sunday in winter time: 21:30 in Sweden.
NOW = datetime(2026, 11, 22, 20, 30, tzinfo=UTC).timestamp()


class Bot:
    """A keeper whose bot has something planned, or nothing."""

    def __init__(self, planned: datetime | None) -> None:
        self.planned = planned

    async def next(self) -> datetime | None:
        return self.planned

    async def kill(self) -> None:
        raise AssertionError("nobody asked for that")

    async def again(self) -> None:
        raise AssertionError("nobody asked for that")


async def moved(wish: str, planned: datetime | None = None, now: float = NOW) -> str:
    """Where the clock comes to, in Swedish time."""
    target = now + await sandbox.moving.seconds(wish, lambda: now, Bot(planned).next)
    return datetime.fromtimestamp(target, ZoneInfo("Europe/Stockholm")).isoformat()


@pytest.mark.parametrize(
    ("wish", "there"),
    [
        ("hour", "2026-11-22T22:30:00+01:00"),
        ("morning", "2026-11-23T08:00:00+01:00"),
        ("2026-12-24", "2026-12-24T08:00:00+01:00"),
        ("2026-12-24T09:00", "2026-12-24T09:00:00+01:00"),
        ("2027-06-21T09:00", "2027-06-21T09:00:00+02:00"),
        ("next", "2026-11-22T23:00:00+01:00"),
    ],
)
async def test_the_clock_goes_where_it_is_told_in_the_houses_own_time(wish: str, there: str) -> None:
    assert await moved(wish, datetime(2026, 11, 22, 22, 0, tzinfo=UTC)) == there


async def test_the_next_morning_is_todays_while_it_is_still_night() -> None:
    night = datetime(2026, 11, 23, 2, 0, tzinfo=UTC).timestamp()
    assert await moved("morning", now=night) == "2026-11-23T08:00:00+01:00"


async def test_the_morning_after_the_clocks_are_changed_is_at_eight_too() -> None:
    evening = datetime(2027, 3, 27, 20, 0, tzinfo=UTC).timestamp()
    assert await moved("morning", now=evening) == "2027-03-28T08:00:00+02:00"


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ("2026-11-22", "only_forwards"),
        ("1999-01-01T10:00", "only_forwards"),
        ("2026-11-31", "not_a_date"),
        ("9999-01-01", "not_a_date"),
        ("tomorrow", "not_a_date"),
        ("", "not_a_date"),
        ("next", "nothing_planned"),
    ],
)
async def test_a_move_that_cannot_be_made_is_refused_in_one_word(wish: str, why: str) -> None:
    with pytest.raises(NoMove, match=f"^{why}$"):
        await moved(wish)


async def test_over_http_the_refusal_is_a_code_and_the_move_is_told(telegram: Served) -> None:
    before = (await telegram.state())["now"]
    answer = await telegram.act("clock", to="hour")
    assert answer["moved"] == pytest.approx(3600)
    assert answer["now"] >= before + 3600
    with pytest.raises(Refused, match=r"^no_bot$"):
        await telegram.act("clock", to="next")
    with pytest.raises(Refused, match=r"^only_forwards$"):
        await telegram.act("clock", seconds=-1)


async def test_the_clock_goes_to_what_the_bot_has_planned_next(telegram: Served) -> None:
    telegram.machine.keeper = Bot(datetime.fromtimestamp(telegram.machine.clock() + 7200, UTC))
    assert (await telegram.act("clock", to="next"))["moved"] == pytest.approx(7200, abs=5)
    with pytest.raises(Refused, match=r"^only_forwards$"):
        await telegram.act("clock", to="next")
    telegram.machine.keeper = Bot(None)
    with pytest.raises(Refused, match=r"^nothing_planned$"):
        await telegram.act("clock", to="next")


class Thinking(Bot):
    """Says what it has planned only once all have asked."""

    asked = 0

    async def next(self) -> datetime | None:
        self.asked += 1
        async with asyncio.timeout(5):
            while self.asked < 2:
                await asyncio.sleep(0.01)
        return self.planned


async def test_who_presses_in_two_tabs_at_once_moves_once(telegram: Served) -> None:
    planned = datetime.fromtimestamp(telegram.machine.clock() + 7200, UTC)
    telegram.machine.keeper = Thinking(planned)
    pressed = [telegram.act("clock", to="next") for _ in range(2)]
    answers = await asyncio.gather(*pressed, return_exceptions=True)
    assert [str(answer) for answer in answers if isinstance(answer, Refused)] == ["only_forwards"]
    assert telegram.machine.clock() == pytest.approx(planned.timestamp(), abs=60)


async def _as_it_was_before_asking(wish: str, clock: Clock, ask: sandbox.moving.Ask | None) -> float:
    now = clock()
    assert ask
    planned = await ask()
    return planned.timestamp() - now if planned and wish else 0.0


@sabotage(
    test_who_presses_in_two_tabs_at_once_moves_once,
    {"sandbox.moving.seconds": _as_it_was_before_asking, "sandbox.control.ruling._check_unmoved": lambda *_: None},
)
def test_without_a_second_look_at_the_clock_it_goes_twice_as_far() -> None: ...


@pytest.mark.parametrize("seconds", [-1.0, math.nan, math.inf, 1e12])
def test_the_clock_never_goes_back_and_never_out_of_the_calendar(seconds: float) -> None:
    clock = Clock(ahead=100.0)
    with pytest.raises(OnlyForwards):
        clock.move(seconds)
    assert clock.ahead == 100.0


def _move_anywhere(self: Clock, seconds: float) -> None:
    self.set(self.ahead + seconds)


@sabotage(
    test_the_clock_never_goes_back_and_never_out_of_the_calendar,
    {"sandbox.clock.Clock.move": _move_anywhere},
    raises=pytest.fail.Exception,
)
def test_without_the_guard_the_clock_goes_back() -> None: ...


def test_every_move_is_written_down_whole(tmp_path: Path) -> None:
    file = tmp_path / "data" / "demo.clock"
    clock = Clock(file=file)
    clock.write()
    assert sandbox.clock.kept(file) == 0.0
    clock.move(86_400.5)
    assert file.read_text() == "86400.5\n"
    # Whoever reads has the file open: it stays as it is, and a new one takes its name.
    with file.open() as open_before:
        clock.move(1)
        assert open_before.read() == "86400.5\n"
    assert sandbox.clock.kept(file) == 86_401.5
    assert [path.name for path in file.parent.iterdir()] == ["demo.clock"]


def _write_over(self: Clock) -> None:
    if self.file:
        self.file.parent.mkdir(exist_ok=True)
        self.file.write_text(f"{self.ahead!r}\n")


@sabotage(test_every_move_is_written_down_whole, {"sandbox.clock.Clock.write": _write_over})
def test_without_the_rename_a_reader_finds_half_a_number() -> None: ...


@pytest.mark.parametrize("text", ["", "soon", "nan", "inf", "1e300"])
def test_a_damaged_file_of_the_clock_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "demo.clock").write_text(text)
    assert sandbox.clock.kept(tmp_path / "demo.clock") is None
    assert sandbox.clock.kept(tmp_path / "missing") is None
