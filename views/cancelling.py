"""Calling off several dates of an activity: which, what it would do, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass

import domain.spans
import views.activities
import views.date_lines
import views.plans
import views.reach
import views.spans
import views.undoing
from domain.intents import ChooseForPart, ChooseToCallOff, Code
from domain.programme import Activity, Listed
from domain.reach import Reach
from domain.replies import Button, Html, Reply
from domain.spans import Span
from views.language import Language
from views.menu import home
from views.replies import bold, line, lines, paragraphs, pictured, reply

_DAYS = Code("days")


@dataclass(frozen=True, slots=True)
class Question:
    """`back`: something is shown to go back to. `puzzled`: no days were understood. `missed`: no date is on them."""

    plan: int
    activity: Activity
    spans: Sequence[Span]
    back: bool
    puzzled: bool
    missed: bool


@dataclass(frozen=True, slots=True)
class Cancelling:
    """`dates`: those that would be called off. `ends`: all that are to come, and no more are made.

    Without end (`reach.times`: None), `dates` are only the first ones.
    """

    plan: int
    activity: Activity
    dates: Sequence[Listed]
    reach: Reach
    ends: bool


def question(asked: Question, _: Language) -> Reply:
    text = paragraphs(
        views.activities.title(asked.activity, _),
        _wrong(asked, _),
        # Translators: which dates of an activity are cancelled.
        lines(line("❓", bold(_("Which dates?"))), _("For example: 24 December to 6 January. Or: in December.")),
    )
    # Translators: a button: an activity ends; all its coming dates are cancelled.
    everything = pictured("🏁", _.plain("All dates that are to come"), _chooses(asked.plan, domain.spans.ALL))
    back = [views.plans.back(asked.plan, _)] if asked.back and not asked.missed else []
    spans = views.spans.buttons(asked.spans, lambda code: _chooses(asked.plan, code), _)
    return reply(_, text, [*spans, [everything], back, [views.plans.drop(asked.plan, _)]])


def preview(shown: Cancelling, _: Language) -> Reply:
    text = paragraphs(
        line("❌", bold(_("Shall I cancel this?"))),
        about(shown, _),
        views.reach.reach(shown.reach, _),
    )
    rows = [
        [views.plans.yes(shown.plan, _yes(shown, _))],
        # Translators: a button: choose other dates of the activity.
        [views.plans.part(shown.plan, "🗓", _.plain("Other dates"), _DAYS)],
        [views.plans.drop(shown.plan, _)],
    ]
    return reply(_, text, rows)


def done(shown: Cancelling, change: int, _: Language) -> Reply:
    told = shown.reach.told
    text = paragraphs(
        line("✅", bold(_("It is cancelled. Everybody can see it."))),
        _.many("I tell {n} person now.", "I tell {n} people now.", told) if told else None,
        about(shown, _),
    )
    return reply(_, text, [[views.undoing.button(change, _)], more(_)])


def about(shown: Cancelling, _: Language) -> Html:
    # Translators: an activity that took place again and again takes place no more.
    ends = line("🏁", bold(_("It ends. No new dates come."))) if shown.ends else None
    return lines(views.activities.title(shown.activity, _), _dates(shown, _), ends)


def more(_: Language) -> list[Button]:
    return [pictured("❌", _.plain("Cancel something else"), ChooseToCallOff()), home(_)]


def _dates(shown: Cancelling, _: Language) -> Html:
    # A number of dates where there is no last one would be a number of rows, which is nobody's matter.
    if shown.reach.times is None:
        return line("🗓", _("{date} and all later dates", date=_.date_first(shown.dates[0].day)))
    return views.date_lines.dates(shown.dates, _)


def _yes(shown: Cancelling, _: Language) -> str:
    if shown.reach.times is None:
        return _.plain("Yes, cancel it")
    return _.many("Yes, cancel {n} date", "Yes, cancel {n} dates", len(shown.dates))


def _wrong(asked: Question, _: Language) -> Html | None:
    if asked.puzzled:
        return _("I am sorry, I do not understand this.")
    return _("I find no date of it on these days.") if asked.missed else None


def _chooses(plan: int, code: str) -> ChooseForPart:
    return ChooseForPart(plan, _DAYS, Code(code))
