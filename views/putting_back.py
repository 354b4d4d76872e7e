"""A date that was cancelled takes place after all."""

from datetime import date

import views.activities
import views.date_lines
import views.reach
import views.running
import views.undoing
from domain.intents import AskToPutBack, ChooseToCallOff, ChooseToPutBack, Code, PutBack
from domain.programme import Listed
from domain.reach import Reach
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, line, lines, paragraphs, pictured, reply
from views.running import Running
from views.standing import about


def choose(found: Running, _: Language) -> Reply:
    heading = line("✅", _("What takes place after all? Tap it."))
    return views.running.choose(found, heading, AskToPutBack, ChooseToPutBack, _)


def button(occurrence: int, _: Language) -> Button:
    # Translators: a button: an activity that was cancelled takes place.
    return pictured("✅", _.plain("It takes place after all"), AskToPutBack(occurrence))


def ask(listed: Listed, reach: Reach, mark: str, today: date, _: Language) -> Reply:
    """Whom it reaches. Nothing is done yet."""
    text = paragraphs(
        line("✅", bold(_("Does this take place after all?"))), _what(listed, _), views.reach.reach(reach, _)
    )
    # Translators: a button: yes, the activity takes place that day.
    yes = pictured("✅", _.plain("Yes, it takes place"), PutBack(listed.occurrence.id, Code(mark)))
    # Translators: a button: no, it stays cancelled.
    no = pictured("↩️", _.plain("No, leave it cancelled"), ChooseToPutBack())
    return reply(_, text, [[yes], [no], [home(_)]])


def done(listed: Listed, reach: Reach, change: int, _: Language) -> Reply:
    told = _.many("I tell {n} person now.", "I tell {n} people now.", reach.told) if reach.told else None
    text = paragraphs(line("✅", bold(_("It takes place after all."))), told, _what(listed, _))
    return reply(_, text, [[views.undoing.button(change, _)], [_cancel(_), home(_)]])


def already(listed: Listed, today: date, _: Language) -> Reply:
    text = paragraphs(line("✅", bold(_("It takes place."))), about(listed, today, _))
    return reply(_, text, [[_cancel(_), home(_)]])


def _what(listed: Listed, _: Language) -> Html:
    """Not struck out, as what is cancelled is elsewhere."""
    return lines(views.activities.title(listed.activity, _), line("🗓", views.date_lines.when(listed, _)))


def _cancel(_: Language) -> Button:
    return pictured("❌", _.plain("Cancel something else"), ChooseToCallOff())
