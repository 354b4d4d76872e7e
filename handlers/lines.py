"""The line of one time of an activity, as the visit's person stands in it: read, and written after a step.

Everybody reaches their own claim only: a line is asked by the number of the visit's person, never by a button's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import domain.reminders
import domain.waiting_list
import storage.notices
import storage.signups
from domain.facts import Facts
from domain.programme import Listed
from domain.signups import Claim, Line, State
from domain.waiting_list import Outcome
from handlers.visit import Visit
from views.standing import Standing


@dataclass(frozen=True, slots=True)
class Found:
    """`line`: as it is stored; what the time has done to it since is in `standing`."""

    line: Line
    listed: Listed


async def find(occurrence: int, visit: Visit) -> Found | None:
    """None: there is no such occurrence, or its activity is gone. Also what begins later than the programme knows."""
    line = await storage.signups.line(visit.db, occurrence)
    activity = visit.programme.activity_by_id.get(line.occurrence.activity) if line else None
    if line is None or activity is None:
        return None
    return Found(line, Listed.of(line.occurrence, activity, visit.programme.place_of(activity)))


def standing(found: Found, visit: Visit) -> Standing:
    """How it is at this moment, whether the time's part is written yet or not."""
    line = domain.waiting_list.settle(found.line, visit.now, visit.hold)
    return _standing(line, found.listed, visit)


async def written(found: Found, step: tuple[Outcome, Line], visit: Visit) -> tuple[Outcome, Standing]:
    """Write a step of `domain.waiting_list`, tell the others whom it concerns, and see how the person stands then.

    A refusal is written, too: the step began with what the time has done.
    """
    outcome, after = step
    listed = found.listed
    await storage.signups.save(visit.db, found.line, after, Facts.of(listed.occurrence, listed.activity))
    await storage.notices.tell(visit.db, after.notices, listed.occurrence, visit.now, besides=visit.person.id)
    return outcome, _standing(after, listed, visit)


def _standing(line: Line, listed: Listed, visit: Visit) -> Standing:
    claim = line.of(visit.person.id)
    reminders = _reminders(claim, listed, visit) if claim and claim.state is State.CONFIRMED else ()
    return Standing.of(line, listed, claim, visit.now, alias=visit.person.alias, reminders=reminders)


def _reminders(claim: Claim, listed: Listed, visit: Visit) -> Sequence[datetime]:
    signed_up = domain.reminders.Standing(
        claim=claim.id,
        person=claim.person,
        occurrence=listed.occurrence.id,
        signed_at=claim.signed_at,
        starts_at=listed.occurrence.starts_at,
        zone=listed.place.zone,
        preferences=visit.person.preferences,
    )
    due = sorted(one.due_at for one in domain.reminders.of(signed_up))
    return [at.astimezone(listed.place.zone) for at in due if at > visit.now]
