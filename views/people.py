"""First contact, the person's language, settings, and what is kept about people."""

from collections.abc import Sequence
from datetime import date

import views.direction
import views.menu
import views.preferences
from domain.intents import (
    ChooseLanguage,
    ChoosePlaces,
    EraseMe,
    SetLanguage,
    ShowMyData,
    ShowPrivacy,
)
from domain.replies import Button, Html, Reply
from views.language import Language, msgid
from views.menu import home
from views.replies import bold, button, in_twos, joined, line, lines, paragraphs, pictured, reply

_SOME_ALIAS = "🦊 27"
_HELLO = msgid("Hello! Which language do you want?")


def which_language(offered: Sequence[Language], _: Language) -> Reply:
    """The very first question where nobody can know the answer: in all languages at once."""
    return reply(_, lines(*map(_hello, offered)), _languages(offered))


def _hello(_: Language) -> Html:
    return Html(views.direction.start_lines(line("👋", _(_HELLO)), right_to_left=_.right_to_left))


def choose_language(offered: Sequence[Language], _: Language) -> Reply:
    return reply(_, line("🌐", bold(_("Which language do you want?"))), [*_languages(offered), [home(_)]])


def welcome(ask_places: bool, today: date, _: Language, *, keeps_sentences: bool) -> Reply:
    """The first answer of all in a language that the person reads."""
    text = paragraphs(
        line("👋", bold(_("Hello and welcome!"))),
        lines(
            _("I tell you what is on at the meeting place, when and where."),
            _("Write to me in your own words, or tap a button."),
        ),
        _privacy(_, keeps_sentences=keeps_sentences),
    )
    other = button("🌐 Language · Språk", ChooseLanguage())
    if ask_places:
        places = pictured("📍", _.plain("Choose your meeting place"), ChoosePlaces())
        return reply(_, text, [[places], [other, home(_)]])
    return reply(_, text, views.menu.rows(today, _))


def with_privacy(answer: Reply, _: Language, *, keeps_sentences: bool) -> Reply:
    """For a first contact that began with a question: the answer, and below it what is stored."""
    return joined(
        _, answer, _privacy(_, keeps_sentences=keeps_sentences), [[button("🌐 Language · Språk", ChooseLanguage())]]
    )


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


def privacy(_: Language, *, keeps_sentences: bool) -> Reply:
    return reply(_, _privacy(_, keeps_sentences=keeps_sentences), [[my_data_button(_), erase_button(_)], [home(_)]])


def _privacy(_: Language, *, keeps_sentences: bool) -> Html:
    return lines(
        # Translators: the Telegram ID is a number that Telegram gives everybody; it is not the phone number.
        line("🔒", _("I keep your Telegram ID, your language and your meeting places.")),
        _("I also keep your settings, and what you sign up for until 30 days after."),
        # Translators: {alias} is a picture and a number, such as 🦊 27. Names are not shown.
        _("Volunteers and hosts see a nickname like {alias} and how many seats you want.", alias=_SOME_ALIAS),
        # Translators: so that "and tomorrow?" can be understood.
        _("For half an hour I remember which activity you asked about last."),
        _("I do not keep what you write, and nobody else gets to see it."),
        # Translators: only shown where the operator has switched this on. Names, numbers and rare words are left out.
        _("When I do not understand, I may keep the common words of the sentence. Nobody can see who wrote them.")
        if keeps_sentences
        else None,
        # Translators: copies of everything, in case something breaks.
        _("I make safety copies. They are kept for 7 days."),
        _("You can see everything about you, and have it erased, at any time."),
    )


def _languages(offered: Sequence[Language]) -> list[list[Button]]:
    return in_twos(button(one.own_name, SetLanguage(one.code)) for one in offered)


def privacy_button(_: Language) -> Button:
    return pictured("🔒", _.plain("Privacy"), ShowPrivacy())


def my_data_button(_: Language) -> Button:
    return pictured("🔒", _.plain("What you know about me"), ShowMyData())


def erase_button(_: Language) -> Button:
    return pictured("🗑", _.plain("Erase me"), EraseMe())
