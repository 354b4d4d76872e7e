"""What is closed ahead, and opening it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.closed
import views.closing
import views.plans
import views.reasons
import views.undoing
from domain.closings import Ahead
from domain.days import Days
from domain.intents import ChooseForPart, Close, Code
from domain.programme import HoursException, Listed, Place
from domain.reach import Reach
from domain.replies import Button, Html, Reply
from views.language import Isolated, Language
from views.menu import home
from views.replies import bold, button, line, lines, paragraphs, pictured, reply

_MOST = 30
_NAMED = 10


@dataclass(frozen=True, slots=True)
class Reopening:
    """What would be done. `times`: on again; `later`: how many days beyond the known programme come back."""

    plan: int
    place: Place
    which: Ahead
    times: Sequence[Listed]
    later: int
    reach: Reach


def key(one: Ahead) -> str:
    """How a button names it: by its number, or where a file made it, by its first day."""
    return f"c{one.number}" if one.number else f"f{one.first:%Y%m%d}"


def choose(plan: int, ahead: Sequence[Ahead], _: Language) -> Reply:
    back = views.plans.part(plan, "↩️", _.plain("Back"), "when")
    if not ahead:
        return reply(_, line("🔓", _("No closed days are planned.")), [[back]])
    text = lines(line("🔓", bold(_("What is closed already?"))), _("Tap it to open the house again."))
    return reply(_, text, [*(_one(plan, one, _) for one in ahead[:_MOST]), [back]])


def ask(one: Reopening, today: date, _: Language) -> Reply:
    """Nothing is done yet."""
    on_again = lines(_("This will take place again:"), views.closing.times(one.times, _)) if one.times else None
    text = paragraphs(
        line("🔓", bold(_("Shall I open {place} again?", place=_.pick(one.place.name, 80)))),
        lines(*(_part(part, _) for part in one.which.parts[:_NAMED])),
        on_again,
        views.closing.effect(one.reach, one.later, _),
    )
    # Translators: a button: yes, the house is open on these days after all.
    yes = views.plans.yes(one.plan, _.plain("Yes, open it again"))
    other = views.plans.part(one.plan, "↩️", _.plain("Back"), "closed")
    return reply(_, text, [[yes], [other], [views.plans.drop(one.plan, _)]])


def done(change: int, told: int, again: Close, _: Language) -> Reply:
    done_ = line("🔓", bold(_("It is done: the house is open again. Everybody can see it.")))
    more = pictured("🔒", _.plain("Close or open again"), again)
    text = paragraphs(done_, views.closing.reached(told, _))
    return reply(_, text, [[views.undoing.button(change, _)], [more, home(_)]])


def _one(plan: int, one: Ahead, _: Language) -> list[Button]:
    first = one.parts[0]
    more = f" +{len(one.parts) - 1}" if len(one.parts) > 1 else ""
    why = views.reasons.reason(first.reason, 20, _)
    label = " · ".join(part for part in (f"{_days(first, _)}{more}", why) if part)
    return [button(f"🔓 {label}", ChooseForPart(plan, Code("opens"), Code(key(one))))]


def _part(part: HoursException, _: Language) -> Html:
    hours = _.together(*(_.hours(one.opens, one.closes) for one in part.hours)) if part.hours else _("closed")
    if part.is_part:
        hours = views.closed.part(part.begins, part.ends, _) or hours
    why = _.text(views.reasons.reason(part.reason, 80, _)) or None
    return line("🗓", _.facts(_days(part, _), hours, why))


def _days(part: HoursException, _: Language) -> Isolated:
    days = Days(part.first, part.last)
    first = _.date_first(days.first)
    return first if days.is_one else Isolated(f"{first} – {_.date(days.last)}")
