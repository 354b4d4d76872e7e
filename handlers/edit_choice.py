"""Which activity is to be changed: named in words, or tapped."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import domain.one_series
import handlers.edit_around
import handlers.edit_line
import handlers.edit_pictures
import handlers.edit_questions
import handlers.edit_values
import handlers.editing
import handlers.edits
import handlers.plans
import handlers.times
import understanding.renaming
import understanding.text
import views.editing
from domain.days import Days
from domain.drafts import ANSWERED_WITHIN
from domain.intents import Edit
from domain.parts import Part
from domain.pictures import Picture
from domain.plans import Aim, Plan
from domain.programme import Activity, Place
from domain.replies import Reply
from handlers.edits import Found
from handlers.mending import Reader
from handlers.visit import Visit
from understanding.understood import Understood


async def edit(wish: Edit, visit: Visit, picture: Picture | None = None) -> Reply:
    """Of their own places and activities, narrowed by what they wrote; one that they named is taken at once."""
    theirs = handlers.edit_around.theirs(visit)
    line, picture = wish.line.strip() or _waiting(wish, visit), picture or _sent_before(wish, visit)
    understood = _understood(line, visit) if line else None
    if wish.activity is not None:
        named = [one for one in theirs if one[0].id == wish.activity]
        days = understood.days if understood else None
        return await _begin(named[0][0], visit, line, days, picture) if named else views.editing.gone(visit.language)
    if understood is None and picture is None:
        await _forget(visit)
        return _choose(theirs, wish, visit)
    named = _named(line, understood, theirs, visit) if understood else []
    if understood and understood.days and len(named) > 1:
        named = await handlers.edit_around.on_the_day(line, understood.days, named, visit)
    if understood and len(named) == 1:
        return await _begin(named[0][0], visit, line, understood.days, picture)
    # What they wrote or sent of the change is for the one that they choose.
    plan = await handlers.plans.begin(Aim.EDIT, visit, line=line, **handlers.edit_pictures.said(picture))
    missed = bool(line) and not named and not any(_says_what(line, plan, *one, visit) for one in theirs[:1])
    return _choose(named or theirs, wish, visit, missed=missed)


def _choose(found: Sequence[tuple[Activity, Place]], wish: Edit, visit: Visit, *, missed: bool = False) -> Reply:
    apart = handlers.times.apart((one for one, _place in found), visit)
    return views.editing.choose(found, wish.page or 0, visit.language, missed=missed, apart=apart)


def _named(
    line: str, understood: Understood, theirs: Sequence[tuple[Activity, Place]], visit: Visit
) -> list[tuple[Activity, Place]]:
    """Those that the line names. A room that stands beside a name may drown it: then the name is looked up alone."""
    line = understanding.text.clean(line)
    renamed = understanding.renaming.read(line, visit.language.code)
    # "Koox akhris, new name Chess": the new one is none that they mean.
    meant = _alone(renamed[0], theirs, visit) if renamed else []
    meant = meant or _among(understood, theirs, visit) or _alone(Reader.of(visit).read(line, None).title, theirs, visit)
    return meant or [one for one in theirs if handlers.edit_line.behind_name(line, one[0]) != line]


def _alone(name: str | None, theirs: Sequence[tuple[Activity, Place]], visit: Visit) -> list[tuple[Activity, Place]]:
    return _among(_understood(name, visit), theirs, visit) if name else []


def _among(
    understood: Understood, theirs: Sequence[tuple[Activity, Place]], visit: Visit
) -> list[tuple[Activity, Place]]:
    meant = domain.one_series.numbers(understood.activities, visit.programme)
    return [one for one in theirs if one[0].id in meant]


def _says_what(line: str, plan: Plan, one: Activity, place: Place, visit: Visit) -> bool:
    """ "seats 8": no name that there is none of, but what shall be different."""
    return handlers.edit_line.read(line, Found(plan, one, place, (), None), visit) is not None


def _waiting(wish: Edit, visit: Visit) -> str:
    """What was written behind the command, before it was said of which activity."""
    return str(_said_before(wish, visit).get("line", ""))


def _sent_before(wish: Edit, visit: Visit) -> Picture | None:
    """A photo is for the activity that is tapped then; a line of its own speaks of something new."""
    return None if wish.line.strip() else handlers.edit_pictures.waiting(_said_before(wish, visit))


def _said_before(wish: Edit, visit: Visit) -> Mapping[str, Any]:
    """The command alone begins anew."""
    plan = visit.plan
    if wish == Edit() or plan is None or plan.aim is not Aim.EDIT or plan.activity is not None:
        return {}
    return plan.said if visit.now - plan.changed_at <= ANSWERED_WITHIN else {}


async def _forget(visit: Visit) -> None:
    """Words for the change of an activity that was not chosen then."""
    if visit.plan is not None and visit.plan.aim is Aim.EDIT and visit.plan.activity is None:
        await handlers.plans.done(visit)


def _understood(line: str, visit: Visit) -> Understood:
    return visit.understanding.understand(line, language=visit.language.code, programme=visit.programme, now=visit.now)


async def _begin(one: Activity, visit: Visit, line: str, days: Days | None, picture: Picture | None) -> Reply:
    """What the line says of the change is taken; the rest is asked."""
    plan = await handlers.plans.begin(Aim.EDIT, visit, place=one.place, activity=one.id)
    found = await handlers.edits.find(plan, visit)
    assert found is not None  # noqa: S101 -- it was found just now
    said = handlers.edit_line.read(line, found, visit) if line else None
    if picture is not None:
        return await _put(picture, line, said, found, visit)
    zone, is_day = found.place.zone, said is not None and said[0] in handlers.edit_line.OF_DAYS
    meant = [row for row in found.dates if days and row.day(zone) in days]
    if meant and not is_day:
        kept = await handlers.plans.keep(plan, visit, occurrence=meant[0].occurrence.id)
        found = replace(found, plan=kept)
    return await _change(found, *said, visit) if said else _ask_what(line, found, visit)


def _ask_what(line: str, found: Found, visit: Visit) -> Reply:
    """Words that were not understood are said back: whoever wrote them waits for what they said."""
    missed = handlers.edit_line.missed(line, found, visit) if line else ""
    is_name = not missed or _understood(line, visit).bare
    return handlers.edit_questions.what(found, visit, missed="" if is_name else missed)


async def _put(picture: Picture, line: str, said: tuple[Part, str] | None, found: Found, visit: Visit) -> Reply:
    """With words under it that change something else: of two changes none is lost without a word."""
    if said is not None and said[0] is not Part.PICTURE:
        return _ask_what(line, found, visit)
    return await handlers.edit_pictures.put(picture, found, visit)


async def _change(found: Found, part: Part, words: str, visit: Visit) -> Reply:
    if not words:
        return await handlers.edit_questions.ask_for(part, found, visit)
    value = handlers.edit_values.said(part, words, found, visit)
    return await handlers.editing.take(part, value, found, visit)
