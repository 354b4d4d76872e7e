"""Every answer about seats, made of a given activity."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import views.confirming
import views.how_many
import views.leaving
import views.my_signups
import views.seats
import views.signups
import views.times
from domain.days import Days
from domain.intents import SignUp
from domain.programme import Audience, Children, Listed
from domain.replies import Reply
from domain.signups import Claim, Line, State
from views.activities import Shown
from views.language import Language
from views.standing import Standing

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)
_ME, _BO = 1, 2


def claim(state: State, seats: int = 3, person: int = _ME, hours: float = 4) -> Claim:
    until = NOW + timedelta(hours=hours) if state is State.OFFERED else None
    return Claim(person, person, seats, state, NOW, until)


def standing(listed: Listed, *claims: Claim, seats: int | None = 20, now: datetime = NOW) -> Standing:
    """How I stand among these claims; where I have seats, with an alias and a reminder."""
    listed = replace(listed, occurrence=replace(listed.occurrence, seats=seats))
    line = Line(listed.occurrence, claims=claims)
    reminders = [listed.starts - timedelta(hours=2), listed.starts - timedelta(days=1)]
    return Standing.of(line, listed, line.of(_ME), now, alias="🦊 27", reminders=reminders)


def standings(listed: Listed) -> list[Standing]:
    """Every way to stand with one time."""
    bo_takes, bo_waits = claim(State.CONFIRMED, 4, _BO), claim(State.WAITLISTED, 5, _BO)
    return [
        standing(listed, claim(State.CONFIRMED)),
        standing(listed, claim(State.CONFIRMED, 1), bo_takes, seats=5),
        standing(listed, claim(State.CONFIRMED), seats=None),
        standing(listed, claim(State.OFFERED)),
        standing(listed, claim(State.OFFERED, 1, hours=40)),
        standing(listed, bo_waits, claim(State.WAITLISTED)),
        standing(listed, bo_takes, claim(State.WAITLISTED), seats=5),
        standing(listed, claim(State.CONFIRMED), now=listed.occurrence.starts_at),
        standing(listed),
        standing(listed, seats=1),
        standing(listed, seats=None),
        standing(listed, bo_takes, seats=4),
        standing(listed, bo_takes, bo_waits, seats=5),
        standing(listed, now=listed.occurrence.starts_at),
    ]


def answers(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    all_of_them = [one for listed in shown.times for one in standings(listed)]
    for one in all_of_them:
        yield from _of_one(one, one.claim, _) if one.claim else _of_nobody(one, _)
    yield from _lists(shown, all_of_them, _)
    yield "typed, not tapped", views.seats.only_a_tap(_)
    for some in ([], [shown.activity] * 6):
        yield "which activity", views.signups.which(some, SignUp(seats=3), _)
    yield (
        "just come",
        views.signups.just_come(replace(shown, activity=replace(shown.activity, sign_up=False)), TODAY, _),
    )


def _of_one(one: Standing, mine: Claim, _: Language) -> Iterator[tuple[str, Reply]]:
    for view in (
        views.seats.mine,
        views.seats.already,
        views.seats.kept,
        views.seats.taken,
        views.how_many.change,
        views.how_many.too_many,
        views.how_many.no_room,
        views.leaving.ask,
    ):
        yield view.__name__, view(one, mine, TODAY, _)
    yield "left", views.leaving.left(one, mine, TODAY, _)
    yield "coming", views.my_signups.coming(one, TODAY, _)


def _of_nobody(one: Standing, _: Language) -> Iterator[tuple[str, Reply]]:
    strict = replace(one.listed.activity, audience=Audience.WOMEN, children=Children.NO, cost=20)
    for listed in (one.listed, replace(one.listed, activity=strict)):
        asked = replace(one, listed=listed)
        for seats in (None, 1, 6):
            yield f"ask for {seats}", views.confirming.ask(asked, seats, listed, TODAY, _)
    yield "too many", views.confirming.ask(one, None, None, TODAY, _, too_many=True)
    for view in (views.signups.closed, views.leaving.not_in):
        yield view.__name__, view(one, TODAY, _)
    yield "too late", views.leaving.too_late(one, 2, TODAY, _)


def _lists(shown: Shown, all_of_them: Sequence[Standing], _: Language) -> Iterator[tuple[str, Reply]]:
    missed = [
        views.times.missed(shown, Days.one(day), date(2027, 1, 17), TODAY, _)
        for day in (TODAY, date(2026, 11, 24), date(2027, 6, 1))
    ]
    for why in (None, *missed):
        yield "choose a time", views.signups.choose_time(shown.activity, all_of_them, 3, why, _)
    yield "no time", views.signups.choose_time(shown.activity, [], None, None, _)
    mine = [one for one in all_of_them if one.claim]
    yield "mine", views.my_signups.mine(mine, TODAY, _, views.my_signups.not_found(_))
    yield "one of mine", views.my_signups.mine(mine[:1], TODAY, _)
    yield "which to leave", views.my_signups.which_to_leave(mine, TODAY, _)
    for coming in ([], [shown.activity] * 6):
        yield "none of mine", views.my_signups.none(coming, _)
