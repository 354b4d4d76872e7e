"""Roles run out, and a house is never left without anybody who can invite."""

from datetime import timedelta

import pytest

import domain.terms
from domain.outbox import Kind
from domain.roles import Role
from domain.terms import LASTS, Term
from tests.builders import NOW
from tests.sabotage import sabotage

_DAY, _INSTANT = timedelta(days=1), timedelta(microseconds=1)


def _term(number: int, role: Role, until: timedelta, place: int = 1, activity: int | None = None) -> Term:
    return Term(number, number, place, role, NOW + until, activity)


def _held(*terms: Term) -> list[int]:
    return [one.id for one in domain.terms.holding(terms, NOW)]


def test_a_role_counts_until_its_instant_and_not_at_it() -> None:
    boss = _term(1, Role.COORDINATOR, _DAY)
    assert _held(boss, _term(2, Role.VOLUNTEER, _INSTANT), _term(3, Role.HOST, timedelta(), activity=1)) == [1, 2]


def test_the_coordinators_of_a_place_hold_on_while_none_of_them_goes_on() -> None:
    over = [_term(1, Role.COORDINATOR, -_DAY), _term(2, Role.COORDINATOR, -9 * _DAY)]
    volunteer = _term(3, Role.VOLUNTEER, -_DAY)
    elsewhere = _term(4, Role.COORDINATOR, _DAY, place=2)
    assert _held(*over, volunteer, elsewhere) == [1, 2, 4]
    assert _held(*over, volunteer, _term(5, Role.COORDINATOR, _DAY)) == [5]


@sabotage(
    test_the_coordinators_of_a_place_hold_on_while_none_of_them_goes_on,
    {"domain.terms.holding": lambda terms, now: [one for one in terms if domain.terms.holds(one.until, now)]},
)
def test_without_the_rule_a_house_would_be_left_alone() -> None: ...


@pytest.mark.parametrize(
    ("left", "asked"),
    [
        (timedelta(days=7) + _INSTANT, False),
        (timedelta(days=7), True),
        (_INSTANT, True),
        (timedelta(), False),
    ],
)
def test_who_is_asked_to_go_on_is_asked_in_the_last_week(left: timedelta, asked: bool) -> None:
    terms = [_term(1, Role.COORDINATOR, 99 * _DAY), _term(2, Role.VOLUNTEER, left)]
    assert bool(domain.terms.asked(terms, NOW)) is asked


def test_one_who_holds_on_is_asked_for_a_week_after_the_end_too() -> None:
    for days, asked in ((6, True), (7, False)):
        assert bool(domain.terms.asked([_term(1, Role.COORDINATOR, -days * _DAY)], NOW)) is asked


def test_what_ends_together_is_one_letter() -> None:
    together = [Term(n, 7, 1, Role.HOST, NOW + _DAY, n) for n in (1, 2)]
    [one, other] = domain.terms.asked([*together, Term(5, 7, 1, Role.VOLUNTEER, NOW + 2 * _DAY)], NOW)
    assert (one.kind, one.facts["activities"], one.facts["role"]) == (Kind.ROLE_ENDS, [1, 2], None)
    assert (other.facts["activities"], other.facts["role"]) == ([], "volunteer")
    assert one.key != other.key


def test_what_was_renewed_just_now_is_as_good_as_new() -> None:
    volunteer = [_term(1, Role.VOLUNTEER, LASTS)]
    assert [bool(domain.terms.renewable(volunteer, NOW + days * _DAY)) for days in (0, 1, 2)] == [False, False, True]
