"""Edits of any part and scope among sign-ups, leaves and taking back: nobody loses a seat, and no date is lost."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

import domain.editing
import domain.intents
import domain.recurrence
import storage.activities
import storage.schema
import storage.signups
from domain.edited import Edited
from domain.editing import Edit
from domain.intents import AskForPart, CarryOut, ChooseForPart, Code, Join, Leave, Undo
from domain.programme import Activity, OccurrenceState
from storage.database import Database
from storage.series import HORIZON
from storage.tables import occurrence
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, with_the_real_reader
from tests.handlers.stories import MONDAY, Story, buttons
from tests.handlers.told import Told, claims_of, nobody_lost
from tests.sabotage import sabotage

# Before the first hours that can be chosen: what has begun already is another matter.
_EARLY = MONDAY - timedelta(hours=5)
# The last day of the horizon comes and goes with the hour.
_LAST = _EARLY + HORIZON - timedelta(days=2)
# Which choices there are; a day is the number of one of those offered.
_CHOICES = {
    "hours": ("10_12", "13_15", "18_20"),
    "seats": ("5", "10", "none"),
    "cost": ("0", "50"),
    "audience": ("women", "everyone"),
    "room": ("none",),
    "repeat": ("weekly", "two_weeks", "once"),
    "day": ("0", "1", "2", "3", "4", "5"),
}
# These change when it is; the others no date at all.
_OF_WHEN = ("repeat", "day")
_WHO = st.integers(100, 105)
_NTH = st.integers(0, 7)


@dataclass(frozen=True)
class Editing:
    part: str
    choice: str
    scope: str
    nth: int
    which: int
    too: bool
    undone: bool


_EDITS = st.sampled_from(sorted(_CHOICES)).flatmap(
    lambda part: st.builds(
        Editing,
        st.just(part),
        st.sampled_from(_CHOICES[part]),
        st.sampled_from(["date", "later", "all"]),
        _NTH,
        st.integers(0, 3),
        st.booleans(),
        st.sampled_from([False, False, True]),
    )
)
_JOINS = st.tuples(st.just("join"), _WHO, _NTH, st.integers(1, 3))
_LEAVES = st.tuples(st.just("leave"), _WHO, _NTH)
_LETTERS = st.tuples(st.just("letters"), st.integers(1, 6))
_STEPS = st.lists(st.one_of(_EDITS, _EDITS, _JOINS, _JOINS, _LEAVES, _LETTERS), min_size=4, max_size=12)
ALWAYS_THE_SAME = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=20,
    # To make a failure smaller takes minutes.
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edits")
    asyncio.run(storage.schema.upgrade(f"sqlite:///{folder}/made.db", folder, MONDAY))
    return folder / "made.db"


def test_whatever_is_edited_every_claim_and_every_date_is_there(made: Path) -> None:
    always(_whatever, made, _STEPS, ALWAYS_THE_SAME)


def always(lives: Any, made: Path, steps: Any, how: settings) -> None:
    """Each life in a database of its own."""

    @how
    @given(steps=steps)
    def run(steps: Sequence[Any]) -> None:
        path = made.with_name("house.db")
        for old in made.parent.glob("house.db*"):
            old.unlink()
        shutil.copy(made, path)
        asyncio.run(lives(f"sqlite+aiosqlite:///{path}", steps))

    run()


async def _whatever(url: str, steps: Sequence[Any]) -> None:
    database = await Database.open(url)
    try:
        story = with_the_real_reader(Story(database))
        story.now = _EARLY
        await story.has(a_programme_file(activities=(an_activity(seats=4),)))
        volunteer = await a_volunteer(story)
        told = Told(story)
        for step in steps:
            if isinstance(step, Editing):
                await _edits(story, volunteer, step)
            elif step[0] == "letters":
                await told.by_letters(step[1])
            else:
                await _visits(told, *step)
            await _rules_hold(story)
        await told.everybody_knows()
    finally:
        await database.close()


async def _visits(told: Told, what: str, who: int, nth: int, seats: int = 1) -> None:
    rows = await _rows(told.story)
    number = rows[nth % len(rows)].id
    visitor = told.story.person(who)
    await visitor.arrives()
    before = await claims_of(told.story)
    await visitor.taps(Join(number, seats) if what == "join" else Leave(number))
    await told.by_answers(before)


async def _edits(story: Story, volunteer: Volunteer, step: Editing) -> None:
    before, dates, off = await claims_of(story), await _dates(story), await _called_off(story)
    asked = await _asked_to_too_many(story)
    async with story.database.reading() as db:
        numbers = [one.id for one in await storage.activities.every(db)]
    await volunteer.taps(domain.intents.Edit(numbers[step.which % len(numbers)]))
    if not volunteer.offers(AskForPart):
        return  # it is over
    plan = volunteer.wish(AskForPart).plan
    await _says(volunteer, plan, step)
    if not isinstance(volunteer.first, CarryOut):
        return
    await volunteer.taps_first()
    nobody_lost(before, await claims_of(story))
    if step.part not in _OF_WHEN:
        assert await _dates(story) == dates
        assert await _called_off(story) == off
    if step.undone and volunteer.offers(Undo):
        await volunteer.taps(volunteer.wish(Undo))
        assert await _dates(story) == dates
        assert await _called_off(story) == off
        nobody_lost(before, await claims_of(story))
        assert await _asked_to_too_many(story) <= asked, "somebody is asked to a seat that is not there any more"


async def _says(volunteer: Volunteer, plan: int, step: Editing) -> None:
    await volunteer.taps(AskForPart(plan, Code(step.part)))
    offered = [one.choice for one in _wishes(volunteer, step.part)]
    choice = offered[int(step.choice)] if step.part == "day" else step.choice
    await volunteer.taps(ChooseForPart(plan, Code(step.part), Code(choice)))
    await volunteer.taps(AskForPart(plan, Code("date")))
    if dates := _wishes(volunteer, "date"):
        await volunteer.taps(dates[step.nth % len(dates)])
    await volunteer.taps(ChooseForPart(plan, Code("scope"), Code(step.scope)))
    if step.too:
        await volunteer.taps(ChooseForPart(plan, Code("too"), Code("1")))


def _wishes(volunteer: Volunteer, part: str) -> list[ChooseForPart]:
    found = [one.wish for one in buttons(volunteer.shown) if isinstance(one.wish, ChooseForPart)]
    return [one for one in found if one.part == part]


async def _rows(story: Story) -> list[Any]:
    async with story.database.reading() as db:
        return list((await db.execute(select(occurrence).order_by(occurrence.c.starts_at, occurrence.c.id))).all)


async def _dates(story: Story) -> list[date]:
    """Every time that people can go to or could have, by the day that its rule gave."""
    rows = [row for row in await _rows(story) if row.state == OccurrenceState.PLANNED.value]
    return sorted(row.original.date() for row in rows if row.original.date() <= _LAST.date())


async def _asked_to_too_many(story: Story) -> set[int]:
    """Times with an offer of a seat that others have."""
    async with story.database.reading() as db:
        lines = [await storage.signups.line(db, row.id) for row in await _rows(story)]
    crowded = [one for one in lines if one is not None and (one.free(story.now) or 0) < 0]
    return {one.occurrence.id for one in crowded if any(claim.offered_until for claim in one.claims)}


async def _called_off(story: Story) -> set[int]:
    return {row.id for row in await _rows(story) if row.state == OccurrenceState.CANCELLED.value}


async def _rules_hold(story: Story) -> None:
    """What follows its rule is exactly what the rule gives, but for the days that somebody changed by hand."""
    async with story.database.reading() as db:
        activities = await storage.activities.every(db)
        zone = (await story.snapshot.current(db)).places[0].zone
    rows = await _rows(story)
    for one in activities:
        mine = [row for row in rows if row.activity == one.id and row.starts_at < _LAST]
        by_hand = {row.original for row in mine if row.changed}
        planned = {row.original for row in mine if not row.changed and row.state == OccurrenceState.PLANNED.value}
        ruled = {time_.original for time_ in domain.recurrence.times(one, zone, story.now, _LAST)}
        assert planned == ruled - by_hand
        for row in mine:
            if row.original in planned:
                assert (row.seats, row.room) == (one.seats, one.room)


@sabotage(
    test_whatever_is_edited_every_claim_and_every_date_is_there,
    {"storage.splitting._HAND_OVER": sqlalchemy.text("SELECT :of, :to, :first, :last")},
)
def test_if_rows_stayed_with_the_old_series_dates_would_be_doubled() -> None: ...


async def _nobody(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(test_whatever_is_edited_every_claim_and_every_date_is_there, {"storage.telling.tell_changes": _nobody})
def test_without_telling_somebody_comes_at_the_wrong_time() -> None: ...


@sabotage(
    test_whatever_is_edited_every_claim_and_every_date_is_there,
    {"domain.edited._taken_out": lambda one, edit, original: _still_in_the_series(one, edit, original)},
)
def test_if_the_series_did_not_leave_the_day_out_it_would_take_place_twice() -> None: ...


def _still_in_the_series(one: Activity, edit: Edit, original: datetime) -> Edited:
    """As `domain.edited._taken_out`, but for the one line."""
    before = domain.editing.single(one, original)
    after = domain.editing.changed(before, edit, original)
    first = datetime.combine(original.date(), time())
    return Edited(before, after, one, after, (first, first + timedelta(days=1)))
