"""Posting an earlier activity once more: which one?"""

from collections import Counter
from collections.abc import Mapping, Sequence

import views.pages
import views.words
from domain.intents import ChooseToCopy, CopyActivity
from domain.programme import Activity, Place
from domain.replies import Button, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, button, line, lines, pictured, reply

PAGE = 12


def choose(activities: Sequence[Activity], places: Mapping[int, Place], wish: ChooseToCopy, _: Language) -> Reply:
    """All of them as buttons; their place where there are several, their first day where two have one title."""
    if not activities:
        return reply(_, _("There is nothing to copy yet."), [[home(_)]])
    page = views.pages.page(activities, wish.page, PAGE)
    titles = Counter(_.pick(one.title) for one in activities)
    rows = [[_choice(one, places, titles[_.pick(one.title)] > 1, _)] for one in page.items]
    heading = line("📑", bold(_("Which activity shall I copy? Tap one.")))
    text = lines(heading, _("You can change everything in the copy. The old one stays as it is."))
    return reply(_, text, [*rows, views.pages.turning(page, ChooseToCopy, _), [home(_)]])


def gone(_: Language) -> Reply:
    """By an old or forged button."""
    return reply(_, _("This activity is not here any more."), [[earlier(_)], [home(_)]])


def earlier(_: Language) -> Button:
    # Translators: a button: post an activity again that was there before, on another day.
    return pictured("📑", _.plain("Copy an earlier one"), ChooseToCopy())


def copy(activity: Activity, _: Language) -> Button:
    # Translators: a button: post this activity again, on another day.
    return pictured("📑", _.plain("Copy it"), CopyActivity(activity.id))


def _choice(activity: Activity, places: Mapping[int, Place], dated: bool, _: Language) -> Button:
    label = views.words.activity_label(activity, _, places[activity.place] if len(places) > 1 else None)
    return button(f"{label} · {_.date(activity.start.date())}" if dated else label, CopyActivity(activity.id))
