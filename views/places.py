"""Where the places are, and which of them somebody follows."""

from collections.abc import Mapping, Sequence

import views.contact
import views.pages
from domain.intents import ChoosePlaces, FollowPlace, ShowActivity, ShowLocation, ShowMenu, ShowOpeningHours
from domain.programme import Activity, Place
from domain.replies import Button, Html, Reply, Venue
from views.activities import Shown, title
from views.language import Language
from views.menu import contact, home, last_row
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

PAGE = 10


def location(place: Place, _: Language) -> Reply:
    return reply(_, _where(place, _), _rows(place, None, _), venue=_venue(place, _))


def of_activity(shown: Shown, _: Language) -> Reply:
    """Where an activity is: the place, and the room in it."""
    room = _.pick(shown.activity.room, 80)
    in_room = line("🚪", _("Room: {room}", room=room)) if room else None
    text = paragraphs(lines(title(shown.activity, _), in_room), _where(shown.place, _))
    return reply(_, text, _rows(shown.place, shown.activity, _), venue=_venue(shown.place, _))


def all_of(places: Sequence[Place], _: Language) -> Reply:
    """Several places: their addresses, and a button to each."""
    each = [button(f"📍 {_.pick(place.name, 40)}", ShowLocation(place.id)) for place in places]
    blocks = [line("📍", Html(f"{bold(_.text(_.pick(one.name, 80)))} · {_.text(one.address)}")) for one in places]
    return reply(_, lines(*blocks), [*in_twos(each), last_row(len(places) > 1, _)])


def gone(_: Language) -> Reply:
    others = pictured("📍", _.plain("Where?"), ShowLocation())
    return reply(_, _("This place is not here any more."), [[others], [home(_)]])


def none(_: Language) -> Reply:
    return reply(_, _("There is no meeting place in the programme yet."), [[home(_)]])


def choose(
    places: Sequence[Place], municipalities: Mapping[int, str], follows: frozenset[int], number: int, _: Language
) -> Reply:
    """Which places to follow. `municipalities`: their names, where there are several."""
    page = views.pages.page(places, number, PAGE)
    each = [[_follow(place, municipalities, follows, _)] for place in page.items]
    text = lines(
        line("📍", bold(_("Which places do you want to hear about?"))),
        _("Tap one or more. Tap again to take it away."),
        _("If you choose none, I tell you about all of them."),
    )
    done = [button(_.plain("Done ›"), ShowMenu())]
    return reply(_, text, [*each, views.pages.turning(page, ChoosePlaces, _), done])


def _follow(place: Place, municipalities: Mapping[int, str], follows: frozenset[int], _: Language) -> Button:
    chosen = place.id in follows
    name = _.pick(place.name, 30)
    if place.municipality in municipalities:
        name = f"{name} · {municipalities[place.municipality]}"
    return button(f"{'✅' if chosen else '▫️'} {name}", FollowPlace(place.id, not chosen))


def _where(place: Place, _: Language) -> Html:
    return lines(
        line("📍", bold(_.text(_.pick(place.name, 80)))),
        _.text(place.address),
        views.contact.way(place, _),
        views.contact.phone(place, _),
    )


def _venue(place: Place, _: Language) -> Venue | None:
    if place.latitude is None or place.longitude is None:
        return None
    return Venue(place.latitude, place.longitude, _.pick(place.name, 80), place.address)


def _rows(place: Place, activity: Activity | None, _: Language) -> list[list[Button]]:
    hours = pictured("🕘", _.plain("Opening hours"), ShowOpeningHours(place=place.id))
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id)) if activity else contact(_)
    return [[hours, about], [home(_)]]
