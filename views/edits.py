"""A change of an activity read back before it is carried out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import views.activities
import views.agreeing
import views.cautions
import views.clashes
import views.given_up
import views.naming
import views.parts
import views.plans
import views.reach
import views.reaching
from domain.cautions import Caution
from domain.days import Days
from domain.edited import Edited
from domain.given_up import GivenUp
from domain.intents import ChooseForPart, Code
from domain.overlaps import Clash
from domain.parts import Part, Scope
from domain.programme import Activity
from domain.reach import Reach
from domain.replies import Button, Html, Reply
from views.language import Language
from views.parts import Names
from views.read_back import KnownName
from views.replies import bold, line, lines, paragraphs, pictured, reply, struck

_NOTHING = GivenUp()
# They change nothing of when.
_WITHOUT_DATES = (Part.DESCRIPTION, Part.PICTURE)


@dataclass(frozen=True, slots=True)
class Preview:
    """`scope`: None: it takes place once. `dates`: the next ones, as they will be. `kept`: what was changed by hand;
    `too`: these are changed as well. `over`: more people than seats, by date. `reach`: None: no time is another one.
    `untold`: who is signed up for what is changed, and hears of it only where `reach` or `offered` says so.

    `offered`: there will be seats for somebody who waits. `others`: there is something to choose among other languages.

    `anew`: something has changed since it was shown. `looked_at`: other associations are told of it. `known_name`: of
    a title that is known in other languages. `looked_until`: of a series that goes on, the last one looked at. `span`:
    see `views.reaching.reach`.
    """

    plan: int
    part: Part
    scope: Scope | None
    day: date
    span: Days | None
    edited: Edited
    names: Names
    dates: Sequence[date]
    kept: Sequence[date]
    too: bool
    over: Sequence[tuple[date, int]]
    offered: bool
    reach: Reach | None
    untold: Reach
    cautions: Sequence[Caution]
    clashes: Sequence[Clash] = ()
    given_up: GivenUp = _NOTHING
    others: bool = False
    anew: bool = False
    looked_at: bool = False
    known_name: KnownName | None = None
    looked_until: date | None = None


def preview(shown: Preview, _: Language) -> Reply:
    anew = line("⚠️", _("Something has changed meanwhile. Please look again.")) if shown.anew else None
    text = paragraphs(
        anew,
        line("👀", bold(_("Is this right? Nothing is changed yet."))),
        lines(views.activities.title(shown.edited.before, _), _scope(shown, _)),
        way(shown.part, shown.edited.before, shown.edited.after, shown.names, _),
        views.naming.remark(shown.known_name, shown.edited.after.title, _),
        coming(shown.dates, _) if shown.part not in _WITHOUT_DATES else None,
        by_hand(shown.kept, too=shown.too, _=_),
        views.given_up.given_up(shown.given_up, _),
        lines(*crowded(shown.over, _), *views.cautions.cautions(shown.cautions, _)),
        lines(*views.clashes.clashes(shown.clashes, _), views.clashes.looked(shown.looked_until, shown.clashes, 0, _)),
        lines(_reach(shown, _), views.agreeing.looks(_) if shown.looked_at else None),
    )
    picture = shown.edited.after.picture if shown.part is Part.PICTURE else None
    return reply(_, text, _rows(shown, _), picture=picture)


def _scope(shown: Preview, _: Language) -> Html | None:
    # Nobody chooses how far a picture reaches: it is said all the same.
    is_of_all = shown.part is Part.PICTURE and shown.edited.before.repeat is not None
    scope = Scope.ALL if is_of_all else shown.scope
    return line("🗓", _.text(views.reaching.reach(scope, shown.day, _, shown.span))) if scope else None


def _reach(shown: Preview, _: Language) -> Html | None:
    if shown.reach:
        return views.reach.reach(shown.reach, _)
    if shown.offered:
        return line("⏳", _("I offer the new seats to those who wait."))
    if shown.untold.waiting and shown.part is Part.SIGN_UP and not shown.edited.after.sign_up:
        return views.reach.freed(shown.untold, _)
    if shown.untold.signed_up or shown.untold.waiting:
        return views.reach.untold(shown.untold, _)
    return None if shown.looked_at else line("🔕", _("Nobody needs a message about this."))


def way(part: Part, before: Activity, after: Activity, names: Names, _: Language) -> Html:
    """From the old to the new."""
    emoji = views.parts.emoji(part)
    old, new = views.parts.both(part, before, after, names, _)
    return lines(
        # Translators: {what} is a time, a place or a room that holds no more.
        line(emoji, _("Old: {what}", what=struck(old))),
        # Translators: {what} is a time, a place or a room that holds from now on.
        line(emoji, _("New: {what}", what=bold(new))),
    )


def coming(dates: Sequence[date], _: Language) -> Html:
    if not dates:
        return line("⚠️", _("No dates are planned right now."))
    return lines(bold(_("The next dates:")), *(line("🗓", _.text(_.date_first(day))) for day in dates))


def by_hand(kept: Sequence[date], *, too: bool, _: Language) -> Html | None:
    if not kept:
        return None
    dates = views.parts.days(kept, _)
    if too:
        # Translators: {dates}: dates that were different, and become like all other dates of the activity.
        return line("✋", _("Made like all the others: {dates}", dates=dates))
    # Translators: {dates}: somebody made these dates different before; they are not changed now.
    return line("✋", _("These dates are different. They stay as they are: {dates}", dates=dates))


def crowded(over: Sequence[tuple[date, int]], _: Language) -> list[Html]:
    return [
        line(
            "🪑",
            _.many(
                "{date}: {n} person more than seats. Nobody loses their seat.",
                "{date}: {n} people more than seats. Nobody loses their seat.",
                n,
                date=_.date_first(day),
            ),
        )
        for day, n in over
    ]


def _rows(shown: Preview, _: Language) -> list[list[Button]]:
    # Translators: a button: carry out the change that is shown.
    yes = views.plans.yes(shown.plan, _.plain("Yes, change it"))
    again = views.plans.part(shown.plan, "✏️", views.parts.label(shown.part, _), shown.part.value)
    which = views.plans.part(shown.plan, "🗓", _.plain("Other dates"), "scope")
    named = views.naming.other_way(shown.known_name, partial(ChooseForPart, shown.plan, Code(Part.TITLE.value)), _)
    rows = [[yes], named, _too(shown, _), [again, which] if shown.scope else [again], _languages(shown, _)]
    return [*rows, [views.plans.drop(shown.plan, _)]]


def _too(shown: Preview, _: Language) -> list[Button]:
    if not shown.kept:
        return []
    # Translators: buttons: dates that somebody made different before are changed now as well, or stay as they are.
    label = _.plain("Keep these as they are") if shown.too else _.plain("Change these, too")
    return [pictured("✋", label, ChooseForPart(shown.plan, Code("too"), Code("0" if shown.too else "1")))]


def _languages(shown: Preview, _: Language) -> list[Button]:
    return [views.plans.part(shown.plan, "🌐", _.plain("Other languages"), "others")] if shown.others else []
