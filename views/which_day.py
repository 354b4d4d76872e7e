"""A day was said that can be meant twice, or does not exist: asked back, in words that can be meant once."""

from datetime import date

import views.menu
from domain.replies import Reply
from views.language import Language
from views.replies import bold, line, lines


def which_day(impossible: bool, today: date, _: Language) -> Reply:
    asked = lines(
        line("⚠️", _("There is no such day.")) if impossible else None,
        line("📅", bold(_("Which day do you mean?"))),
        # Translators: somebody wrote a day by the calendar of another country.
        None if impossible else _("I count days and months as in Sweden."),
        _("For example: Thursday. Or: 4 December."),
    )
    return views.menu.below(asked, today, _)
