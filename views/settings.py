"""What a person has chosen, on one page, with a way to each choice."""

from dataclasses import dataclass

import views.preferences
import views.weekly
from domain.intents import ChangeAlias, ChooseLanguage, ChoosePlaces, ShowReminders, ShowSettings
from domain.people import Person
from domain.programme import Category, Place
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.people import my_data_button, privacy_button
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply

_MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class Held:
    """What a person has chosen, with the places and kinds that they follow."""

    person: Person
    follows: tuple[Place, ...]
    categories: frozenset[Category] = frozenset()


def settings(held: Held, several_places: bool, _: Language) -> Reply:
    wanted = held.person.preferences
    text = paragraphs(
        line("⚙️", bold(_("Settings"))),
        lines(
            language_line(held, _),
            follows_line(held, _) if several_places else None,
            views.weekly.categories_line(held.categories, _),
            views.preferences.reminders_line(wanted, _),
            views.weekly.digest_line(wanted, _),
            alias_line(held.person, _),
        ),
    )
    language = pictured("🌐", _.plain("Language"), ChooseLanguage())
    places = [pictured("📍", _.plain("My places"), ChoosePlaces())] if several_places else []
    reminders = pictured("🔔", _.plain("Reminders"), ShowReminders())
    rows = in_twos([language, *places, reminders, views.weekly.kinds_button(_), another_alias(_)])
    programme = [views.preferences.digest_button(_)]
    return reply(_, text, [*rows, programme, [privacy_button(_), my_data_button(_)], [home(_)]])


def alias_changed(alias: str, _: Language) -> Reply:
    text = line("✅", bold(_("On lists you are now called {alias}.", alias=alias)))
    return reply(_, text, [[another_alias(_)], [pictured("⚙️", _.plain("Settings"), ShowSettings()), home(_)]])


def language_line(held: Held, _: Language) -> Html:
    return line("🌐", _("Language: {language}", language=_.name_of(held.person.language or _.code)))


def follows_line(held: Held, _: Language) -> Html:
    if not held.follows:
        return line("📍", _("You hear about all meeting places."))
    names = _.together(*(_.pick(place.name, 60) for place in held.follows[:_MOST_PLACES]), *_more(held, _))
    # Translators: the places that I tell you about.
    return line("📍", _("You hear about: {places}", places=names))


def _more(held: Held, _: Language) -> list[Html]:
    more = len(held.follows) - _MOST_PLACES
    # Translators: at the end of a list: so many more are left out.
    return [_.many("… and {n} more", "… and {n} more", more)] if more > 0 else []


def alias_line(person: Person, _: Language) -> Html | None:
    if person.alias is None:
        return None
    # Translators: {alias} is a picture and a number, such as 🦊 27. It stands for the person; names are not shown.
    return line("🎭", _("On lists you are called {alias}.", alias=person.alias))


def another_alias(_: Language) -> Button:
    # Translators: a button: another picture and number to be called by on lists.
    return pictured("🎲", _.plain("Another nickname"), ChangeAlias())
