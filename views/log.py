"""What was changed at a place, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

import views.namesakes
import views.pages
import views.trail
import views.words
from domain.intents import ChooseLogAction, ChooseLogActivity, Code, ShowLog
from domain.programme import Activity, Place
from domain.replies import Button, Html, Reply
from domain.trail import Asked
from views.activities import ACTIVITIES_PAGE
from views.language import Language
from views.menu import home
from views.namesakes import NONE, Apart
from views.pages import Page
from views.parts import Names
from views.replies import bold, button, line, lines, paragraphs, pictured, reply
from views.trail import Entry

PAGE = 6
_NAME = 60


@dataclass(frozen=True, slots=True)
class Log:
    """`entries`: the newest first. `activity`: the one that was asked for, where it is still there."""

    place: Place
    entries: Page[Entry]
    asked: Asked
    activity: Activity | None
    names: Names


def where(places: Sequence[Place], _: Language) -> Reply:
    each = [[button(f"📍 {_.pick(place.name, 40)}", ShowLog(place.id))] for place in places]
    # Translators: a question: of which meeting place does somebody want to see the latest changes?
    return reply(_, line("📜", bold(_("Of which meeting place do you want to see the changes?"))), [*each, [home(_)]])


def log(shown: Log, _: Language) -> Reply:
    entries = shown.entries
    if not entries.items:
        return _empty(shown, _)
    text = paragraphs(_heading(shown, _), *(views.trail.words(one, shown.names, _) for one in entries.items))
    asked = shown.asked
    action = Code(asked.action) if asked.action else None
    turning = views.pages.turning(entries, lambda page: ShowLog(asked.place, page, asked.activity, action), _)
    return reply(_, text, [turning, _narrowing(shown, _), _all(shown, _), [home(_)]])


def _heading(shown: Log, _: Language) -> Html:
    title = _.pick(shown.activity.title, _NAME) if shown.activity else None
    action = views.trail.label(shown.asked.action, _) if shown.asked.action else None
    # Translators: {place} is a meeting place; below stand the latest changes to its programme and its team.
    heading = line("📜", bold(_("What was changed at {place}", place=_.pick(shown.place.name, _NAME))))
    return lines(heading, _.facts(title, action))


def _empty(shown: Log, _: Language) -> Reply:
    place = _.pick(shown.place.name, _NAME)
    text = lines(
        line("📜", _("Nothing has been changed at {place} yet.", place=place))
        if not _is_narrowed(shown)
        else line("📜", _("There are no such changes.")),
        _("What coordinators, volunteers and hosts change stands here for a year."),
    )
    return reply(_, text, [_all(shown, _), [home(_)]])


def _is_narrowed(shown: Log) -> bool:
    return shown.asked.activity is not None or shown.asked.action is not None


def _narrowing(shown: Log, _: Language) -> list[Button]:
    place = shown.place.id
    return [
        # Translators: a button: show the changes of one activity only.
        pictured("🔎", _.plain("One activity"), ChooseLogActivity(place)),
        # Translators: a button: show changes of one kind only, such as what was cancelled.
        pictured("🔎", _.plain("One kind"), ChooseLogAction(place)),
    ]


def _all(shown: Log, _: Language) -> list[Button]:
    return [pictured("📜", _.plain("All changes"), ShowLog(shown.place.id))] if _is_narrowed(shown) else []


def which_activity(activities: Sequence[Activity], wish: ChooseLogActivity, _: Language, apart: Apart = NONE) -> Reply:
    page = views.pages.page(activities, wish.page, ACTIVITIES_PAGE)
    each = views.namesakes.rows(page.items, lambda one: ShowLog(wish.place, activity=one), apart, _)
    turning = views.pages.turning(page, lambda number: ChooseLogActivity(wish.place, number), _)
    text = line("🔎", bold(_("Which activity? Tap one.")))
    if not activities:
        text = _("There are no activities right now.")
    return reply(_, text, [*each, turning, _back(wish.place, _)])


def which_action(actions: Sequence[str], place: int, _: Language) -> Reply:
    """One button for each; two actions with the same words have one each, too."""
    # Some kinds need the whole width.
    each = [[button(views.trail.label(one, _), ShowLog(place, action=Code(one)))] for one in actions]
    if not actions:
        return reply(_, _("There are no such changes."), [_back(place, _)])
    return reply(_, line("🔎", bold(_("Which kind of change? Tap one."))), [*each, _back(place, _)])


def _back(place: int, _: Language) -> list[Button]:
    return [pictured("📜", _.plain("All changes"), ShowLog(place)), home(_)]
