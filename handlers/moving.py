"""Moving a date of an activity: which one, and where to as far as it was said. The steps are in `handlers.moves`."""

from typing import Any

import domain.meant_days
import domain.one_series
import handlers.lines
import handlers.move_words
import handlers.moves
import handlers.plans
import handlers.running
import handlers.series
import views.calling_off
import views.moving
from domain.intents import ChooseToMove, MoveByWords, MoveOne
from domain.meant_days import Meant
from domain.plans import Aim
from domain.programme import Activity
from domain.replies import Reply
from handlers.lines import Found
from handlers.series import Series
from handlers.visit import Visit
from understanding.posting.moving import Said


async def choose_to_move(wish: ChooseToMove, visit: Visit) -> Reply:
    found = handlers.running.of(wish, visit, lambda listed: listed.occurrence.starts_at > visit.now)
    return views.moving.choose(found, wish, visit.language)


async def move_one(wish: MoveOne, visit: Visit) -> Reply:
    found = await handlers.lines.find(wish.occurrence, visit)
    if not isinstance(found, Found):
        return views.calling_off.gone(visit.language)
    if found.listed.cancelled:
        return views.calling_off.already(found.listed, visit.now, visit.today, visit.language)
    if found.listed.occurrence.starts_at <= visit.now:
        return views.calling_off.too_late(found.listed, visit.today, visit.language)
    activity = found.listed.activity
    return await _begun(activity, visit, occurrence=wish.occurrence)


async def move_by_words(wish: MoveByWords, visit: Visit) -> Reply:
    """What is not clear is asked, never guessed: which activity by the list, which date by its buttons."""
    named = _named(wish.text, visit)
    several = [series for one in named if (series := await handlers.series.of(one.id, visit)) and series.planned]
    series = handlers.move_words.on_the_day(wish.text, several, visit)
    if series is None:
        return await choose_to_move(ChooseToMove(named[0].id if named else None), visit)
    said = handlers.move_words.read(wish.text, series, visit)
    meant = domain.meant_days.meant(said.days, series.planned, series.zone)
    if said.trouble:
        meant = Meant(meant.old) if len(said.days) == 2 else Meant()
    return await _begun(series.activity, visit, **_said(said, meant, series, visit))


def _said(said: Said, meant: Meant, series: Series, visit: Visit) -> dict[str, Any]:
    day = None if said.trouble else meant.day
    number = _made(meant)
    return {"occurrence": number, **handlers.move_words.parts(said, day if number else None, series, visit)}


def _made(meant: Meant) -> int | None:
    return meant.old.occurrence.id if meant.old and meant.old.is_made else None


def _named(text: str, visit: Visit) -> list[Activity]:
    """Those activities of theirs that go by the name, or the only one that they have."""
    if not text.strip():
        return []
    understood = visit.understanding.understand(
        text, language=visit.language.code, programme=visit.programme, now=visit.now
    )
    theirs = [one for one in visit.programme.activities if handlers.running.is_theirs(one, visit)]
    if not understood.activities:
        return theirs if len({_first_part(one, theirs) for one in theirs}) == 1 else []
    meant = domain.one_series.numbers(understood.activities, visit.programme)
    return [one for one in theirs if one.id in meant]


def _first_part(one: Activity, theirs: list[Activity]) -> int:
    return domain.one_series.parts(one, theirs)[0].id


async def _begun(activity: Activity, visit: Visit, **said: Any) -> Reply:
    plan = await handlers.plans.begin(Aim.MOVE, visit, place=activity.place, activity=activity.id, **said)
    return await handlers.moves.go_on(plan, visit)
