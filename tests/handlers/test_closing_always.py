"""A house closed and opened again, dates called off, seats changed, among sign-ups, leaves and letters on their way."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from storage.database import Database
from tests.builders import a_programme_file, an_activity
from tests.handlers.closed_house import House
from tests.handlers.closings import a_volunteer
from tests.handlers.stories import Story
from tests.handlers.test_editing_always import ALWAYS_THE_SAME, always, made
from tests.sabotage import sabotage

__all__ = ["made"]

# The café is on Mondays and Thursdays; these days have it in their midst.
_DAY = st.integers(1, 9)
_WHO, _NTH = st.integers(100, 105), st.integers(0, 2)
_UNDONE = st.sampled_from([False, False, True])
_HOW = {
    "close": st.tuples(_DAY, st.integers(0, 4), _UNDONE),
    "open": st.tuples(_NTH, _UNDONE),
    "call off": st.tuples(_NTH, _UNDONE),
    "seats": st.tuples(st.sampled_from(["5", "10", "none"]), _UNDONE),
    "join": st.tuples(_WHO, _NTH, st.integers(1, 3)),
    "leave": st.tuples(_WHO, _NTH),
    "letters": st.tuples(st.integers(1, 6)),
}
_OFTEN = ["close", "open", "join", "letters"]
_KINDS = [*_OFTEN, *_OFTEN, "join", "letters", "call off", "seats", "leave"]
_STEPS = st.lists(
    st.sampled_from(_KINDS).flatmap(lambda kind: st.tuples(st.just(kind), _HOW[kind])), min_size=10, max_size=25
)


def test_whatever_is_closed_and_opened_everybody_knows_what_holds(made: Path) -> None:
    always(_lives, made, _STEPS, settings(ALWAYS_THE_SAME, max_examples=14))


async def _lives(url: str, steps: Sequence[Any]) -> None:
    database = await Database.open(url)
    try:
        story = Story(database)
        await story.has(a_programme_file(activities=(an_activity(seats=5),)))
        house = House(story, await a_volunteer(story))
        for what, how in steps:
            await house.live(what, *how)
            await house.rules_hold()
        await house.told.everybody_knows()
    finally:
        await database.close()


async def _nobody(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(
    test_whatever_is_closed_and_opened_everybody_knows_what_holds,
    {"handlers.closing_carried.storage.telling.tell_changes": _nobody},
)
def test_without_telling_somebody_goes_to_a_closed_house() -> None: ...


@sabotage(
    test_whatever_is_closed_and_opened_everybody_knows_what_holds,
    {"handlers.closing_carried.storage.telling.tell_of": _nobody},
)
def test_without_telling_somebody_stays_at_home() -> None: ...
