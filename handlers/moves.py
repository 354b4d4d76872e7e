"""Moving dates of an activity: the steps of that plan."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import domain.cautions
import domain.clashes
import handlers.carried
import handlers.move_parts
import handlers.move_words
import handlers.moved
import handlers.plans
import handlers.reach
import handlers.second_looks
import handlers.times
import views.calling_off
import views.move_questions
import views.moving
from domain.moving import Problem
from domain.plans import Plan
from domain.posting import Posting, Trouble
from domain.replies import Reply
from handlers.move_parts import Part
from handlers.moved import Moved
from handlers.visit import Visit
from views.move_questions import Remark
from views.moving import Moving

_REMARKS: Mapping[Problem, Trouble | Remark] = {
    Problem.NOTHING_NEW: Remark.NOTHING_NEW,
    Problem.PAST: Trouble.PAST_DAY,
    Problem.TOO_FAR: Trouble.TOO_FAR,
}


async def show(plan: Plan, visit: Visit, /) -> Reply:
    moved = await handlers.moved.of(plan, visit)
    if moved is None:
        return views.calling_off.gone(visit.language)
    part = _open(moved)
    if part is not None:
        remark = _REMARKS[moved.problem] if moved.problem and moved.says_something else None
        return _question(moved, part, visit, remark)
    return views.moving.preview(await _shown(moved, visit), visit.language)


async def ask(plan: Plan, part: str, visit: Visit, /) -> Reply:
    moved = await handlers.moved.of(plan, visit)
    if moved is None or part not in set(Part):
        return await show(plan, visit)
    return await _ask(moved, Part(part), visit)


async def choose(plan: Plan, part: str, choice: str, visit: Visit, /) -> Reply:
    moved = await handlers.moved.of(plan, visit)
    if moved is None or part not in set(Part):
        return await show(plan, visit)
    said = handlers.move_parts.chosen(moved, Part(part), choice, visit)
    return await (_go_on_with(plan, said, visit) if said is not None else _ask(moved, Part(part), visit))


async def answer(plan: Plan, text: str, visit: Visit, /) -> Reply:
    moved = await handlers.moved.of(plan, visit)
    if moved is None or plan.asked not in set(Part):
        return await show(plan, visit)
    said = handlers.move_words.answered(moved, Part(plan.asked), text, visit)
    if isinstance(said, Trouble | Remark):
        return await _ask(moved, Part(plan.asked), visit, said)
    return await _go_on_with(plan, said, visit)


async def carry_out(plan: Plan, visit: Visit, /) -> Reply:
    moved = await handlers.moved.of(plan, visit)
    # What was read back holds no more: it is read back anew.
    if moved is None or _open(moved) or moved.mark != plan.said.get("shown"):
        return await go_on(plan, visit)
    shown = await _shown(moved, visit)
    change = await handlers.carried.carry_out(moved, visit)
    await handlers.plans.done(visit)
    return views.moving.done(shown, change, visit.language)


async def go_on(plan: Plan, visit: Visit) -> Reply:
    """Ask for what is missing, or read it all back; with the mark of what is shown."""
    moved = await handlers.moved.of(plan, visit)
    asked = _open(moved) if moved else None
    kept = await handlers.plans.keep(plan, visit, asked=asked, shown=moved.mark if moved else None)
    return await show(kept, visit)


async def _go_on_with(plan: Plan, said: Mapping[str, Any], visit: Visit) -> Reply:
    return await go_on(replace(plan, said={**plan.said, **said}), visit)


async def _ask(moved: Moved, part: Part, visit: Visit, remark: Trouble | Remark | None = None) -> Reply:
    kept = await handlers.plans.keep(moved.plan, visit, asked=part)
    return _question(replace(moved, plan=kept), part, visit, remark)


def _open(moved: Moved) -> Part | None:
    """What must still be said. None: it can be read back."""
    if moved.old is None:
        return Part.DATE
    if not moved.says_something or moved.problem is Problem.NOTHING_NEW:
        return Part.NEW
    if moved.problem is None:
        return None
    return Part.DAY if moved.wanted.day else Part.HOURS


def _question(moved: Moved, part: Part, visit: Visit, remark: Trouble | Remark | None) -> Reply:
    asked = views.move_questions.Question(
        plan=moved.plan.id,
        part=part,
        activity=moved.series.activity,
        old=moved.before,
        choices=handlers.move_parts.offered(moved, part, visit),
        several_places=bool(handlers.moved.places(moved, visit)),
        back=_open(moved) != part,
        remark=remark,
    )
    return views.move_questions.question(asked, visit.language)


async def _shown(moved: Moved, visit: Visit) -> Moving:
    reach = await handlers.reach.of([move.old.occurrence for move in moved.moves if move.old.is_made], visit)
    after = moved.after(visit)
    first = after[0]
    posting = Posting(begins=first.starts.time(), ends=first.ends.time())
    days = [one.day for one in after] if moved.wanted.day or moved.wanted.begins or moved.wanted.place else []
    return Moving(
        plan=moved.plan.id,
        activity=moved.series.activity,
        before=moved.series.listed(move.old for move in moved.moves),
        after=after,
        reach=replace(reach, times=len(moved.moves)),
        cautions=domain.cautions.cautions(posting, days, first.place, handlers.times.known_until(visit)),
        clashes=domain.clashes.clashes(after, visit.programme.timetable),
        several_places=bool(handlers.moved.places(moved, visit)),
        more_dates=bool(handlers.move_parts.offered(moved, Part.UNTIL, visit)),
        looked_at=await handlers.second_looks.is_told(await handlers.second_looks.of_move(moved, visit), visit),
    )
