"""A closing read back before it is made, and what it did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.closed
import views.plans
import views.reach
import views.reasons
import views.undoing
import views.words
from domain.closings import Closed
from domain.intents import ChooseForPart, Close, Code
from domain.programme import Listed, Place
from domain.reach import Reach
from domain.reasons import Because, Reason
from domain.replies import Html, Reply
from views.language import Language
from views.menu import home
from views.occurrences import in_words
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply

_NAMED_DAYS = 10
_NAMED_TIMES = 6


@dataclass(frozen=True, slots=True)
class Closing:
    """What would be done. `times`: called off; `later`: how many days beyond the known programme are left out."""

    plan: int
    place: Place
    closed: Closed
    because: Because
    times: Sequence[Listed]
    later: int
    reach: Reach


def ask(one: Closing, today: date, _: Language) -> Reply:
    """Nothing is done yet."""
    text = paragraphs(
        line("🔒", bold(_("Shall I close {place}?", place=_.pick(one.place.name, 80)))),
        lines(*dates(one.closed, today, _), _hours(one.closed, _), _why(one.because, _)),
        _called_off(one, _),
        effect(one.reach, one.later, _),
    )
    # Translators: a button: yes, the house is closed on these days.
    yes = views.plans.yes(one.plan, _.plain("Yes, close it"))
    # Translators: a button: say why the house is closed; nothing has been said of it yet.
    a_reason = _.plain("A reason")
    # Translators: a button: say another reason for closing the house.
    another = _.plain("Another reason")
    other = [
        views.plans.part(one.plan, "🗓", _.plain("Other days"), "when"),
        views.plans.part(one.plan, "💬", another if one.because else a_reason, "reason"),
    ]
    return reply(_, text, [[yes], other, [views.plans.drop(one.plan, _)]])


def done(change: int, told: int, again: Close, _: Language) -> Reply:
    """`change`: its number in the trail; `told`: how many people."""
    text = paragraphs(
        line("🔒", bold(_("It is done: the house is closed then. Everybody can see it."))), reached(told, _)
    )
    # Translators: a button: close the house on other days too, or open it again.
    more = pictured("🔒", _.plain("Close or open again"), again)
    return reply(_, text, [[views.undoing.button(change, _)], [more, home(_)]])


def reason(plan: int, _: Language) -> Reply:
    each = [
        pictured(
            views.reasons.EMOJI[one],
            views.reasons.reason(one, 40, _),
            ChooseForPart(plan, Code("reason"), Code(one.value)),
        )
        for one in Reason
    ]
    # Translators: a button: another reason why the house is closed; it is written next.
    own = views.plans.part(plan, "✏️", _.plain("Write a reason"), "text")
    # Translators: a button: do not say why the house is closed.
    none = pictured("▫️", _.plain("No reason"), ChooseForPart(plan, Code("reason"), Code("none")))
    heading = line("💬", bold(_("Why is the house closed? Everybody can read it.")))
    text = lines(heading, _("Tap a button, or write it."))
    return reply(_, text, [*in_twos(each), [own, none], [views.plans.drop(plan, _)]])


def own_reason(plan: int, _: Language) -> Reply:
    text = lines(line("✏️", bold(_("Write why the house is closed."))), _("Everybody can read it. Write no names."))
    none = pictured("▫️", _.plain("No reason"), ChooseForPart(plan, Code("reason"), Code("none")))
    return reply(_, text, [[none], [views.plans.part(plan, "↩️", _.plain("Back"), "reason")]])


def is_long(plan: int, closed: Closed, today: date, _: Language) -> Reply:
    """So many days may be a slip."""
    many = _.many("It is {n} day. Is this right?", "It is {n} days. Is this right?", closed.length)
    yes = pictured("✅", _.plain("Yes, so many days"), ChooseForPart(plan, Code("long"), Code("yes")))
    other = views.plans.part(plan, "🗓", _.plain("Other days"), "when")
    return reply(_, paragraphs(line("❓", bold(many)), lines(*dates(closed, today, _))), [[yes], [other]])


def dates(closed: Closed, today: date, _: Language) -> list[Html | None]:
    """Each stretch of days in a line."""
    named = [line("🗓", in_words(one, today, _)) for one in closed.stretches[:_NAMED_DAYS]]
    more = len(closed.stretches) - len(named)
    return [*named, _.many("and {n} more day", "and {n} more days", more) if more else None]


def effect(of: Reach, later: int, _: Language) -> Html:
    """Whom it reaches, and that nobody else hears of it."""
    # Translators: {n} dates of activities are so far ahead that visitors do not see them yet.
    ahead = _.many("{n} date that nobody sees yet", "{n} dates that nobody sees yet", later) if later else None
    only = _("Only those who are signed up get a message. Who follows the place gets none.")
    if of.times == 0 and ahead is not None:
        return lines(line("🗓", ahead), only)
    return lines(views.reach.reach(of, _), line("🗓", ahead) if ahead else None, only)


def times(several: Sequence[Listed], _: Language) -> Html:
    """The first few, by start."""
    named = [
        line(views.words.emoji(one.activity), _.facts(_when(one, _), _.pick(one.activity.title, 40)))
        for one in several[:_NAMED_TIMES]
    ]
    more = len(several) - len(named)
    return lines(*named, _.many("and {n} more date", "and {n} more dates", more) if more else None)


def reached(told: int, _: Language) -> Html | None:
    return _.many("I tell {n} person now.", "I tell {n} people now.", told) if told else None


def _called_off(one: Closing, _: Language) -> Html | None:
    return lines(_("This will not take place:"), times(one.times, _)) if one.times else None


def _when(one: Listed, _: Language) -> Html:
    return Html(f"{_.text(_.date_first(one.day))} {_.text(_.hours(one.starts.time(), one.ends.time()))}")


def _hours(closed: Closed, _: Language) -> Html | None:
    said = views.closed.part(closed.begins, closed.ends, _)
    return line("🕘", said) if said else None


def _why(because: Because, _: Language) -> Html | None:
    words = views.reasons.reason(because, 200, _)
    return line("💬", _.text(words)) if words else None
