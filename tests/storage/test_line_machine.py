"""Weeks of one occurrence, lived through at random over the real storage; and the same with a bug in it."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.line_machine.house import House
from tests.storage.line_machine.machine import LineMachine
from tests.storage.line_machine.seeds import SEEDS

# The same weeks each time: a red test that is green at the next try helps nobody.
_ALWAYS_THE_SAME = settings(
    derandomize=True, database=None, deadline=None, stateful_step_count=30, suppress_health_check=list(HealthCheck)
)
# To be found is enough.
_UNTIL_THE_FIRST = settings(
    _ALWAYS_THE_SAME, phases=[Phase.generate], report_multiple_bugs=False, print_blob=False, max_examples=60
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("line"))
    yield house
    house.close()


def test_whatever_happens_the_line_is_right_and_everybody_knows(house: House) -> None:
    _run(house, settings(_ALWAYS_THE_SAME, max_examples=100))


@pytest.mark.parametrize("bug", SEEDS)
def test_a_bug_turns_the_machine_red(bug: str, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    name, stand_in = SEEDS[bug]
    monkeypatch.setattr(name, stand_in)
    with pytest.raises(AssertionError):
        _run(house, _UNTIL_THE_FIRST)


def _run(house: House, how: settings) -> None:
    run_state_machine_as_test(lambda: LineMachine(house), settings=how)  # type: ignore[arg-type]
