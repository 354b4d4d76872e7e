"""Calling off one time of an activity."""

from dataclasses import replace
from datetime import date

import views.running
from domain.coming import Coming
from domain.intents import AskToCallOff, CallOff, ChooseToCallOff
from domain.programme import Listed
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, line, lines, paragraphs, pictured, reply
from views.running import Running
from views.standing import about


def choose(found: Running, wish: ChooseToCallOff, _: Language) -> Reply:
    heading = line("❌", _("What does not take place? Tap it."))
    return views.running.choose(found, heading, AskToCallOff, lambda page: replace(wish, page=page), _)


def ask(listed: Listed, coming: Coming, today: date, _: Language) -> Reply:
    """Whom it reaches. Nothing is done yet."""
    text = paragraphs(
        line("❌", bold(_("Shall I cancel this?"))),
        about(listed, today, _),
        lines(*_reached(coming, _)),
    )
    # Translators: a button: yes, the activity does not take place that day.
    yes = pictured("❌", _.plain("Yes, cancel it"), CallOff(listed.occurrence.id))
    # Translators: a button: no, leave it as it is.
    no = pictured("↩️", _.plain("No, keep it"), ChooseToCallOff())
    return reply(_, text, [[yes], [no], [home(_)]])


def _reached(coming: Coming, _: Language) -> list[Html | None]:
    if not coming.people and not coming.hoping:
        return [line("👥", _("Nobody is signed up."))]
    signed_up = _.many("{n} person is signed up.", "{n} people are signed up.", coming.people)
    hoping = _.many("{n} person is waiting.", "{n} people are waiting.", coming.hoping)
    return [line("👥", signed_up), line("⏳", hoping) if coming.hoping else None, _("I tell them at once.")]


def called_off(listed: Listed, coming: Coming, today: date, _: Language) -> Reply:
    """`listed`: as it is now."""
    reached = len((*coming.confirmed, *coming.offered, *coming.waiting))
    told = _.many("I tell {n} person now.", "I tell {n} people now.", reached) if reached else None
    text = paragraphs(line("✅", bold(_("It is cancelled. Everybody can see it."))), told, about(listed, today, _))
    return reply(_, text, [_more(_)])


def already(listed: Listed, today: date, _: Language) -> Reply:
    text = paragraphs(line("❌", bold(_("It is cancelled already."))), about(listed, today, _))
    return reply(_, text, [_more(_)])


def too_late(listed: Listed, today: date, _: Language) -> Reply:
    text = paragraphs(line("⌛", bold(_("It has begun already."))), about(listed, today, _))
    return reply(_, text, [_more(_)])


def gone(_: Language) -> Reply:
    return reply(_, _("This is not in the programme any more."), [_more(_)])


def _more(_: Language) -> list[Button]:
    return [pictured("❌", _.plain("Cancel something else"), ChooseToCallOff()), home(_)]
