"""Whom to ask: the people at the house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.opening
from domain.intents import ShowLocation, ShowOpeningHours
from domain.programme import Place
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import last_row
from views.opening import OpenPlace
from views.pages import FEW_PLACES
from views.replies import bold, line, lines, paragraphs, pictured, reply


@dataclass(frozen=True, slots=True)
class Reachable:
    """A place, and whether somebody is there now."""

    place: Place
    opening: OpenPlace
    today: date


def people(places: Sequence[Reachable], _: Language) -> Reply:
    text = paragraphs(
        line("☎️", bold(_("You can talk to a person. Come by, or call:"))),
        houses(places, _),
    )
    return reply(_, text, _rows(len(places) > 1, _))


def volunteer(places: Sequence[Reachable], _: Language) -> Reply:
    """Somebody wants to help, host or lead something."""
    text = paragraphs(
        line("💛", bold(_("How kind of you to want to help!"))),
        lines(
            _("You can cook, sew, interpret, look after children or lead an activity of your own."),
            _("Many who lead an activity came as visitors first."),
            _("Tell the people at the house what you like to do:"),
        ),
        houses(places, _),
    )
    return reply(_, text, _rows(len(places) > 1, _))


def houses(places: Sequence[Reachable], _: Language) -> Html:
    """Name, address, phone and whether it is open; of many places whom to call, one line each."""
    if len(places) > FEW_PLACES:
        return lines(*(_in_a_line(one.place, _) for one in places))
    return paragraphs(*(_reachable(one, _) for one in places))


def _in_a_line(place: Place, _: Language) -> Html:
    name = bold(_.text(_.pick(place.name, 80)))
    return line("📞", Html(f"{name} · {_.text(_.phone(place.phone))}")) if place.phone else line("📍", name)


def _reachable(one: Reachable, _: Language) -> Html:
    return lines(
        bold(_.text(_.pick(one.place.name, 80))),
        line("📍", _.text(one.place.address)),
        phone(one.place, _),
        views.opening.standing(one.opening, one.today, _),
    )


def way(place: Place, _: Language) -> Html | None:
    """How to find it."""
    directions = _.pick(place.directions)
    return line("🚶", _.text(directions)) if directions else None


def phone(place: Place, _: Language) -> Html | None:
    return line("📞", _.text(_.phone(place.phone))) if place.phone else None


def _rows(several_places: bool, _: Language) -> list[list[Button]]:
    opening = pictured("🕘", _.plain("Opening hours"), ShowOpeningHours())
    return [[opening, pictured("📍", _.plain("Where?"), ShowLocation())], last_row(several_places, _)]
