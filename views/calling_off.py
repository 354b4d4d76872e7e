"""Calling off one time of an activity."""

from dataclasses import replace
from datetime import date, datetime

import views.putting_back
import views.reach
import views.running
import views.undoing
from domain.coming import Coming
from domain.intents import AskToCallOff, CallOff, CallOffMore, ChooseToCallOff, ChooseToPutBack, Code, MoveOne
from domain.programme import Listed
from domain.reach import Reach
from domain.replies import Button, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, joined, line, paragraphs, pictured, reply
from views.running import Running
from views.standing import about


def choose(found: Running, wish: ChooseToCallOff, _: Language, *, cancelled: bool) -> Reply:
    """`cancelled`: there are some that may take place after all."""
    heading = line("❌", _("What does not take place? Tap it."))
    shown = views.running.choose(found, heading, AskToCallOff, lambda page: replace(wish, page=page), _)
    return joined(_, shown, None, [_all_of_them(found, wish, _), _cancelled(_) if cancelled else []])


def _all_of_them(found: Running, wish: ChooseToCallOff, _: Language) -> list[Button]:
    """Where the dates of one activity were named by their days."""
    is_range = wish.days is not None and wish.activity is not None and not found.missed and len(found.times) > 1
    if not is_range:
        return []
    # Translators: a button: cancel all the dates that are shown.
    return [pictured("❌", _.plain("All of these"), CallOffMore(found.times[0].occurrence.id, wish.days))]


def _cancelled(_: Language) -> list[Button]:
    # Translators: a button: shows what was cancelled, to choose what takes place after all.
    return [pictured("✅", _.plain("What is cancelled"), ChooseToPutBack())]


def ask(listed: Listed, coming: Coming, mark: str, today: date, _: Language) -> Reply:
    """Whom it reaches. Nothing is done yet. `mark`: of what is shown."""
    text = paragraphs(
        line("❌", bold(_("Shall I cancel this?"))),
        about(listed, today, _),
        views.reach.reach(Reach.of(1, [coming]), _),
    )
    # Translators: a button: yes, the activity does not take place, on that day or on all that are shown.
    yes = pictured("❌", _.plain("Yes, cancel it"), CallOff(listed.occurrence.id, Code(mark)))
    # Translators: a button: no, leave it as it is.
    no = pictured("↩️", _.plain("No, keep it"), ChooseToCallOff())
    # Translators: a button: cancel more dates of the activity, not only this one.
    more = pictured("🗓", _.plain("More dates"), CallOffMore(listed.occurrence.id))
    # Translators: a button: the activity is not cancelled, it takes place at another time.
    move = pictured("🔀", _.plain("Move it instead"), MoveOne(listed.occurrence.id))
    return reply(_, text, [[yes], [more] if listed.activity.repeat else [], [move], [no], [home(_)]])


def called_off(listed: Listed, coming: Coming, change: int, today: date, _: Language) -> Reply:
    """`listed`: as it is now. `change`: its number in the trail."""
    reached = Reach.of(1, [coming]).told
    told = _.many("I tell {n} person now.", "I tell {n} people now.", reached) if reached else None
    text = paragraphs(line("✅", bold(_("It is cancelled. Everybody can see it."))), told, about(listed, today, _))
    return reply(_, text, [[views.undoing.button(change, _)], _more(_)])


def already(listed: Listed, now: datetime, today: date, _: Language) -> Reply:
    text = paragraphs(line("❌", bold(_("It is cancelled already."))), about(listed, today, _))
    begun = [] if listed.occurrence.starts_at <= now else [views.putting_back.button(listed.occurrence.id, _)]
    return reply(_, text, [begun, _more(_)])


def too_late(listed: Listed, today: date, _: Language) -> Reply:
    text = paragraphs(line("⌛", bold(_("It has begun already."))), about(listed, today, _))
    return reply(_, text, [_more(_)])


def gone(_: Language) -> Reply:
    return reply(_, _("This is not in the programme any more."), [_more(_)])


def _more(_: Language) -> list[Button]:
    return [pictured("❌", _.plain("Cancel something else"), ChooseToCallOff()), home(_)]
