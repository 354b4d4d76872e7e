"""The week ahead, for whoever asked for it."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import views.occurrences
import views.words
from domain.intents import ListActivities, SetDigest, ShowReminders
from domain.programme import Listed
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.occurrences import SHORT_TITLE
from views.replies import bold, line, lines, paragraphs, pictured, reply

MOST = 12


def digest(times: Sequence[Listed], whole: ListActivities, today: date, _: Language) -> Reply:
    """`times`: all of them, in order; at least one. `whole`: asks for the whole week."""
    shown, left = times[:MOST], len(times) - MOST
    several_places = len({one.place.id for one in times}) > 1
    text = paragraphs(
        line("🗓", bold(_("This is on in the coming week:"))),
        *(_day(day, list(those), several_places, today, _) for day, those in groupby(shown, key=lambda one: one.day)),
        _.many("{n} more in this week.", "{n} more in this week.", left) if left > 0 else None,
        _("You get this once a week. You can switch it off."),
    )
    return reply(_, text, _rows(whole, _), anew=True)


def _day(day: date, times: Sequence[Listed], several_places: bool, today: date, _: Language) -> Html:
    heading = bold(views.occurrences.day_in_words(day, today, _))
    return lines(heading, *(_time(one, several_places, _) for one in times))


def _time(listed: Listed, several_places: bool, _: Language) -> Html:
    hours = _.hours(listed.starts.time(), listed.ends.time())
    title = bold(_.text(_.pick(listed.activity.title, SHORT_TITLE)))
    place = _.pick(listed.place.name, SHORT_TITLE) if several_places else None
    return line(views.words.emoji(listed.activity), _.facts(hours, title, place))


def _rows(whole: ListActivities, _: Language) -> list[list[Button]]:
    # Translators: a button: all that is on in the coming seven days.
    everything = pictured("🗓", _.plain("The whole week"), whole)
    # Translators: a button: do not send me the programme of the week any more.
    stop = pictured("🔕", _.plain("Do not send it any more"), SetDigest())
    settings = pictured("🔔", _.plain("Reminders"), ShowReminders())
    return [[everything], [stop], [settings, home(_)]]
