"""What is held about me, all of it; and erasing it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy

import storage.announcements
import storage.audit
import storage.drafts
import storage.outbox
import storage.people
import storage.picking
import storage.plans
import storage.roles
import storage.sketches
import storage.threads
import storage.tombstones
from domain.announcements import Readers, ReadersKind, Sketch
from domain.audit import Change
from domain.days import Days
from domain.intents import ChangeAlias, EraseMe, Join, Leave, ShowMyData, ShowSettings
from domain.outbox import Kind, Letter
from domain.people import Person
from domain.plans import Aim
from domain.posting import Field, Posting
from domain.preferences import Preferences
from domain.programme import Category
from domain.replies import Reply
from domain.roles import Role
from domain.threads import Thread
from storage.database import Connection
from storage.tables import metadata
from storage.tables import person as people
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.stories import MONDAY, Story, Writer, buttons, labels, said
from tests.sabotage import sabotage

_ZONE = ZoneInfo("Europe/Stockholm")
# Numbers of other things: what they stand for is shown in their place.
_STANDS_FOR = {"place", "activity", "occurrence", "association", "person", "only_for"}
# Who writes has been reached.
_WITHDRAWN = "unreachable_since"


async def _knows_everything(story: Story) -> tuple[Writer, Person]:
    """Amina has a row in every table that can name somebody, with every column filled in."""
    places = (a_place(), a_place(id=2, slug="two", name={"sv": "Huset"}))
    await story.has(a_programme_file(places=places, activities=(an_activity(seats=3),)))
    bo, amina = story.person(4712), story.person(4711)
    for one in (bo, amina):
        await one.arrives()
    await bo.taps(Join(1, 2))
    await amina.taps(Join(1, 2))
    person = await amina.known()
    assert person is not None
    async with story.database.writing() as db:
        await _fill(db, person.id)
    return amina, person


async def _fill(db: Connection, person: int) -> None:
    soon, later = MONDAY + timedelta(hours=1), MONDAY + timedelta(hours=2)
    await storage.people.set_preferences(db, person, Preferences(False, 45, 3, MONDAY))
    await storage.people.set_alias(db, person, "🦊 27")
    await storage.people.follow(db, person, 2)
    await storage.people.follow_category(db, person, Category.SPORT)
    await storage.threads.keep(db, person, Thread(1, Days.one(MONDAY.date()), MONDAY))
    await storage.roles.give(db, person, 1, Role.COORDINATOR, MONDAY, association=1)
    await storage.roles.give_host(db, person, 1, MONDAY)
    await storage.drafts.keep(db, person, Posting(title="Dikter", room="Lilla rummet"), Field.DAY, MONDAY)
    await storage.picking.begin(db, person, 1, 1, MONDAY)
    change = Change(MONDAY, person, "coordinator", 1, "publish", "activity", 77, {"seats": 4}, {"seats": 5})
    await storage.audit.note(db, change)
    letter = Letter("soon:1", Kind.SOON, person, soon, 1, later, {"claim": 2})
    await storage.outbox.put(db, [letter, replace(letter, key="soon:2", kind=Kind.DAY_BEFORE)])
    await storage.outbox.sent(db, 2, later)
    about = Readers(ReadersKind.DATE, 1, 1, 1, Category.LANGUAGE, waiting=True)
    sketch = Sketch(7, about, {"sv": "Ta med pennor"}, "a photo", "ar", soon)
    await storage.sketches.begin(db, person, sketch)
    number = await storage.announcements.begin(db, person, sketch, 4242, 14, soon)
    await storage.announcements.finish(db, number or 0, later)
    await storage.plans.begin(db, person, Aim.CANCEL, soon, place=1, activity=1, said={"days": "all"}, asked="days")
    offered = {"state": "waitlisted", "asked": 1, "offered_until": later}
    await db.execute(sqlalchemy.insert(metadata.tables["invite"]), _an_invite(person, soon, later))
    await db.execute(sqlalchemy.insert(metadata.tables["awaiting"]), _what_waits(person, soon, later))
    signups = metadata.tables["signup"]
    await db.execute(sqlalchemy.update(signups).where(signups.c.person == person).values(offered))


def _an_invite(person: int, soon: datetime, later: datetime) -> dict[str, Any]:
    of = {"person": person, "place": 1, "activity": 1, "association": 1}
    return of | {"digest": "d", "role": "host", "expires_at": later, "used_at": soon}


def _what_waits(person: int, soon: datetime, later: datetime) -> dict[str, Any]:
    of = {"person": person, "place": 1, "activity": 1, "association": 1, "draft": 7}
    written = {"posting": {"title": "Dikter"}, "would_be": {"cost": 30}}
    return of | written | {"asked_at": soon, "end": "agreed", "ended_at": later}


def _file(reply: Reply) -> dict[str, Any]:
    assert reply.document is not None
    assert reply.document.name == "mydata.json"
    return dict(json.loads(reply.document.content))


async def test_every_value_of_every_row_about_her_is_in_the_file(story: Story) -> None:
    """Fails for a table or a column that somebody adds and forgets here, too: `_fill` must fill it."""
    amina, person = await _knows_everything(story)
    shown = list(_leaves(_file(await amina.taps(ShowMyData()))))
    async with story.database.reading() as db:
        for table in metadata.sorted_tables:
            for name, values in (await _columns(table, person.id, db)).items():
                filled = name == _WITHDRAWN or any(value is not None for value in values)
                assert filled, f"{table.name}.{name} is not filled in"
                assert all(_is_shown(value, shown) for value in values), f"{table.name}.{name} is not shown"


async def _columns(table: sqlalchemy.Table, person: int, db: Connection) -> dict[str, list[Any]]:
    """The values of a person's rows by column; of a table that names nobody nothing."""
    whose = table.c.id if table is people else table.c.get("person")
    if whose is None:
        return {}
    rows = (await db.execute(sqlalchemy.select(table).where(whose == person))).all
    named = [column.name for column in table.c if column.name not in _STANDS_FOR]
    return {name: [row._mapping[name] for row in rows] for name in named}


def _leaves(shown: Any) -> Iterator[Any]:
    if isinstance(shown, dict | list):
        for one in shown.values() if isinstance(shown, dict) else shown:
            yield from _leaves(one)
    else:
        yield shown


def _is_shown(value: Any, shown: list[Any]) -> bool:
    if isinstance(value, datetime):
        return value.astimezone(_ZONE).isoformat() in shown
    if isinstance(value, date):
        return value.isoformat() in shown
    if isinstance(value, dict | list):
        return all(leaf in shown for leaf in _leaves(value))
    return value in shown


@sabotage(
    test_every_value_of_every_row_about_her_is_in_the_file,
    {"storage.held._EVERY": {"person": sqlalchemy.select(people).where(people.c.id == sqlalchemy.bindparam("whose"))}},
)
def test_with_a_table_forgotten_it_is_noticed() -> None: ...


async def test_the_file_names_things_in_her_language_and_keys_in_english(story: Story) -> None:
    amina, _ = await _knows_everything(story)
    file = _file(await amina.taps(ShowMyData()))
    assert file["person"][0]["telegram_id"] == 4711
    assert file["places"] == [{"place": "Huset"}]
    assert file["roles"][0]["place"] == "Godsmagasinet"
    (mine,) = file["sign_ups"]
    assert mine["occurrence"] == {
        "activity": "Language café",
        "starts_at": "2026-11-23T13:00:00+01:00",
        "ends_at": "2026-11-23T15:00:00+01:00",
        "place": "Godsmagasinet",
    }
    assert (mine["seats"], mine["state"], mine["number_in_line"]) == (2, "waitlisted", 1)
    assert [one["outcome"] for one in file["messages"]] == [None, "sent"]


async def test_the_words_say_it_all_in_short(story: Story) -> None:
    amina, _ = await _knows_everything(story)
    words = said(await amina.taps(ShowMyData()))
    for line in (
        "🆔 Telegram ID: 4711",
        "It is a number that Telegram gives you, not your phone number.",
        "📅 With me since Monday 23 November 2026",
        "🌐 Language: English",
        "📍 You hear about: Huset",
        "🎯 Sport",
        "🔔 45 minutes before",
        "📰 The programme of the week · Thursday",
        "🎭 On lists you are called 🦊 27.",
        "👥 Coordinator · Godsmagasinet",
        "🙋 Host · Language café",
        "📝 An activity that you began to write: Dikter",
        "🖊 You changed the programme 1 time. · The last time: Monday 23 November 2026",
        "⏳ Language café · Monday 23 November · 13:00 · 2 seats · number 1 in the line",
        "✉️ 1 message to you is on its way.",
    ):
        assert line in words.split("\n")


async def test_a_visitor_who_just_came_has_little(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    assert said(await amina.taps(ShowMyData())).split("\n\n")[0] == "🔒 This is what I have about you:"
    file = _file(await amina.taps(ShowMyData()))
    assert {name for name, rows in file.items() if rows} == {"person", "thread"}


async def test_two_taps_free_her_seats_and_offer_them_on(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=2),)))
    amina, bo = story.person(4711), story.person(4712)
    for one in (amina, bo):
        await one.taps(Join(1, 2))
    asked = await amina.taps(EraseMe())
    assert "Your seats go to others." in said(asked)
    assert await amina.seat() == "confirmed 2"
    (sure,) = (button.wish for button in buttons(asked) if isinstance(button.wish, EraseMe))
    assert "Everything about you is erased" in said(await amina.taps(sure))
    assert await amina.known() is None
    assert await bo.seat() == "offered 2"
    assert [letter.kind for letter in await story.letters(bo)] == [Kind.OFFERED]


async def test_nothing_of_the_tap_before_it_happens_where_it_is_tapped_twice(story: Story) -> None:
    """An impatient person taps again: nobody is taken in for the second tap."""
    await story.has()
    amina = story.person()
    await amina.arrives()
    for _ in range(2):
        assert "Everything about you is erased" in said(await amina.taps(EraseMe(sure=True)))
    assert await amina.known() is None


async def test_a_tombstone_is_kept_and_who_comes_back_begins_anew(story: Story) -> None:
    await story.has()
    amina = story.person(tag="so")
    await amina.arrives()
    before = await amina.known()
    await amina.taps(EraseMe(sure=True))
    async with story.database.reading() as db:
        assert await storage.tombstones.every(db) == {"digest of 4711": MONDAY}
    await amina.arrives()
    after = await amina.known()
    assert before is not None
    assert after is not None
    assert before.id != after.id


async def test_the_last_coordinator_is_told_that_nobody_else_is_left(story: Story) -> None:
    await story.has()
    amina, bo = story.person(4711), story.person(4712)
    for one in (amina, bo):
        await one.arrives()
        person = await one.known()
        assert person is not None
        async with story.database.writing() as db:
            await storage.roles.give(db, person.id, 1, Role.COORDINATOR, story.now)
    alone = "⚠️ After that, Godsmagasinet has no coordinator."
    assert alone not in said(await amina.taps(EraseMe()))
    await bo.taps(EraseMe(sure=True))
    assert alone in said(await amina.taps(EraseMe()))
    assert "erased" in said(await amina.taps(EraseMe(sure=True)))


async def test_another_alias_is_another_one(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    seen = []
    for _ in range(4):
        answer = await amina.taps(ChangeAlias())
        person = await amina.known()
        assert person is not None
        assert person.alias is not None
        assert person.alias in said(answer)
        seen.append(person.alias)
    assert all(one != other for one, other in pairwise(seen))
    assert f"On lists you are called {seen[-1]}." in said(await amina.taps(ShowSettings()))
    assert "🎲 Another nickname" in labels(await amina.taps(ShowSettings()))


async def test_what_she_left_is_no_longer_held(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.taps(Join(1, 2))
    await amina.taps(Leave(1))
    assert _file(await amina.taps(ShowMyData()))["sign_ups"] == []
