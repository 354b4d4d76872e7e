"""All that a person is signed up for, and which of it they mean."""

from collections.abc import Sequence
from datetime import date

import views.namesakes
from domain.intents import AskToLeave, ChooseActivity, Intent, ShowActivity, ShowLocation, ShowSignUp
from domain.programme import Activity
from domain.replies import Button, Html, Reply
from domain.signups import State
from views.language import Language
from views.menu import home
from views.namesakes import NONE, Apart
from views.replies import bold, button, line, lines, paragraphs, pictured, reply
from views.seats import cannot_come, my_row, no_thanks, take
from views.standing import Standing, about, state

MOST = 10

_PICTURES = {State.CONFIRMED: "✅", State.OFFERED: "🎉", State.WAITLISTED: "⏳"}


def mine(all_of_them: Sequence[Standing], today: date, _: Language, said: Html | None = None) -> Reply:
    """`all_of_them`: in order of time, each with a claim; at least one. `said`: what comes before them."""
    shown = all_of_them[:MOST]
    later = len(all_of_them) - len(shown)
    more = _.many("{n} more comes later.", "{n} more come later.", later) if later else None
    heading = line("🗒", bold(_("My sign-ups")))
    text = paragraphs(said, heading, *(_block(one, today, _) for one in shown), more)
    rows = [row for one in shown for row in _rows(one, _)]
    return reply(_, text, [*rows, [_activities(_), home(_)]])


def none(coming: Sequence[Activity], _: Language, said: Html | None = None, apart: Apart = NONE) -> Reply:
    """`coming`: some that they could sign up for. `apart`: see `views.namesakes`."""
    empty = line("🗒", bold(_("You are not signed up for anything.")))
    text = paragraphs(said, lines(empty, _("Is this something for you?") if coming else None))
    each = views.namesakes.rows(coming, ShowActivity, apart, _)
    return reply(_, text, [*each, [_activities(_), home(_)]])


def which_to_leave(found: Sequence[Standing], today: date, _: Language) -> Reply:
    """Several sign-ups may be meant by "I can't come"."""
    shown = found[:MOST]
    text = paragraphs(line("✋", bold(_("Which one can you not come to?"))), *(_block(one, today, _) for one in shown))
    return reply(_, text, [*([_one(one, AskToLeave(one.occurrence), _)] for one in shown), my_row(_)])


def not_found(_: Language) -> Html:
    """Nothing of theirs is what they can't come to."""
    return _("I do not find that among your sign-ups.")


def coming(one: Standing, today: date, _: Language) -> Reply:
    """They have said that they come."""
    time = _.time(one.listed.starts.time())
    if one.listed.day == today:
        see_you = _("Good! See you today at {time}.", time=time)
    else:
        see_you = _("Good! See you {date} at {time}.", date=_.date(one.listed.day), time=time)
    text = paragraphs(line("👍", bold(see_you)), about(one.listed, today, _))
    where = pictured("📍", _.plain("Where?"), ShowLocation(activity=one.listed.activity.id))
    return reply(_, text, [[where, cannot_come(one, _)], my_row(_)])


def _block(one: Standing, today: date, _: Language) -> Html:
    return lines(about(one.listed, today, _), state(one, today, _))


def _rows(one: Standing, _: Language) -> list[list[Button]]:
    """What is offered can be taken right here."""
    show = [_one(one, ShowSignUp(one.occurrence), _)]
    if one.claim is None or one.claim.state is not State.OFFERED or not one.is_open:
        return [show]
    return [show, [take(one, one.claim.seats, _), no_thanks(one, _)]]


def _one(one: Standing, wish: Intent, _: Language) -> Button:
    picture = "❌" if one.listed.cancelled or one.claim is None else _PICTURES[one.claim.state]
    return button(f"{picture} {_.pick(one.listed.activity.title, 25)} · {_.date(one.listed.day)}", wish)


def _activities(_: Language) -> Button:
    return pictured("📋", _.plain("Activities"), ChooseActivity())
