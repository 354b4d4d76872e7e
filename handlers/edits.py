"""A change of an activity on its way: what the plan says of it, worked out on the programme of this moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import domain.edited
import domain.editing
import domain.next_times
import domain.one_series
import domain.parts
import domain.touching
import handlers.workplaces
import storage.dated
import storage.drafts
from domain.dated import Dated
from domain.days import Days
from domain.edited import Edited
from domain.editing import Edit
from domain.parts import OF_THE_RULE, WRITTEN, Part, Scope
from domain.plans import Plan
from domain.programme import Activity, Place
from domain.roles import Role
from domain.texts import Texts
from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class Found:
    """What a plan is about. `rows`: the times to come, by start. `part`: None: not said yet.

    `span`: from its first date to its last, where it is one part of a series that was cut on a day.
    """

    plan: Plan
    activity: Activity
    place: Place
    rows: Sequence[Dated]
    part: Part | None
    span: Days | None = None

    @property
    def dates(self) -> list[Dated]:
        """Those that can be named."""
        return [row for row in self.rows if not row.cancelled]

    @property
    def chosen(self) -> Dated | None:
        """The time that was named, else the next one."""
        named = self.plan.said.get("occurrence")
        return next((row for row in self.dates if row.occurrence.id == named), next(iter(self.dates), None))

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Without a time to come there is only the whole."""
        whole = (Scope.ALL,)
        return domain.parts.scopes(self.part, self.activity) if self.part and self.dates else whole

    @property
    def scope(self) -> Scope | None:
        """How far it reaches; None: it has to be asked."""
        said = self.plan.said.get("scope")
        return next((one for one in self.scopes if one == said), self.scopes[0] if len(self.scopes) == 1 else None)

    @property
    def told_scope(self) -> Scope | None:
        """How far, as it is told to others; None: there is only one time, or one part of a series."""
        is_told = len(self.scopes) > 1 and (self.span is None or self.scope is Scope.DATE)
        return self.scope if is_told else None

    @property
    def kept(self) -> list[Dated]:
        """Changed by hand: they stay, unless somebody says that they are changed as well."""
        return [row for row in self.rows if row.kept]


@dataclass(frozen=True, slots=True)
class Ready:
    """All is said. `released`: changed by hand, and to be like all the others."""

    found: Found
    edit: Edit
    edited: Edited
    kept: Sequence[Dated]
    released: Sequence[int]

    @property
    def touched(self) -> list[Dated]:
        return domain.touching.in_scope(self.found.rows, self.edited, self.found.chosen)


async def find(plan: Plan, visit: Visit) -> Found | None:
    """None: the activity is gone, or was never named."""
    one = visit.programme.activity_by_id.get(plan.activity or 0)
    if one is None:
        return None
    rows = await storage.dated.coming(visit.db, one.id, visit.now)
    part = next((part for part in Part if part == plan.said.get("part")), None)
    span = domain.one_series.span(one, visit.programme, visit.now)
    return Found(plan, one, visit.programme.place_of(one), rows, part, span)


def edit(found: Found) -> Edit | None:
    """None: what it shall be was not said yet."""
    to: Mapping[str, Any] | None = found.plan.said.get("to")
    if found.part is None or to is None:
        return None
    texts = dict(to["texts"])
    if found.plan.said.get("others") == "keep":
        texts |= dict(others(found))
    return Edit(found.part, storage.drafts.load(to["posting"]), texts, to["host"])


def others(found: Found) -> list[tuple[str, str]]:
    """Texts of other languages that the new one would leave behind. A name known in all of them takes their place."""
    to = found.plan.said.get("to")
    if found.part not in WRITTEN or to is None or len(to["texts"]) != 1:
        return []
    old: Texts = getattr(found.activity, found.part.value)
    return [(code, text) for code, text in old.items() if text and code not in to["texts"]]


def ready(found: Found, visit: Visit) -> Ready | None:
    """None: something has to be asked first."""
    said, scope = edit(found), found.scope
    if said is None or scope is None or not _is_allowed(said, found, visit):
        return None
    zone = found.place.zone
    edited = domain.edited.edited(found.activity, said, scope, found.chosen, zone, visit.now)
    if edited.new is not None:
        slug = domain.edited.slug(
            found.activity.slug, edited.new.start.date(), (one.slug for one in visit.programme.activities)
        )
        edited = replace(edited, new=replace(edited.new, slug=slug))
    touched = {row.occurrence.id for row in domain.touching.in_scope(found.rows, edited, found.chosen)}
    by_rule = said.part in OF_THE_RULE and not edited.by_hand
    # What was to be before today is past for the rule: nothing can be given back to it.
    ruled = [row for row in found.kept if by_rule and row.original.date() >= visit.today]
    kept = [row for row in ruled if row.occurrence.id in touched]
    released = [row.occurrence.id for row in kept] if found.plan.said.get("too") else []
    return Ready(found, said, edited, kept, released)


def _is_allowed(said: Edit, found: Found, visit: Visit) -> bool:
    """A role may have been taken back since the place was chosen."""
    to = said.said.place
    return said.part is not Part.PLACE or to in handlers.workplaces.beside(found.place, Role.VOLUNTEER, visit)
