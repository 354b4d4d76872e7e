"""Things of the house with everything filled in; a test names only what it is about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import domain.programme_file
from domain.people import Person
from domain.programme import (
    Activity,
    Association,
    AssociationKind,
    Audience,
    Category,
    Children,
    Hours,
    Municipality,
    Need,
    Place,
    Programme,
    Referral,
)
from domain.programme_file import ProgrammeFile

# A Saturday evening in Sweden, 21:00.
NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)

DAYTIME = (Hours(time(9), time(16)),)
CLOSED: tuple[Hours, ...] = ()


def wall(iso: str) -> datetime:
    """A naive wall time, `2026-11-23 13:00`."""
    return datetime.fromisoformat(iso)


def utc(iso: str) -> datetime:
    """An aware instant, `2026-11-23 12:00`."""
    return datetime.fromisoformat(iso).replace(tzinfo=UTC)


def a_municipality(**changes: Any) -> Municipality:
    return replace(Municipality(1, "Ljungby kommun", "Europe/Stockholm", "sv"), **changes)


def an_association(**changes: Any) -> Association:
    usual = Association(1, 1, "grannar", {"sv": "Föreningen Grannar"}, AssociationKind.ASSOCIATION)
    return replace(usual, **changes)


def a_place(**changes: Any) -> Place:
    """Open in the daytime, Monday to Thursday."""
    usual = Place(
        id=1,
        municipality=1,
        slug="godsmagasinet",
        name={"sv": "Godsmagasinet"},
        address="Stationsgatan 2, Ljungby",
        latitude=56.8333,
        longitude=13.9409,
        phone="+46 8 465 004 01",
        directions={"sv": "Två minuter från stationen", "en": "Two minutes from the station"},
        run_by=(1,),
        week=(DAYTIME, DAYTIME, DAYTIME, DAYTIME, CLOSED, CLOSED, CLOSED),
        exceptions=(),
        timezone="Europe/Stockholm",
        second_ok=False,
    )
    return replace(usual, **changes)


def an_activity(**changes: Any) -> Activity:
    """A language café on Mondays and Thursdays, 13–15, from Monday 23 November 2026."""
    usual = Activity(
        id=1,
        place=1,
        slug="sprakkafe",
        title={"sv": "Språkkafé", "en": "Language café", "ar": "مقهى اللغة", "so": "Makhaayadda luqadda"},
        description={"sv": "Vi övar svenska över en kopp kaffe."},
        also_called=("fika och prata",),
        category=Category.LANGUAGE,
        host=1,
        room={"sv": "Stora salen"},
        start=wall("2026-11-23 13:00"),
        end=wall("2026-11-23 15:00"),
        repeat="FREQ=WEEKLY;BYDAY=MO,TH",
        until=None,
        except_on=frozenset(),
        seats=20,
        sign_up=True,
        audience=Audience.EVERYONE,
        children=Children.WELCOME,
        cost=0,
        languages=("sv",),
        confidential=False,
    )
    return replace(usual, **changes)


def a_referral(**changes: Any) -> Referral:
    needs = frozenset({Need.WORK})
    usual = Referral(1, 1, "arbetsformedlingen", {"sv": "Arbetsförmedlingen"}, needs, "0771-416 416", None)
    return replace(usual, **changes)


def a_programme_file(**changes: Any) -> ProgrammeFile:
    """One place with one activity, one association and one referral."""
    usual = ProgrammeFile(a_municipality(), (an_association(),), (a_place(),), (an_activity(),), (a_referral(),))
    return replace(usual, **changes)


def a_programme(
    activities: Sequence[Activity] | None = None, places: Sequence[Place] | None = None, now: datetime = NOW
) -> Programme:
    """A programme with its occurrences of eight weeks. Ids of activities and places are counted from 1 in order."""
    file = a_programme_file(
        activities=tuple(activities if activities is not None else (an_activity(),)),
        places=tuple(places if places is not None else (a_place(),)),
    )
    return domain.programme_file.programme_of([file], now)


def a_person(**changes: Any) -> Person:
    return replace(Person(id=1, telegram_id=4711, language="sv"), **changes)
