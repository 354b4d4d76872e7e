"""Every wish that there is, filled in for a spot in the house; and an answer that leaves the house as it was."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from typing import Any, get_args

from sqlalchemy import select

import bot.buttons
import handlers.answer
import storage.announcements
import storage.audit
import storage.drafts
import storage.people
import storage.plans
import storage.roles
import storage.sketches
from domain.announcements import Readers, ReadersKind, Sketch
from domain.audit import Change
from domain.days import Days
from domain.intents import Code, Danger, Intent, Topic
from domain.messages import Message, Wanted
from domain.pictures import Picture
from domain.plans import Aim
from domain.posting import Field, Posting
from domain.programme import Audience, Category, Need
from domain.replies import Reply
from domain.roles import Role
from storage.database import Connection
from storage.tables import occurrence
from tests.handlers.stories import MONDAY, Story
from tests.handlers.teams import one_who_is, two_houses
from understanding.understanding import Understanding

# Telegram ids. The plain ones have a role at place 1 and a draft for it; STRAY: the same, but a draft for place 2.
PLAIN: Mapping[Role, int] = {Role.VISITOR: 4711, Role.HOST: 4712, Role.VOLUNTEER: 4713, Role.COORDINATOR: 4714}
STRAY: Mapping[Role, int] = {**PLAIN, Role.VOLUNTEER: 4715, Role.COORDINATOR: 4716}
ELSEWHERE = 4717


# What everybody is half-way through changing.
AIM = Aim.EDIT


@dataclass(frozen=True, slots=True)
class Spot:
    """Numbers that belong together. `member`, `host`: of somebody else who works there."""

    place: int
    activity: int
    occurrence: int
    draft: int
    member: int
    host: int
    sketch: int = 0
    announcement: int = 0
    plan: int = 0
    change: int = 0


# What stands in every field of every wish.
VALUES: Mapping[str, Any] = {
    "anew": True,
    "account": 4718,
    "action": Code("publish"),
    "association": 1,
    "awaiting": 1,
    "audience": Audience.WOMEN,
    "category": Category.SPORT,
    "choice": Code("10"),
    "danger": Danger.FIRE,
    "day": 0,
    "days": Days.one(date(2026, 11, 23)),
    "field": Field.SEATS,
    "follow": True,
    "guesses": (),
    "impossible": True,
    "is_bot": False,
    "kind": "photo",
    "language": "sv",
    "line": "Choir on 4 December 16-18, kitchen, 10 seats",
    "minutes": 60,
    "need": Need.WORK,
    "on": False,
    "page": 0,
    "request": 1,
    "part": Code("day"),
    "picture": Picture("AgACAgQAAx", "77"),
    "seats": 2,
    "shown": Code("0"),
    "sure": True,
    "text": "12",
    "token": Code("a" * 32),
    "to": ReadersKind.DATE,
    "topic": Topic.COST,
    "unsure": True,
    "waiting": False,
    "more": True,
}
# What in a wish says where: these fields are filled in from the spot.
PLACED = ("place", "activity", "occurrence", "draft", "member", "sketch", "announcement", "plan", "change")


def wishes(spot: Spot) -> Iterator[Intent]:
    """Every wish with all that it can carry, and with nothing that can be left out; through a button where one can."""
    for kind in get_args(Intent):
        required = [one.name for one in fields(kind) if one.default is MISSING]
        for names in dict.fromkeys((tuple(one.name for one in fields(kind)), tuple(required))):
            yield through_a_button(kind(**{name: _value(kind, name, spot) for name in names}))


def _value(kind: type[Intent], name: str, spot: Spot) -> Any:
    if name == "member" and "activity" in {one.name for one in fields(kind)}:
        return spot.host
    return getattr(spot, name) if name in PLACED else VALUES[name]


def through_a_button(wish: Intent) -> Intent:
    """As it comes back from Telegram. Words carry what no button does."""
    try:
        return bot.buttons.unpack(bot.buttons.pack(wish))
    except (KeyError, ValueError):
        return wish


async def full_house(story: Story) -> Mapping[str, Spot]:
    """Everybody at work. Spots: "own" of place 1, "beside" with another activity there, "other" of place 2."""
    await two_houses(story)
    # Whatever a draft or a line says is read as it would be.
    story.house = replace(story.house, understanding=Understanding(story.understanding.lexicon))
    for role, number in PLAIN.items():
        await one_who_is(story, role, number)
    for role in (Role.VOLUNTEER, Role.COORDINATOR):
        await one_who_is(story, role, STRAY[role])
    await one_who_is(story, Role.COORDINATOR, ELSEWHERE, places=(2,))
    async with story.database.writing() as db:
        return await _spots(db, story)


async def _spots(db: Connection, story: Story) -> Mapping[str, Spot]:
    for number in (ELSEWHERE, PLAIN[Role.COORDINATOR]):
        await storage.roles.give_host(db, await _id(db, number), 3 if number == ELSEWHERE else 2, story.now)
    for number in (*PLAIN.values(), *STRAY.values(), ELSEWHERE):
        place = 1 if number in PLAIN.values() else 2
        posting = Posting(title="Kör", place=place)
        await storage.drafts.keep(db, await _id(db, number), posting, Field.DAY, story.now)
        readers = Readers(ReadersKind.SERIES, place, activity=1 if place == 1 else 3)
        sketch = Sketch(0, readers, {"sv": "Ta med pennor"}, None, None, story.now)
        await storage.sketches.begin(db, await _id(db, number), sketch)
        await storage.plans.begin(db, await _id(db, number), AIM, story.now, place=place)
    return {
        "own": await _spot(db, story, 1, 1),
        "beside": await _spot(db, story, 1, 2),
        "other": await _spot(db, story, 2, 3),
    }


async def _spot(db: Connection, story: Story, place: int, activity: int) -> Spot:
    first = select(occurrence.c.id).where(occurrence.c.activity == activity).order_by(occurrence.c.id)
    numbers = (await db.execute(first)).all
    team, hosts = await storage.roles.team(db, place, MONDAY), await storage.roles.hosts(db, place, MONDAY)
    host = next(one for one in hosts if one.activity == activity)
    sent = await _sent(db, place, activity, host.person)
    change = await storage.audit.note(db, Change(story.now, None, "operator", place, "close", "place", place))
    return Spot(place, activity, numbers[-1].id, 0, team[0].id, host.id, announcement=sent, change=change)


async def _sent(db: Connection, place: int, activity: int, person: int) -> int:
    """An announcement that is over."""
    readers = Readers(ReadersKind.SERIES, place, activity)
    sketch = Sketch(999, readers, {"sv": "Ta med pennor"}, None, None, MONDAY)
    number = await storage.announcements.begin(db, person, sketch, None, 0, MONDAY)
    assert number is not None
    return number


async def draft_of(story: Story, number: int) -> int:
    async with story.database.reading() as db:
        draft = await storage.drafts.of(db, await _id(db, number))
    assert draft is not None
    return draft.id


async def sketch_of(story: Story, number: int) -> int:
    async with story.database.reading() as db:
        return (await storage.sketches.of(db, await _id(db, number)))[0].id


async def plan_of(story: Story, number: int) -> int:
    async with story.database.reading() as db:
        plan = await storage.plans.of(db, await _id(db, number))
    assert plan is not None
    return plan.id


async def _id(db: Connection, number: int) -> int:
    person = await storage.people.find(db, number)
    assert person is not None
    return person.id


class _Undone(Exception):
    """Carries the answer out of the transaction that it undoes."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply


async def answer(story: Story, number: int, wish: Intent, *, private: bool) -> tuple[Reply, bool]:
    """The answer and whether it would have written. Nothing is written: the next one finds the same house."""

    async def undo(_db: Connection, reply: Reply) -> None:
        raise _Undone(reply)

    message = Message(number, "en", private, Wanted(wish, tapped=True))
    try:
        answered = await handlers.answer.answer(message, story.house, story.now, undo)
    except _Undone as undone:
        return undone.reply, True
    assert answered is not None
    return answered.reply, False


def dump(story: Story) -> list[str]:
    """All that stands in the database."""
    with sqlite3.connect(story.database._url.partition("///")[2]) as db:
        return list(db.iterdump())
