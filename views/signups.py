"""Signing up comes with the next version: until then, how to get a seat anyway."""

from datetime import date

import views.contact
from domain.intents import ChooseActivity, ListTimes, ShowActivity
from domain.replies import Button, Html, Reply
from views.activities import Shown, coming, signing_up, title, where
from views.language import Language
from views.menu import contact, home
from views.replies import bold, line, lines, paragraphs, pictured, reply


def sign_up(shown: Shown, today: date, _: Language) -> Reply:
    activity = shown.activity
    how = _meanwhile(shown, _) if activity.sign_up else signing_up(activity, _)
    text = paragraphs(title(activity, _), how, coming(shown, today, _), line("📍", where(shown, _)))
    return reply(_, text, [_about(shown, _), [contact(_), home(_)]])


def which(_: Language) -> Reply:
    """A wish to sign up that names no activity."""
    text = lines(
        line("✍️", bold(_("Which activity do you want to join?"))),
        _("For many activities you do not need to sign up: just come."),
    )
    return reply(_, text, [[pictured("📋", _.plain("Activities"), ChooseActivity())], [contact(_), home(_)]])


def cancel(_: Language) -> Reply:
    """Nobody can be signed up here yet, so there is nothing to cancel but what was agreed with people."""
    text = lines(
        line("🗓", bold(_("Soon you can sign up and cancel here."))),
        _("If you told somebody that you are coming, please call or write to them."),
    )
    return reply(_, text, [[contact(_), home(_)]])


def mine(_: Language) -> Reply:
    text = lines(
        line("🗓", bold(_("Soon you can sign up here, and see it here."))),
        _("Right now you are not signed up for anything here."),
    )
    return reply(_, text, [[pictured("📋", _.plain("Activities"), ChooseActivity()), home(_)]])


def _meanwhile(shown: Shown, _: Language) -> Html:
    return lines(
        line("✍️", _("Soon you can sign up here.")),
        _("Until then, call, or come a little earlier and ask for a seat."),
        views.contact.phone(shown.place, _),
    )


def _about(shown: Shown, _: Language) -> list[Button]:
    activity = shown.activity.id
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity))
    return [about, pictured("🗓", _.plain("All dates"), ListTimes(activity))]
