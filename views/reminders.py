"""The reminder of the day before, and the one shortly before the start."""

from datetime import date

import views.neutral
from domain.intents import Leave, SayComing, ShowLocation
from domain.programme import Listed
from domain.replies import Button, Html, Reply
from views.language import Language
from views.replies import bold, line, lines, paragraphs, pictured, reply


def reminder(listed: Listed, seats: int, today: date, _: Language) -> Reply:
    """Day and hours come first: they are what a phone shows of a message that has not been opened."""
    text = paragraphs(
        line("🔔", bold(views.neutral.when(listed, today, _))),
        lines(views.neutral.title(listed, _), views.neutral.where(listed, _), _seats(listed, seats, _)),
        _("Are you coming?"),
    )
    # Translators: a button: yes, I am going to be there.
    coming = pictured("👍", _.plain("I am coming"), SayComing(listed.occurrence.id))
    return reply(_, text, [[coming, cannot_come(listed, _)], [_where(listed, _)]], anew=True)


def cannot_come(listed: Listed, _: Language) -> Button:
    """At once: a second question would only keep the seats from others."""
    return pictured("✋", _.plain("I cannot come"), Leave(listed.occurrence.id))


def _seats(listed: Listed, seats: int, _: Language) -> Html | None:
    if listed.activity.confidential:
        return None
    return line("🪑", _.many("You have {n} seat.", "You have {n} seats.", seats))


def _where(listed: Listed, _: Language) -> Button:
    confidential = listed.activity.confidential
    wish = ShowLocation(place=listed.place.id) if confidential else ShowLocation(activity=listed.activity.id)
    return pictured("📍", _.plain("Where?"), wish)
