"""What the bot can do, and what it says when it can't."""

from collections.abc import Sequence
from datetime import date

import views.contact
import views.menu
from domain.intents import AskReferral, GetHelpWithLetters
from domain.replies import Html, Reply
from views.contact import Reachable
from views.language import Language
from views.menu import contact, home
from views.replies import bold, line, lines, paragraphs, pictured, reply

# Telegram's names for messages without words.
_PICTURES = frozenset({"photo", "document"})
_HEARD = frozenset({"voice", "audio", "video", "video_note"})


def help_(today: date, private: bool, _: Language) -> Reply:
    """`private` False: in a group, where a bot hears commands and answers to its own messages, and nothing else."""
    how = _("Write to me in your own words. For example:")
    if not private:
        how = _("Tap a button, or answer one of my messages. For example:")
    return views.menu.below(paragraphs(line("💡", bold(how)), examples(_)), today, _)


def examples(_: Language) -> Html:
    """Questions that people ask."""
    asked = (
        _("What is on today?"),
        _("Is there something for children on Saturday?"),
        _("When is the language café?"),
        _("Are you open tomorrow?"),
        _("Where are you?"),
        _("Can somebody help me with a letter?"),
    )
    return lines(*(line("▫️", question) for question in asked))


def out_of_scope(_: Language) -> Reply:
    text = lines(
        _("I cannot answer that. I only know about the meeting place."),
        _("Perhaps one of these helps you:"),
    )
    other = pictured("🤝", _.plain("Other help"), AskReferral())
    return reply(_, text, [[other, contact(_)], [home(_)]])


def lost(places: Sequence[Reachable], today: date, _: Language) -> Reply:
    """Not understood at all: the menu, and whom to ask."""
    text = paragraphs(
        lines(
            bold(_("I am sorry, I did not understand.")),
            _("Tap a button, or write it in other words."),
            _("You can also ask the people at the house:"),
        ),
        views.contact.houses(places, _),
    )
    return views.menu.below(text, today, _)


def without_words(kind: str, _: Language) -> Reply:
    """A picture, a voice message, a sticker … `kind` as Telegram names it."""
    letters = pictured("✉️", _.plain("Help with letters"), GetHelpWithLetters())
    if kind in _PICTURES:
        text = lines(
            _("I cannot read pictures or files."),
            _("Is it a letter? Bring it to the house. Somebody reads it with you."),
        )
        return reply(_, text, [[letters], [home(_)]])
    if kind in _HEARD:
        text = _("I cannot listen to messages yet. Please write it, or tap a button.")
        return reply(_, text, [[contact(_)], [home(_)]])
    return reply(_, line("😊", _("I can only read words. Please write to me, or tap a button.")), [[home(_)]])
