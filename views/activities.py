"""One activity: what it is, when, where, for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import views.copies
import views.namesakes
import views.pages
import views.words
import views.written
from domain.intents import (
    ChooseActivity,
    ListActivities,
    ListTimes,
    SaveToCalendar,
    ShareActivity,
    ShowActivity,
    ShowLocation,
    SignUp,
)
from domain.programme import Activity, Association, Listed, Place
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import contact, home, last_row
from views.namesakes import NONE, Apart
from views.occurrences import SHORT_TITLE, when
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

FIRST_TIMES = 3
ACTIVITIES_PAGE = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """An activity with what belongs to it. `times`: those to come, in order. `free`: seats by occurrence, as known.

    `may_copy`: the reader may post it once more.
    """

    activity: Activity
    place: Place
    host: Association | None
    times: tuple[Listed, ...]
    free: Mapping[int, int] = field(default_factory=dict)
    may_copy: bool = False


def details(shown: Shown, today: date, _: Language) -> Reply:
    activity = shown.activity
    about = _.pick(activity.description)
    text = paragraphs(
        title(activity, _),
        lines(_.text(about), views.written.in_other(activity.description, _)) if about else None,
        coming(shown, today, _),
        line("📍", where(shown, _)),
        lines(*_practical(shown, _)),
    )
    return reply(_, text, _rows(shown, _), picture=activity.picture)


def title(activity: Activity, _: Language) -> Html:
    return line(views.words.emoji(activity), bold(_.text(_.pick(activity.title, SHORT_TITLE))))


def coming(shown: Shown, today: date, _: Language) -> Html:
    """The next few times."""
    if not shown.times:
        return line("🗓", _("No dates are planned right now."))
    return lines(
        *(
            when(one, today, _, shown.free.get(one.occurrence.id), shown.activity.room)
            for one in shown.times[:FIRST_TIMES]
        )
    )


def where(shown: Shown, _: Language) -> Html:
    room = _.pick(shown.activity.room, SHORT_TITLE)
    return _.facts(_.pick(shown.place.name, SHORT_TITLE), room, shown.place.address)


def for_whom(activity: Activity, _: Language) -> Html:
    return line("👥", views.words.audience(activity.audience, _))


def children(activity: Activity, _: Language) -> Html:
    return line("🧸", views.words.children(activity.children, _))


def cost(activity: Activity, _: Language) -> Html:
    price = _("It costs {price}.", price=_.money(activity.cost)) if activity.cost else _("It is free.")
    return line("💰", price)


def spoken(activity: Activity, _: Language) -> Html | None:
    if not activity.languages:
        return None
    names = _.together(*(_.name_of(code) for code in activity.languages))
    # Translators: the languages that people speak at an activity.
    return line("🗣", _("Languages there: {languages}", languages=names))


def signing_up(activity: Activity, _: Language) -> Html:
    need = _("You need to sign up.") if activity.sign_up else _("You do not need to sign up. Just come.")
    return line("✍️", need)


def _practical(shown: Shown, _: Language) -> list[Html | None]:
    activity = shown.activity
    seats = _.many("{n} seat", "{n} seats", activity.seats) if activity.seats else None
    host = _.pick(shown.host.name, SHORT_TITLE) if shown.host else None
    return [
        for_whom(activity, _),
        children(activity, _),
        cost(activity, _),
        spoken(activity, _),
        signing_up(activity, _),
        line("🪑", seats) if seats else None,
        line("🏛", _("Arranged by {name}", name=host)) if host else None,
    ]


def _rows(shown: Shown, _: Language) -> list[list[Button]]:
    activity = shown.activity.id
    more = [
        pictured("🗓", _.plain("All dates"), ListTimes(activity)),
        pictured("📍", _.plain("Where?"), ShowLocation(activity=activity)),
        pictured("📤", _.plain("Share"), ShareActivity(activity)),
        pictured("📅", _.plain("To my calendar"), SaveToCalendar(activity)),
    ]
    copying = [views.copies.copy(shown.activity, _)] if shown.may_copy else []
    return [sign_up(shown.activity, _), *in_twos(more), copying, [home(_)]]


def sign_up(activity: Activity, _: Language) -> list[Button]:
    """The button, where people sign up."""
    return [pictured("✍️", _.plain("Sign up"), SignUp(activity.id))] if activity.sign_up else []


def choose(
    activities: Sequence[Activity], places: Mapping[int, Place], wish: ChooseActivity, _: Language, apart: Apart = NONE
) -> Reply:
    """All of them as buttons; where there are several `places`, each with its own. `apart`: see `views.namesakes`."""
    if not activities:
        return reply(_, _("There are no activities right now."), [[contact(_)], [home(_)]])
    page = views.pages.page(activities, wish.page, ACTIVITIES_PAGE)
    several = len(places) > 1
    placed = [[_choice(one, places[one.place], apart.get(one.id, ""), _)] for one in page.items] if several else []
    rows = placed or views.namesakes.rows(page.items, ShowActivity, apart, _)
    turning = views.pages.turning(page, ChooseActivity, _)
    return reply(_, line("📋", bold(_("Which activity? Tap one."))), [*rows, turning, last_row(several, _)])


def _choice(activity: Activity, place: Place, apart: str, _: Language) -> Button:
    return button(views.words.activity_label(activity, _, place, apart=apart), ShowActivity(activity.id))


def gone(_: Language) -> Reply:
    """It was asked for by an old or forged button."""
    text = _("This activity is not here any more. Here is what is on today:")
    return reply(_, text, [[pictured("📅", _.plain("Today"), ListActivities())], [home(_)]])


def practical_rows(activity: Activity, _: Language) -> list[list[Button]]:
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id))
    dates = pictured("🗓", _.plain("All dates"), ListTimes(activity.id))
    return [sign_up(activity, _), [about, dates], [contact(_), home(_)]]
