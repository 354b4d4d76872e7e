"""Programme files put together as one programme, without a database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol

import domain.recurrence
from domain.programme import Activity, Occurrence, OccurrenceState, Place, Programme
from domain.programme_file.content import ProgrammeFile

_HORIZON = timedelta(weeks=8)
_BACK = timedelta(days=2)  # yesterday, in every zone

# What an id of a file is outside of it.
Ids = Mapping[int, int]


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


def programme_of(files: Sequence[ProgrammeFile], now: datetime) -> Programme:
    """One programme of all files, ids counted through, with the occurrences of eight weeks from `now` (aware)."""
    counters = [count(1) for _ in range(4)]
    parts = [_renumbered(file, number, counters) for number, file in enumerate(files, start=1)]
    whole = Programme(
        version=1,
        municipalities=tuple(part.municipality for part in parts),
        associations=tuple(one for part in parts for one in part.associations),
        places=tuple(one for part in parts for one in part.places),
        activities=tuple(one for part in parts for one in part.activities),
        referrals=tuple(one for part in parts for one in part.referrals),
    )
    return replace(whole, occurrences=tuple(_occurrences(whole, now)))


def placed(one: Place, municipality: int, associations: Ids) -> Place:
    """A place of a file with the ids that its municipality and associations have outside."""
    run_by = tuple(associations[who] for who in one.run_by)
    return replace(one, municipality=municipality, run_by=run_by, second_ok=bool(one.second_ok))


def hosted(one: Activity, places: Ids, associations: Ids) -> Activity:
    """An activity of a file with the ids that its place and host have outside."""
    return replace(one, place=places[one.place], host=None if one.host is None else associations[one.host])


def _renumbered(file: ProgrammeFile, municipality: int, counters: Sequence[Iterator[int]]) -> ProgrammeFile:
    nouns: tuple[Iterable[_Numbered], ...] = (file.associations, file.places, file.activities, file.referrals)
    associations, places, activities, referrals = map(_ids, nouns, counters)
    return ProgrammeFile(
        municipality=replace(file.municipality, id=municipality),
        associations=tuple(
            replace(one, id=associations[one.id], municipality=municipality) for one in file.associations
        ),
        places=tuple(replace(placed(one, municipality, associations), id=places[one.id]) for one in file.places),
        activities=tuple(replace(hosted(one, places, associations), id=activities[one.id]) for one in file.activities),
        referrals=tuple(replace(one, id=referrals[one.id], municipality=municipality) for one in file.referrals),
    )


def _ids(found: Iterable[_Numbered], counter: Iterator[int]) -> Ids:
    return {one.id: next(counter) for one in found}


def _occurrences(programme: Programme, now: datetime) -> Iterator[Occurrence]:
    times = [
        (time, activity)
        for activity in programme.activities
        for time in domain.recurrence.times(activity, programme.place_of(activity).zone, now - _BACK, now + _HORIZON)
    ]
    by_start = sorted(times, key=lambda pair: (pair[0].starts_at, pair[1].id))
    for number, (time, activity) in enumerate(by_start, start=1):
        yield Occurrence(
            number, activity.id, time.starts_at, time.ends_at, activity.seats, OccurrenceState.PLANNED, activity.room
        )
