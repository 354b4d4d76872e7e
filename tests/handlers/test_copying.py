"""An earlier activity is posted once more: all parts of it but the day, and nothing of the old one changes."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import delete

import storage.activities
import storage.programme
from domain.intents import (
    ChooseForField,
    ChooseToCopy,
    Code,
    CopyActivity,
    Intent,
    MendField,
    Publish,
    ShowActivity,
)
from domain.posting import Field
from domain.programme import Activity, Audience, Children
from domain.roles import Role
from handlers.visit import Visit
from storage.tables import activity as activities
from tests.builders import a_place, a_programme_file, an_activity, an_association, wall
from tests.handlers.postings import Volunteer, a_volunteer, programme, published, with_the_real_reader
from tests.handlers.stories import Story, labels, said
from tests.sabotage import sabotage

# All that a copy leaves out or has of its own.
_OWN: dict[str, Any] = {
    "id": 0,
    "slug": "",
    "also_called": (),
    "start": None,
    "end": None,
    "until": None,
    "except_on": frozenset(),
}
_WHOLE: dict[str, Any] = {
    "description": {"sv": "Vi syr.", "en": "We sew."},
    "host": 2,
    "seats": 8,
    "sign_up": True,
    "room": {"sv": "Syrummet", "en": "Sewing room"},
    "audience": Audience.WOMEN,
    "children": Children.CHILDCARE,
    "cost": 20,
    "languages": ("sv", "ar"),
    "confidential": True,
    "also_called": ("symaskin",),
}
_ONCE = an_activity(
    id=2,
    slug="once",
    title={"sv": "Klänningar", "en": "Dresses", "ar": "فساتين"},
    repeat=None,
    start=wall("2026-11-25 16:30"),
    end=wall("2026-11-25 18:15"),
    **_WHOLE,
)
_SERIES = replace(
    _ONCE,
    id=3,
    slug="series",
    title={"sv": "Gardiner", "en": "Curtains"},
    repeat="FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    start=wall("2026-11-12 10:00"),
    end=wall("2026-11-12 11:30"),
    until=date(2026, 12, 24),
    except_on=frozenset({date(2026, 11, 26)}),
)


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    hosts = (an_association(), an_association(id=2, slug="sy", name={"sv": "Syföreningen"}))
    activities = (an_activity(), _ONCE, _SERIES)
    await story.has(a_programme_file(associations=hosts, activities=activities))
    return await a_volunteer(story)


async def _earlier(story: Story, slug: str) -> Activity:
    return next(one for one in (await programme(story)).activities if one.slug == slug)


def _parts(activity: Activity) -> Activity:
    return replace(activity, **_OWN, title=dict(list(activity.title.items())[:2]))


@pytest.mark.parametrize(
    ("slug", "first", "start", "end"),
    [
        ("once", "Wednesday 25 November · 16:30–18:15", "2026-11-25 16:30", "2026-11-25 18:15"),
        ("series", "Thursday 26 November · 10:00–11:30", "2026-11-26 10:00", "2026-11-26 11:30"),
    ],
)
async def test_all_parts_are_copied_and_the_day_is_one_tap(
    volunteer: Volunteer, slug: str, first: str, start: str, end: str
) -> None:
    old = await _earlier(volunteer.story, slug)
    await volunteer.taps(ShowActivity(old.id))
    shown = await volunteer.taps(volunteer.wish(CopyActivity))
    assert "On which day?" in said(shown)
    assert labels(shown)[0] == f"🔁 {first}"
    assert "🔒 Only those who lead it see who comes." in said(await volunteer.taps_first())
    assert isinstance(volunteer.first, Publish)
    await volunteer.taps_first()
    [new] = await published(volunteer.story)
    assert _parts(new) == _parts(old)
    assert (new.start, new.end) == (wall(start), wall(end))
    assert (new.until, new.except_on) == (None, frozenset())
    assert await _earlier(volunteer.story, slug) == old


async def test_a_picture_goes_with_the_copy_and_leaving_it_out_leaves_the_old_one_its_own(volunteer: Volunteer) -> None:
    old = replace(await _earlier(volunteer.story, "once"), picture="AgAC")
    async with volunteer.story.database.writing() as db:
        await storage.activities.change(db, old)
        await storage.programme.raise_version(db)
    await volunteer.taps(CopyActivity(old.id))
    await volunteer.taps_first()
    assert "There is a picture with it." in said(volunteer.shown)
    await volunteer.taps(volunteer.wish(MendField, field=Field.PICTURE))
    await volunteer.taps(volunteer.wish(ChooseForField, choice="none"))
    await volunteer.taps_first()
    assert [one.picture for one in await published(volunteer.story)] == [None]
    assert (await _earlier(volunteer.story, "once")).picture == "AgAC"


async def test_on_another_day_its_hours_are_offered_first(volunteer: Volunteer) -> None:
    old = await _earlier(volunteer.story, "once")
    await volunteer.taps(CopyActivity(old.id))
    assert "From when until when?" in said(await volunteer.writes("friday"))
    assert labels(volunteer.shown)[0] == "16:30–18:15"
    await volunteer.taps_first()
    await volunteer.taps_first()
    [new] = await published(volunteer.story)
    assert new.start == datetime.combine(date(2026, 11, 27), time(16, 30))


async def test_what_is_over_for_long_is_offered_on_its_weekday_to_come(volunteer: Volunteer) -> None:
    old = await _earlier(volunteer.story, "once")
    volunteer.story.now += timedelta(days=30)
    shown = await volunteer.taps(CopyActivity(old.id))
    assert labels(shown)[0] == "🔁 Wednesday 23 December · 16:30–18:15"


async def test_what_was_begun_is_put_aside_for_the_copy(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess on friday 18-20")
    await volunteer.taps(CopyActivity(2))
    await volunteer.taps_first()
    await volunteer.taps(volunteer.wish(Publish))
    assert (await volunteer.draft()).posting.title == "Chess"


# --- which one


async def test_new_alone_leads_to_a_list_by_title(volunteer: Volunteer) -> None:
    await volunteer.posts()
    shown = await volunteer.taps(volunteer.wish(ChooseToCopy))
    assert labels(shown)[:3] == ["💬 Curtains", "💬 Dresses", "💬 Language café"]
    assert "On which day?" in said(await volunteer.taps(volunteer.wish(CopyActivity, activity=2)))


async def test_beside_what_was_begun_there_is_the_list_too(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess on friday")
    await volunteer.posts()
    assert volunteer.offers(ChooseToCopy)


async def test_a_long_list_has_pages_and_of_one_title_the_days_are_told(story: Story) -> None:
    with_the_real_reader(story)
    alike = [
        an_activity(id=n, slug=f"a{n}", title={"en": "Sewing"}, start=wall(f"2026-11-{n + 1:02} 13:00"),
                    end=wall(f"2026-11-{n + 1:02} 15:00"), repeat=None)
        for n in range(1, 15)
    ]  # fmt: skip
    await story.has(a_programme_file(activities=tuple(alike)))
    volunteer = await a_volunteer(story)
    shown = await volunteer.taps(ChooseToCopy())
    assert labels(shown)[0] == "💬 Sewing · Sunday 15 November"
    assert labels(await volunteer.taps(volunteer.wish(ChooseToCopy, page=1)))[1] == "💬 Sewing · Monday 2 November"


async def test_where_there_is_nothing_to_copy_nothing_is_offered(story: Story) -> None:
    with_the_real_reader(story)
    await story.has(a_programme_file(activities=()))
    volunteer = await a_volunteer(story)
    await volunteer.posts()
    assert not volunteer.offers(ChooseToCopy)
    assert "There is nothing to copy yet." in said(await volunteer.taps(ChooseToCopy()))


# --- who may


async def test_a_visitor_is_offered_no_copy_and_makes_none(volunteer: Volunteer) -> None:
    visitor = await a_volunteer(volunteer.story, 4799, "en", Role.VISITOR)
    await visitor.taps(ShowActivity(2))
    assert not visitor.offers(CopyActivity)
    assert "Only those who work at the house" in said(await visitor.taps(CopyActivity(2)))


async def test_of_another_place_nobody_copies(story: Story) -> None:
    with_the_real_reader(story)
    places = (a_place(), a_place(id=2, slug="two", name={"sv": "Huset"}))
    await story.has(a_programme_file(places=places, activities=(an_activity(), replace(_ONCE, host=1, place=2))))
    volunteer = await a_volunteer(story)
    await volunteer.taps(ShowActivity(2))
    assert not volunteer.offers(CopyActivity)
    await volunteer.taps(CopyActivity(2))
    assert not await volunteer.has_draft()
    assert labels(await volunteer.taps(ChooseToCopy()))[0] == "💬 Language café"


async def test_a_copy_whose_original_is_gone_is_asked_as_any_text(volunteer: Volunteer) -> None:
    await volunteer.taps(CopyActivity(2))
    again = volunteer.first
    async with volunteer.story.database.writing() as db:
        await db.execute(delete(activities).where(activities.c.id == 2))
        await storage.programme.raise_version(db)
    assert "On which day?" in said(await volunteer.taps(again))
    draft = await volunteer.draft()
    await volunteer.taps(ChooseForField(draft.id, Field.DAY, Code("20261127")))
    await volunteer.taps(volunteer.wish(ChooseForField, choice="18_20"))
    await volunteer.taps(volunteer.wish(Publish))
    assert [one.title["en"] for one in await published(volunteer.story)] == ["Dresses"]


async def _whatever_they_are(_wish: Intent, _visit: Visit) -> Role:
    return Role.COORDINATOR


@sabotage(
    test_of_another_place_nobody_copies,
    {
        "handlers.workplaces.places": lambda _least, visit, _wanted=None: visit.programme.places,
        "handlers.whereabouts.role": _whatever_they_are,
    },
)
def test_without_a_look_at_the_roles_another_place_is_copied() -> None: ...
