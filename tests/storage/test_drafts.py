"""Drafts: one per person, kept whole, and never mistaken for the one before."""

from datetime import date, time, timedelta

import pytest

import storage.drafts
import storage.people
from domain.drafts import ANSWERED_WITHIN, Aside, Draft
from domain.posting import Field, Posting, Trouble
from domain.programme import Audience, Children
from storage.database import Database
from tests.builders import NOW
from tests.storage.stories import imports

_WHOLE = Posting(
    title="Sömnad & <kaffe>",
    like=1,
    place=1,
    day=date(2026, 12, 4),
    begins=time(16),
    ends=time(18, 30),
    repeat="FREQ=WEEKLY;BYDAY=FR",
    until=date(2027, 6, 10),
    except_on=frozenset({date(2026, 12, 25), date(2027, 1, 1)}),
    seats=10,
    sign_up=False,
    room="Köket",
    audience=Audience.WOMEN,
    children=Children.CHILDCARE,
    cost=20,
    languages=("sv", "ar"),
    host=1,
    description={"sv": "Vi syr.", "ar": "نخيط"},
    picture="AgACAgQAAx",
    album="77",
    copied=1,
    confidential=True,
    doubts=frozenset({Field.HOURS, Field.ROOM}),
    troubles=((Field.SEATS, Trouble.TOO_MANY_SEATS),),
)


async def _person(database: Database) -> int:
    await imports(database)
    async with database.writing() as db:
        return (await storage.people.add(db, 4711, "sv", NOW)).id


async def _begun(database: Database, person: int, posting: Posting, asked: Field | None = None) -> Draft:
    async with database.writing() as db:
        return await storage.drafts.begin(db, person, posting, asked, NOW)


@pytest.mark.parametrize("posting", [Posting(), _WHOLE], ids=["empty", "whole"])
async def test_a_draft_comes_back_as_it_was(database: Database, posting: Posting) -> None:
    person = await _person(database)
    begun = await _begun(database, person, posting, Field.DAY)
    async with database.reading() as db:
        kept = await storage.drafts.of(db, person)
    assert kept == begun
    assert (begun.posting, begun.asked, begun.changed_at) == (posting, Field.DAY, NOW)


async def test_a_changed_draft_keeps_its_number_and_a_new_one_gets_another(database: Database) -> None:
    person = await _person(database)
    first = await _begun(database, person, Posting())
    async with database.writing() as db:
        changed = await storage.drafts.keep(db, person, _WHOLE, Field.SEATS, NOW + timedelta(minutes=1))
    assert (changed.id, changed.posting, changed.asked) == (first.id, _WHOLE, Field.SEATS)
    assert (await _begun(database, person, Posting())).id > first.id


async def test_what_was_thrown_away_is_gone_and_its_number_too(database: Database) -> None:
    person = await _person(database)
    first = await _begun(database, person, _WHOLE)
    async with database.writing() as db:
        await storage.drafts.remove(db, person)
        assert await storage.drafts.of(db, person) is None
    assert (await _begun(database, person, _WHOLE)).id > first.id


def test_words_are_an_answer_for_half_an_hour() -> None:
    draft = Draft(1, Posting(), Field.DAY, NOW)
    assert draft.awaits_words(NOW + ANSWERED_WITHIN)
    assert not draft.awaits_words(NOW + ANSWERED_WITHIN + timedelta(seconds=1))
    assert not Draft(1, Posting(), None, NOW).awaits_words(NOW)


async def test_what_was_put_aside_comes_back_as_it_was(database: Database) -> None:
    person = await _person(database)
    aside = (Aside(_WHOLE, NOW - timedelta(days=3)), Aside(Posting(title="Kör"), NOW))
    async with database.writing() as db:
        await storage.drafts.begin(db, person, Posting(title="Schack"), None, NOW, aside)
    async with database.reading() as db:
        draft = await storage.drafts.of(db, person)
    assert draft is not None
    assert (draft.posting, draft.aside) == (Posting(title="Schack"), aside)
