"""A run of words is chosen among all of them, and the table learns which."""

from itertools import product

import numpy as np
import pytest

from tests.sabotage import sabotage
from understanding import spans
from understanding.spans import BEGINS, ENDS, INSIDE, JOINS, SpanTable, Weighed
from understanding.training import spans as training

CHANCE = np.random.default_rng(3)


def _line(said: str) -> Weighed:
    """A word in brackets is taken."""
    words = said.split()
    return Weighed(
        [spans.buckets(["any", one.strip("()")]) for one in words],
        [one[0] != "(" for one in words],
        spans.buckets(["none"]),
    )


LEARNT = [
    (_line("please add yoga (friday)"), (2, 3)),
    (_line("please add chess club (friday)"), (2, 4)),
    (_line("chess club (monday) thanks"), (0, 2)),
    (_line("(monday) yoga thanks"), (1, 2)),
    (_line("please (monday) thanks"), None),
    (_line("thanks (friday) please"), None),
] * 3


def test_every_run_weighs_what_its_words_and_edges_do() -> None:
    found, free = CHANCE.normal(size=(5, 5)), np.array([True, True, False, True, True])
    scores = spans.runs(found, free)
    for first, last in product(range(5), range(5)):
        words = list(range(first, last + 1))
        if not words or not free[first : last + 1].all():
            assert scores[first, last] < -1e6
            continue
        inside, joined = found[words, INSIDE].sum(), found[words[1:], JOINS].sum()
        assert scores[first, last] == pytest.approx(found[first, BEGINS] + found[last, ENDS] + inside + joined)


@pytest.mark.parametrize(
    ("said", "first", "last"), [("please add chess (friday)", 2, 3), ("thanks (monday) yoga club", 2, 4)]
)
def test_it_finds_titles_that_it_has_not_seen_so(said: str, first: int, last: int) -> None:
    run = training.fit(LEARNT, 5.0).best(_line(said))
    assert (run.first, run.last) == (first, last)


@sabotage(test_it_finds_titles_that_it_has_not_seen_so, {"understanding.training.spans._write": lambda *_: None})
def test_with_nothing_learnt_it_takes_any() -> None: ...


def test_where_nothing_is_a_title_there_is_none() -> None:
    assert training.fit(LEARNT, 5.0).best(_line("please (friday) thanks")).last == 0


def test_a_run_never_goes_over_what_is_taken() -> None:
    run = training.fit(LEARNT, 5.0).best(_line("chess (friday) club"))
    assert run.last - run.first == 1


def test_a_line_without_words_has_no_title() -> None:
    table = SpanTable(spans.EMPTY.weights, spans.EMPTY.scale)
    assert table.best(Weighed([], [], spans.buckets(["none"]))).last == 0


def test_what_it_learns_by_is_the_slope_of_what_it_loses() -> None:
    """Else it would go down the wrong hill, and find something all the same."""
    group = next(training._groups([LEARNT[1], LEARNT[1]]))
    # Two lines of five words, each with a row for itself.
    found = CHANCE.normal(size=(12, 5))
    slope = np.zeros_like(found)
    before = training._learn(group, found, slope)
    for row, role in product(range(12), range(5)):
        moved = found.copy()
        moved[row, role] += 1e-6
        assert (training._learn(group, moved, np.zeros_like(found)) - before) / 1e-6 == pytest.approx(
            slope[row, role], abs=1e-4
        )
