"""Help with letters, bills, forms and calls to authorities."""

from collections.abc import Sequence
from datetime import date

import views.contact
import views.namesakes
from domain.intents import ShowActivity
from domain.replies import Html, Reply
from views.activities import Shown, spoken, title, where
from views.contact import Reachable
from views.language import Language
from views.menu import contact, last_row
from views.occurrences import when
from views.replies import bold, line, lines, paragraphs, reply

MOST = 4


def letters(found: Sequence[Shown], places: Sequence[Reachable], today: date, _: Language) -> Reply:
    """`found`: what is arranged for it, each with the times to come. None: the people at the house."""
    text = paragraphs(
        line("✉️", bold(_("We help you with letters, bills, forms and phone calls."))),
        *(_block(one, today, _) for one in found[:MOST]),
        *([] if found else _ask(places, _)),
        line("👉", _("Bring the letter with you.")),
    )
    apart = views.namesakes.apart_here([one.times[0] for one in found[:MOST] if one.times], _)
    each = views.namesakes.rows([one.activity for one in found[:MOST]], ShowActivity, apart, _)
    return reply(_, text, [*each, [contact(_)], last_row(len(places) > 1, _)])


def _block(one: Shown, today: date, _: Language) -> Html:
    return lines(
        title(one.activity, _),
        *(when(listed, today, _) for listed in one.times[:2]),
        line("📍", where(one, _)),
        spoken(one.activity, _),
    )


def _ask(places: Sequence[Reachable], _: Language) -> list[Html]:
    return [_("Ask the people at the house:"), views.contact.houses(places, _)]
