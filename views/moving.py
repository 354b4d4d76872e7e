"""Moving dates of an activity: which, what it would do, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import views.activities
import views.agreeing
import views.cautions
import views.changes
import views.date_lines
import views.move_questions
import views.plans
import views.reach
import views.running
import views.undoing
from domain.cautions import Caution
from domain.clashes import Clash
from domain.intents import ChooseToMove, MoveOne
from domain.programme import Activity, Listed
from domain.reach import Reach
from domain.replies import Html, Reply
from views.language import Language
from views.menu import home
from views.occurrences import SHORT_TITLE, room
from views.replies import bold, line, lines, paragraphs, pictured, reply
from views.running import Running


@dataclass(frozen=True, slots=True)
class Moving:
    """`before`, `after`: the dates as they are and as they would be, by start.

    `looked_at`: other associations are told of it.
    """

    plan: int
    activity: Activity
    before: Sequence[Listed]
    after: Sequence[Listed]
    reach: Reach
    cautions: Sequence[Caution]
    clashes: Sequence[Clash]
    several_places: bool
    more_dates: bool
    looked_at: bool = False


def choose(found: Running, wish: ChooseToMove, _: Language) -> Reply:
    heading = line("🔀", _("What do you want to move? Tap it."))
    return views.running.choose(found, heading, MoveOne, lambda page: replace(wish, page=page), _)


def preview(shown: Moving, _: Language) -> Reply:
    text = paragraphs(
        line("👀", bold(_("Is this right? Nobody sees it yet."))),
        about(shown, _),
        lines(*views.cautions.cautions(shown.cautions, _), *(_clash(one, _) for one in shown.clashes)),
        lines(views.reach.reach(shown.reach, _), views.agreeing.looks(_) if shown.looked_at else None),
    )
    yes = _.many("Yes, move it", "Yes, move {n} dates", len(shown.after))
    parts = views.move_questions.parts(shown.plan, _, several_places=shown.several_places)
    # Translators: a button: move more dates of the activity in the same way.
    more = [views.plans.part(shown.plan, "🔁", _.plain("More dates"), "until")] if shown.more_dates else []
    return reply(_, text, [[views.plans.yes(shown.plan, yes)], *parts, more, [views.plans.drop(shown.plan, _)]])


def done(shown: Moving, change: int, _: Language) -> Reply:
    told = shown.reach.told
    text = paragraphs(
        # Translators: an activity has another time or room from now on.
        line("✅", bold(_("It is moved. Everybody can see it."))),
        _.many("I tell {n} person now.", "I tell {n} people now.", told) if told else None,
        about(shown, _),
    )
    another = pictured("🔀", _.plain("Move something else"), ChooseToMove())
    return reply(_, text, [[views.undoing.button(change, _)], [another, home(_)]])


def about(shown: Moving, _: Language) -> Html:
    """From the old to the new; of several dates the others as they would be."""
    old, new = shown.before[0], shown.after[0]
    time = views.date_lines.when(old, _), views.date_lines.when(new, _)
    place = _place(old, _), _place(new, _)
    where = room(old, _), room(new, _)
    others = views.date_lines.dates(shown.after[1:], _) if len(shown.after) > 1 else None
    return lines(
        views.activities.title(shown.activity, _),
        views.changes.way("🗓", time[0] if time[0] != time[1] else None, time[1], _),
        views.changes.way("📍", place[0], place[1], _) if place[0] != place[1] else None,
        views.changes.way("🚪", _.text(where[0]) if where[0] != where[1] else None, _.text(where[1]), _),
        # Translators: more dates of the same activity, as they will be.
        bold(_("The others then:")) if others else None,
        others,
    )


def _place(listed: Listed, _: Language) -> Html:
    return _.text(_.pick(listed.place.name, SHORT_TITLE))


def _clash(one: Clash, _: Language) -> Html:
    when = views.date_lines.when(one.other, _)
    if one.in_room:
        title = _.pick(one.other.activity.title, SHORT_TITLE)
        return line("⚠️", _("The room is taken then: {title}, {when}", title=title, when=when))
    return line("⚠️", _("This activity has another date at the same time: {when}", when=when))
