"""First contact, the person's language, settings, and what is held about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.direction
import views.menu
from domain.intents import ChooseLanguage, ChoosePlaces, EraseMe, SetLanguage, ShowMyData, ShowPrivacy
from domain.people import Person
from domain.programme import Place
from domain.replies import Button, Html, Reply
from views.language import Language, msgid
from views.menu import home
from views.replies import bold, button, in_twos, joined, line, lines, paragraphs, pictured, reply

_HELLO = msgid("Hello! Which language do you want?")


@dataclass(frozen=True, slots=True)
class Held:
    """What is stored about a person, with the places they follow."""

    person: Person
    follows: tuple[Place, ...]


def which_language(offered: Sequence[Language], _: Language) -> Reply:
    """The very first question where nobody can know the answer: in all languages at once."""
    return reply(_, lines(*map(_hello, offered)), _languages(offered))


def _hello(_: Language) -> Html:
    return Html(views.direction.start_lines(line("👋", _(_HELLO)), right_to_left=_.right_to_left))


def choose_language(offered: Sequence[Language], _: Language) -> Reply:
    return reply(_, line("🌐", bold(_("Which language do you want?"))), [*_languages(offered), [home(_)]])


def welcome(ask_places: bool, today: date, _: Language) -> Reply:
    """The first answer of all in a language that the person reads."""
    text = paragraphs(
        line("👋", bold(_("Hello and welcome!"))),
        lines(
            _("I tell you what is on at the meeting place, when and where."),
            _("Write to me in your own words, or tap a button."),
        ),
        _privacy(_),
    )
    other = button("🌐 Language · Språk", ChooseLanguage())
    if ask_places:
        places = pictured("📍", _.plain("Choose your meeting place"), ChoosePlaces())
        return reply(_, text, [[places], [other, home(_)]])
    return reply(_, text, views.menu.rows(today, _))


def with_privacy(answer: Reply, _: Language) -> Reply:
    """For a first contact that began with a question: the answer, and below it what is stored."""
    return joined(_, answer, _privacy(_), [[button("🌐 Language · Språk", ChooseLanguage())]])


def language_set(today: date, _: Language) -> Reply:
    text = line("✅", bold(_("Now I write to you in {language}.", language=_.own_name)))
    return reply(_, text, views.menu.rows(today, _))


def language_missing(offered: Sequence[Language], _: Language) -> Reply:
    text = _("I am sorry, I do not know this language yet. I know these:")
    return reply(_, text, [*_languages(offered), [home(_)]])


def with_switch(answer: Reply, spoken: Language) -> Reply:
    """An answer in the language of the question: it can stay that way."""
    label = spoken.plain("Always in {language}", language=spoken.own_name)
    return joined(spoken, answer, None, [[button(f"🌐 {label}", SetLanguage(spoken.code))]])


def settings(held: Held, several_places: bool, _: Language) -> Reply:
    text = paragraphs(
        line("⚙️", bold(_("Settings"))),
        lines(_language(held, _), _follows(held, _) if several_places else None),
    )
    language = pictured("🌐", _.plain("Language"), ChooseLanguage())
    places = pictured("📍", _.plain("My places"), ChoosePlaces())
    first = [language, places] if several_places else [language]
    return reply(_, text, [first, [_show_privacy(_), _my_data(_)], [home(_)]])


def privacy(_: Language) -> Reply:
    return reply(_, _privacy(_), [[_my_data(_), _erase(_)], [home(_)]])


def my_data(held: Held, several_places: bool, _: Language) -> Reply:
    text = paragraphs(line("🔒", bold(_("This is what I have about you:"))), _all_held(held, several_places, _))
    return reply(_, text, [[_erase(_), home(_)]])


def erase(held: Held, several_places: bool, _: Language) -> Reply:
    text = paragraphs(
        line("🔒", bold(_("This is what I have about you:"))),
        _all_held(held, several_places, _),
        _("Shall I erase all of it?"),
    )
    return reply(_, text, [[pictured("🗑", _.plain("Yes, erase it"), EraseMe(sure=True))], [home(_)]])


def erased(_: Language) -> Reply:
    text = _("Everything about you is erased. If you write to me again, we begin anew.")
    return reply(_, line("✅", text))


def _privacy(_: Language) -> Html:
    return lines(
        # Translators: the Telegram ID is a number that Telegram gives everybody; it is not the phone number.
        line("🔒", _("I keep your Telegram ID, your language and your meeting places.")),
        _("I do not keep what you write, and nobody else gets to see it."),
        _("You can see everything about you, and have it erased, at any time."),
    )


def _all_held(held: Held, several_places: bool, _: Language) -> Html:
    return lines(
        line("🆔", _("Telegram ID: {id}", id=_.phone(str(held.person.telegram_id)))),
        _language(held, _),
        _follows(held, _) if several_places else None,
    )


def _language(held: Held, _: Language) -> Html:
    return line("🌐", _("Language: {language}", language=_.name_of(held.person.language or _.code)))


def _follows(held: Held, _: Language) -> Html:
    if not held.follows:
        return line("📍", _("You hear about all meeting places."))
    names = _.together(*(_.pick(place.name, 60) for place in held.follows))
    # Translators: the places that I tell you about.
    return line("📍", _("You hear about: {places}", places=names))


def _languages(offered: Sequence[Language]) -> list[list[Button]]:
    return in_twos(button(one.own_name, SetLanguage(one.code)) for one in offered)


def _show_privacy(_: Language) -> Button:
    return pictured("🔒", _.plain("Privacy"), ShowPrivacy())


def _my_data(_: Language) -> Button:
    return pictured("🔒", _.plain("What you know about me"), ShowMyData())


def _erase(_: Language) -> Button:
    return pictured("🗑", _.plain("Erase me"), EraseMe())
