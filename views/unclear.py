"""Not understood surely: what may have been meant, as buttons."""

from collections.abc import Sequence

import views.labels
from domain.intents import ContactPerson, Intent, ShowMenu
from domain.programme import Programme
from domain.replies import Reply
from views.language import Language
from views.menu import contact
from views.replies import bold, button, line, pictured, reply


def guesses(wishes: Sequence[Intent], programme: Programme, _: Language) -> Reply:
    """Up to three guesses, the likeliest first, each with its meaning in words."""
    each = [[button(views.labels.label(wish, programme, _), wish)] for wish in wishes]
    # Translators: a button below some guesses of what was meant.
    other = pictured("❓", _.plain("Something else"), ShowMenu())
    person = [] if ContactPerson() in wishes else [contact(_)]
    return reply(_, line("🤔", bold(_("What do you mean?"))), [*each, [other, *person]])
