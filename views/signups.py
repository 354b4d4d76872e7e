"""Signing up: which activity, which time, how many seats; then one tap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import views.namesakes
from domain.intents import AskToJoin, ChooseActivity, ShowActivity, SignUp
from domain.programme import Activity
from domain.replies import Button, Html, Reply
from views.activities import Shown, coming, signing_up, title, where
from views.confirming import dates
from views.language import Language
from views.menu import contact, home
from views.namesakes import NONE, Apart
from views.replies import bold, button, line, lines, paragraphs, pictured, reply
from views.seats import my_row
from views.standing import Standing, about


def which(found: Sequence[Activity], wish: SignUp, _: Language, apart: Apart = NONE) -> Reply:
    """A wish to sign up that names no activity. `found`: a few that it may mean. `apart`: see `views.namesakes`."""
    text = lines(
        line("✍️", bold(_("Which activity do you want to join?"))),
        _("For many activities you do not need to sign up: just come."),
    )
    each = views.namesakes.rows(found, lambda one: replace(wish, activity=one), apart, _)
    more = [pictured("📋", _.plain("Activities"), ChooseActivity())]
    return reply(_, text, [*each, more, [contact(_), home(_)]])


def just_come(shown: Shown, today: date, _: Language) -> Reply:
    """Nobody signs up for this one."""
    activity = shown.activity
    text = paragraphs(title(activity, _), signing_up(activity, _), coming(shown, today, _), line("📍", where(shown, _)))
    about_it = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id))
    return reply(_, text, [[about_it, dates(activity, _)], [contact(_), home(_)]])


def choose_time(
    activity: Activity, times: Sequence[Standing], seats: int | None, missed: Html | None, _: Language
) -> Reply:
    """`missed`: why none of them is on the day that was asked for, or why there are none."""
    question = line("✍️", bold(_("Which day do you want to come?")))
    ask = question if times else None if missed else _("No dates are planned right now.")
    text = paragraphs(title(activity, _), missed, ask)
    each = [[_time(one, seats, _)] for one in times]
    return reply(_, text, [*each, [dates(activity, _)], [contact(_), home(_)]])


def _time(one: Standing, seats: int | None, _: Language) -> Button:
    """Day and hour, and how it stands; the picture says it, too."""
    picture, how = _how(one, _)
    day = f"{_.date_first(one.listed.day)} · {_.time(one.listed.starts.time())}"
    return button(f"{picture} {day} · {how}" if how else f"{picture} {day}", AskToJoin(one.occurrence, seats))


def _how(one: Standing, _: Language) -> tuple[str, str | None]:
    if one.claim is not None:
        # Translators: on a button, after a date: they are signed up for it already.
        return "✅", _.plain("you are in")
    if not one.is_full:
        return "🗓", None
    if not one.waiting:
        # Translators: on a button, after a date: there is no seat any more.
        return "⏳", _.plain("full")
    # Translators: on a button, after a date: so many people stand in the line already.
    return "⏳", _.many("full, {n} waits", "full, {n} wait", one.waiting)


def closed(one: Standing, today: date, _: Language) -> Reply:
    """Nobody can sign up for this time any more."""
    cancelled = line("❌", bold(_("It does not take place.")))
    begun = line("⌛", bold(_("It is too late to sign up for this: it has started.")))
    text = paragraphs(cancelled if one.listed.cancelled else begun, about(one.listed, today, _))
    other = pictured("✍️", _.plain("Other dates"), SignUp(one.listed.activity.id))
    return reply(_, text, [[other], my_row(_)])
