"""Every answer about what a person has chosen and what is held about them, made of a given place and activity."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import views.mine
import views.my_file
import views.people
import views.preferences
import views.settings
import views.weekly
from domain.audit import Change
from domain.held import Stored, Time
from domain.people import Person
from domain.preferences import Preferences
from domain.programme import Activity, Category, Place, Programme
from domain.replies import Document, Reply
from domain.roles import Role
from domain.signups import Claim, State
from tests.builders import NOW, a_person
from views.language import Language
from views.mine import Everything
from views.my_lists import MySeats, MyWork
from views.settings import Held

STARTS = datetime(2026, 11, 23, 13, tzinfo=ZoneInfo("Europe/Stockholm"))
_CHANGE = Change(NOW, 1, "volunteer", 1, "publish", "activity", 1)


def everything(place: Place, activity: Activity, person: Person | None = None, seats: int = 30) -> Everything:
    """Of somebody who has done all that there is to do."""
    chosen = Preferences(day_before=True, minutes=45, digest_day=6)
    usual = a_person(alias="🦊 27", preferences=chosen, unreachable=True, since=NOW)
    states = list(State)
    each = [MySeats(activity, STARTS, _claim(states[n % 3], n % 6 + 1), 2 * (n % 3)) for n in range(seats)]
    title = place.address
    work = MyWork([(role, place) for role in (Role.VOLUNTEER, Role.COORDINATOR)], [activity] * 12, title, [_CHANGE] * 2)
    return Everything(Held(person or usual, (place,), frozenset(Category)), True, NOW, each, work, 2, activity)


def nothing(place: Place, activity: Activity) -> Everything:
    """Of somebody who has just come."""
    full = everything(place, activity)
    held = Held(a_person(preferences=Preferences(day_before=False, minutes=0)), ())
    return replace(
        full, held=held, several_places=False, since=None, seats=(), work=MyWork((), (), None, ()), waiting=0
    )


def file(programme: Programme, _: Language) -> Document:
    rows = {"person": [{"telegram_id": 4711}], "signup": [{"occurrence": 1, "seats": 3}]}
    stored = Stored(rows, {1: Time(1, STARTS.astimezone(UTC), STARTS.astimezone(UTC))}, {1: 2})
    return views.my_file.document(stored, programme, place_zone(programme), _)


def place_zone(programme: Programme) -> ZoneInfo:
    return programme.places[0].zone


def answers(place: Place, activity: Activity, _: Language) -> Iterator[tuple[str, Reply]]:
    programme = Programme(places=(place,), activities=(activity,))
    for name, one in {"much": everything(place, activity), "nothing": nothing(place, activity)}.items():
        yield f"my data: {name}", views.mine.my_data(one, file(programme, _), _)
        yield f"erase: {name}", views.mine.erase(one, [place] * 3, _)
        yield f"settings: {name}", views.settings.settings(one.held, one.several_places, _)
        yield f"reminders: {name}", views.preferences.reminders(one.held.person.preferences, _)
        yield f"programme of the week: {name}", views.weekly.digest(one.held.person.preferences, _)
        yield f"kinds: {name}", views.weekly.categories(one.held.categories, one.held.person.preferences, _)
    untitled = replace(everything(place, activity).work, draft="")
    yield "a draft without a title", views.mine.erase(replace(nothing(place, activity), work=untitled), (), _)
    yield "no reminders", views.preferences.stopped(Preferences(day_before=False, minutes=0), _)
    yield "erased", views.mine.erased(_)
    yield "another alias", views.settings.alias_changed("🐸 33", _)
    yield "privacy", views.people.privacy(_, keeps_sentences=True)


def _claim(state: State, seats: int) -> Claim:
    return Claim(1, 1, seats, state, NOW)
