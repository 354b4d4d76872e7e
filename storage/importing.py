"""Programme files into the database: all or nothing, and nothing twice.

A municipality is known by its name, everything in it by its slug. What the file does not name stays: it may have been
made in a chat. Of a place or an activity that the file describes as it did last, too: what was changed in a chat since
is newer.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

import storage.activities
import storage.associations
import storage.imported
import storage.municipalities
import storage.occurrences
import storage.places
import storage.programme
import storage.referrals
import storage.telling
from domain.offers import LONGEST
from domain.programme import Activity, Association, Municipality, Place, Programme, Referral
from domain.programme_file import ProgrammeFile
from domain.programme_file.whole import Ids, hosted, placed
from storage.database import Connection
from storage.import_result import ImportResult, Item

Noun = TypeVar("Noun", Association, Place, Activity, Referral)
Kept = TypeVar("Kept", contravariant=True)
_Key = tuple[str, int]  # kind and id


class _Shelf(Protocol[Kept]):
    """Where things of one kind are kept: the modules `storage.places`, `storage.activities` …"""

    async def add(self, db: Connection, one: Kept, /) -> int: ...

    async def change(self, db: Connection, one: Kept, /) -> None: ...


async def write(
    db: Connection, files: Sequence[ProgrammeFile], now: datetime, hold: timedelta = LONGEST
) -> ImportResult:
    """Bring the programme in line with the files; occurrences of what changed are made anew from `now` on, those
    signed up are told, and new seats are offered on and held for `hold`.

    To be called in one writing transaction. The version is raised only if something changed.
    """
    result, left, named = ImportResult(), dict[_Key, Item](), set[_Key]()
    for file in files:
        one = _Import(db, await storage.programme.load(db, now), result, hold)
        await one.write(file, now)
        left |= one.left
        named |= one.named
    # Known only after the last file: one municipality may have several.
    result.not_in_file += [item for key, item in left.items() if key not in named]
    if result.did_something:
        await storage.programme.raise_version(db)
    return result


class _Import:
    """One file on its way in. `there`: the programme before it. `named` and `left`: what of it the file names."""

    def __init__(self, db: Connection, there: Programme, result: ImportResult, hold: timedelta) -> None:
        self._db = db
        self._hold = hold
        self._there = there
        self._result = result
        self._here: Municipality
        self._silent: set[str] = set()  # places of which the file does not say whether a second OK is wanted
        self.named: set[_Key] = set()
        self.left: dict[_Key, Item] = {}

    async def write(self, file: ProgrammeFile, now: datetime) -> None:
        moved = await self._settle_municipality(file.municipality)
        here, there = self._here.id, self._there
        self._silent = {one.slug for one in file.places if one.second_ok is None}
        associations = await self._settle(
            storage.associations,
            [replace(one, municipality=here) for one in file.associations],
            [one for one in there.associations if one.municipality == here],
        )
        places = await self._settle(
            storage.places,
            [placed(self._as_said(one), here, associations) for one in file.places],
            [one for one in there.places if one.municipality == here],
        )
        mine = [one for one in there.activities if there.place_of(one).municipality == here]
        # A file has none: a picture's name is good for this bot only.
        pictures = {one.slug: one.picture for one in mine}
        wanted = [replace(hosted(one, places, associations), picture=pictures.get(one.slug)) for one in file.activities]
        activities = await self._settle(storage.activities, wanted, mine)
        await self._settle(
            storage.referrals,
            [replace(one, municipality=here) for one in file.referrals],
            [one for one in there.referrals if one.municipality == here],
        )
        await self._make_occurrences([replace(one, id=activities[one.id]) for one in wanted], moved, now)

    def _as_said(self, one: Place) -> Place:
        """What a file does not say is left to those who work there."""
        if one.second_ok is not None:
            return one
        there = (old for old in self._there.places if (old.municipality, old.slug) == (self._here.id, one.slug))
        return replace(one, second_ok=next((bool(old.second_ok) for old in there), False))

    def _of_file(self, wanted: Noun) -> Association | Place | Activity | Referral:
        """Without what a chat has added to it."""
        if isinstance(wanted, Place) and wanted.slug in self._silent:
            return replace(wanted, second_ok=None)
        return replace(wanted, picture=None) if isinstance(wanted, Activity) else wanted

    async def _settle_municipality(self, wanted: Municipality) -> bool:
        """Add or change it. True: its time zone changed, and with it every time that anything takes place."""
        old = next((one for one in self._there.municipalities if one.name == wanted.name), None)
        if old is None:
            self._here = replace(wanted, id=await storage.municipalities.add(self._db, wanted))
            self._note(self._result.added, wanted.name, self._here.id, "municipality")
            return False
        self._here = replace(wanted, id=old.id)
        if changed := _differences(old, self._here):
            await storage.municipalities.change(self._db, self._here)
            self._note(self._result.changed, wanted.name, old.id, "municipality", changed)
        else:
            self._result.unchanged += 1
        return "timezone" in changed

    async def _settle(self, shelf: "_Shelf[Noun]", wanted: Sequence[Noun], there: Sequence[Noun]) -> Ids:
        """Add what is new, change what differs, note what is named or left. Returns the ids by those of the file."""
        left = {one.slug: one for one in there}
        ids = {one.id: await self._settle_one(shelf, one, left.pop(one.slug, None)) for one in wanted}
        self.named |= {(_kind(one), ids[one.id]) for one in wanted}
        self.left |= {
            (_kind(one), one.id): Item(self._here.name, _kind(one), one.slug, one.id) for one in left.values()
        }
        return ids

    async def _settle_one(self, shelf: "_Shelf[Noun]", wanted: Noun, old: Noun | None) -> int:
        if old is None:
            key = await shelf.add(self._db, wanted)
            self._note(self._result.added, wanted.slug, key, _kind(wanted))
            await storage.imported.says_anew(self._db, self._of_file(wanted), key)
            return key
        if not await storage.imported.says_anew(self._db, self._of_file(wanted), old.id):
            self._result.unchanged += 1
            return old.id
        new = storage.imported.with_closings(self._there, old, replace(wanted, id=old.id))
        if changed := _differences(old, new):
            await shelf.change(self._db, new)
            self._note(self._result.changed, new.slug, new.id, _kind(new), changed)
        else:
            self._result.unchanged += 1
        return old.id

    async def _make_occurrences(self, activities: Sequence[Activity], moved: bool, now: datetime) -> None:
        touched = {one.id for one in (*self._result.added, *self._result.changed) if one.kind == "activity"}
        for one in activities:
            if moved or one.id in touched:
                # As it is now: of what a chat has changed the file knows nothing.
                holds = await storage.activities.find(self._db, one.id) or one
                await storage.occurrences.make(self._db, holds, self._here.zone, now)
                await storage.telling.tell_of(self._db, one.id, now, self._hold)

    def _note(self, where: list[Item], slug: str, key: int, kind: str, changed: tuple[str, ...] = ()) -> None:
        where.append(Item(self._here.name, kind, slug, key, changed))


def _kind(one: object) -> str:
    return type(one).__name__.lower()


def _differences(old: Any, new: Any) -> tuple[str, ...]:
    """The names of the fields in which two values of one kind differ."""
    return tuple(one.name for one in fields(old) if getattr(old, one.name) != getattr(new, one.name))
