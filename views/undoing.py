"""Taking a change back: the button, and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import date

import views.edits
import views.occurrences
import views.parts
from domain.intents import Undo
from domain.replies import Button, Reply
from domain.undoing import Undoing
from views.language import Language, msgid
from views.menu import home
from views.replies import bold, line, lines, pictured, reply

_REFUSED: Mapping[Undoing, str] = {
    Undoing.TOO_LATE: msgid("One minute is over. I can not take it back any more."),
    Undoing.DONE_BEFORE: msgid("It is taken back already."),
    Undoing.CHANGED_SINCE: msgid("Something has changed since. I can not take it back."),
    Undoing.BEGUN: msgid("It has begun already."),
    Undoing.NOT_THERE: msgid("There is nothing to take back."),
}
_STAYS = (Undoing.TOO_LATE, Undoing.CHANGED_SINCE, Undoing.BEGUN)


def button(change: int, _: Language) -> Button:
    """Under the answer to a change. `change`: its number in the trail."""
    # Translators: a button: the change that was just made is not made after all. It works for one minute.
    return pictured("↩️", _.plain("Take it back (1 minute)"), Undo(change))


def done_before(change: int, _: Language) -> Reply:
    """Tapped twice, it takes the place of the first answer: the way back is here, too."""
    return reply(_, line("✅", bold(_("It is done already."))), [[button(change, _)], [home(_)]])


def undone(told: int, over: Sequence[tuple[date, int]], still_off: Sequence[date], _: Language) -> Reply:
    """`told`: of those signed up. `over`: more people than seats, by date. `still_off`: called off before it."""
    reached = _.many("I tell {n} person now.", "I tell {n} people now.", told) if told else None
    back = line("↩️", bold(_("I have taken it back. All is as before.")))
    off = line("❌", _.facts(views.occurrences.cancelled(_), views.parts.days(still_off, _))) if still_off else None
    return reply(_, lines(back, reached, *views.edits.crowded(over, _), off), [[home(_)]])


def refused(undoing: Undoing, _: Language) -> Reply:
    # Translators: what somebody wanted to take back stays changed; they can change it again.
    again = _("You can change it again.") if undoing in _STAYS else None
    return reply(_, lines(_(_REFUSED[undoing]), again), [[home(_)]])
