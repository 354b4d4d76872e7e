"""Not understood surely: what may have been meant, as buttons."""

from collections.abc import Sequence
from datetime import datetime

import domain.one_series
import views.labels
import views.namesakes
from domain.intents import ContactPerson, Intent, ShowMenu
from domain.programme import Programme
from domain.replies import Reply
from views.language import Language
from views.menu import contact
from views.replies import bold, button, line, pictured, reply


def guesses(wishes: Sequence[Intent], programme: Programme, now: datetime, _: Language) -> Reply:
    """Up to three guesses, the likeliest first, each with its meaning in words. `now`: aware."""
    apart = views.namesakes.apart(domain.one_series.first_of_each(programme.activities), programme, now, _)
    each = [[button(views.labels.label(wish, programme, _, apart), wish)] for wish in wishes]
    # Translators: a button below some guesses of what was meant.
    other = pictured("❓", _.plain("Something else"), ShowMenu())
    person = [] if ContactPerson() in wishes else [contact(_)]
    return reply(_, line("🤔", bold(_("What do you mean?"))), [*each, [other, *person]])
