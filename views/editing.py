"""Changing an activity, asked step by step: which one, what of it, how, and how far."""

from collections.abc import Sequence
from dataclasses import dataclass

import views.activities
import views.drafts
import views.pages
import views.parts
import views.plans
import views.words
from domain.intents import ChooseForPart, Code, Edit
from domain.parts import Part
from domain.posting import Trouble
from domain.programme import Activity, Place
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.namesakes import NONE, Apart
from views.parts import Names
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

PAGE = 8
# As much of words that were not understood as says which they are.
_MISSED = 120
_SENTENCES = (Part.SIGN_UP, Part.CHILDREN, Part.HOST)


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be tapped instead of written. `value`: as in `domain.choices`; of an association its number."""

    code: str
    value: object


@dataclass(frozen=True, slots=True)
class Question:
    """`puzzled`: the answer was not understood. `too_long`: it was, and is too much."""

    plan: int
    part: Part
    activity: Activity
    offered: Sequence[Offered]
    trouble: Trouble | None = None
    puzzled: bool = False
    too_long: bool = False


def choose(
    found: Sequence[tuple[Activity, Place]], page: int, _: Language, *, missed: bool = False, apart: Apart = NONE
) -> Reply:
    """`missed`: of what was written there is none; these are all of theirs. `apart`: see `views.namesakes`."""
    if not found:
        return reply(_, _("There is nothing to come that you look after."), [[home(_)]])
    shown = views.pages.page(found, page, PAGE)
    several = len({place.id for _one, place in found}) > 1
    label = views.words.activity_label
    rows = [
        [button(label(one, _, place if several else None, apart=apart.get(one.id, "")), Edit(one.id))]
        for one, place in shown.items
    ]
    turning = views.pages.turning(shown, lambda number: Edit(page=number), _)
    puzzled = _("I find nothing like this. Here is all that is to come:") if missed else None
    heading = line("✏️", bold(_("What do you want to change? Tap it.")))
    return reply(_, lines(heading, puzzled), [*rows, turning, [home(_)]])


def what(plan: int, one: Activity, parts: Sequence[Part], names: Names, _: Language, *, missed: str = "") -> Reply:
    """Which part of it? As it is now. `missed`: words that were not understood."""
    said = [part for part in parts if views.parts.is_said(part, one)]
    now = (line(views.parts.emoji(part), views.parts.value(part, one, names, _)) for part in said)
    question = line("✏️", bold(_("What shall be different?")))
    text = paragraphs(views.activities.title(one, _), lines(*now), _missed(missed, _), question)
    each = [views.plans.part(plan, views.parts.emoji(part), views.parts.label(part, _), part.value) for part in parts]
    return reply(_, text, [*in_twos(each), [views.plans.drop(plan, _)]])


def _missed(words: str, _: Language) -> Html | None:
    if not words:
        return None
    return lines(
        line("❓", _("I am sorry, I do not understand this.")), line("💬", _.text(_.pick({"": words}, _MISSED)))
    )


def ask(asked: Question, names: Names, _: Language) -> Reply:
    """For the new value: by a button, or in words."""
    puzzled = _("I am sorry, I do not understand this.") if asked.puzzled else None
    # Translators: a text that somebody wrote.
    long = line("⚠️", _("This is too long. Please write less.")) if asked.too_long else None
    holds = line(views.parts.emoji(asked.part), views.parts.value(asked.part, asked.activity, names, _))
    question = views.parts.question(asked.part, asked.trouble, _)
    text = paragraphs(lines(views.activities.title(asked.activity, _), holds), puzzled, long, question)
    made = [Button(_label(asked.part, one.value, names, _), _chooses(asked, one.code)) for one in asked.offered]
    rows = [[one] for one in made] if asked.part in _SENTENCES else in_twos(made)
    back = [views.plans.part(asked.plan, "↩️", _.plain("Back"), "what")]
    picture = asked.activity.picture if asked.part is Part.PICTURE else None
    return reply(_, text, [*rows, back, _end(asked.plan, _)], picture=picture)


def same(plan: int, part: Part, holds: Html, _: Language) -> Reply:
    """What was said is so already."""
    text = paragraphs(line("👌", bold(_("It is so already. Nothing changes."))), line(views.parts.emoji(part), holds))
    again = views.plans.part(plan, "✏️", _.plain("Change something else"), "what")
    return reply(_, text, [[again], _end(plan, _)])


def gone(_: Language) -> Reply:
    return reply(_, _("This is not in the programme any more."), [[pictured("✏️", another(_), Edit())], [home(_)]])


def another(_: Language) -> str:
    # Translators: a button: change another thing of an activity, or another activity.
    return _.plain("Change something else")


def _label(part: Part, value: object, names: Names, _: Language) -> str:
    if part.field:
        return views.drafts.label(part.field, value, names.places, _)
    if isinstance(value, int):
        return f"🏛 {_.pick(names.hosts[value], 40)}"
    # Translators: a button: nobody, or no text.
    return _.plain("Leave it out")


def take(plan: int, part: str, choice: str) -> ChooseForPart:
    return ChooseForPart(plan, Code(part), Code(choice))


def _chooses(asked: Question, code: str) -> ChooseForPart:
    return take(asked.plan, asked.part.value, code)


def _end(plan: int, _: Language) -> list[Button]:
    return [views.plans.drop(plan, _)]
