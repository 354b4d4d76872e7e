"""What a message wants, and in which language it is answered."""

from dataclasses import dataclass
from datetime import datetime

import domain.languages
import handlers.in_hand
import handlers.meant
import handlers.pictured
import handlers.workplaces
import handlers.written
import understanding.assent
import understanding.commands
import understanding.following
import understanding.reminding
import understanding.wishes
from domain.intents import (
    AnswerInWords,
    AskOutOfScope,
    Greet,
    Intent,
    SendMedia,
    ShowMenu,
    Thank,
    Unclear,
)
from domain.messages import Commanded, Message, Said, Wanted
from domain.people import Person
from domain.pictures import Picture
from domain.programme import Programme
from domain.roles import Roles
from handlers.house import House
from handlers.in_hand import InHand
from handlers.mending import Reader
from understanding.understood import Understood
from views.language import Language

# Said in a group, these are not said to the bot.
_SMALL_TALK = (AskOutOfScope, Greet, Thank, Unclear)


@dataclass(frozen=True, slots=True)
class Meaning:
    """`own`: the language of the person. `spoken`: that of this answer, another one where they wrote in another.

    `said`: what was understood, where words were.
    """

    wish: Intent
    own: Language
    spoken: Language
    said: Understood | None = None

    @property
    def switched(self) -> bool:
        return self.spoken is not self.own


def of(
    message: Message,
    person: Person | None,
    roles: Roles,
    in_hand: InHand,
    programme: Programme,
    house: House,
    now: datetime,
) -> Meaning:
    """Words after a question about the draft in hand are the answer to it."""
    code = code_of(message, person)
    own = house.languages.of(code)
    reader = Reader(house.understanding, own.code, programme, now)
    match message.content:
        case Wanted(SendMedia() as wish) if message.private:
            return Meaning(_media(message.picture, in_hand, reader) or wish, own, own)
        case Wanted(wish):
            return Meaning(wish, own, own)
        case Commanded(name, argument, long):
            said = understanding.commands.wish(
                name,
                argument,
                house.understanding,
                language=code,
                programme=programme,
                now=now,
                long=long,
                near=lambda understood: handlers.workplaces.named(understood, roles, programme),
            )
            return Meaning(handlers.pictured.commanded(said, message.picture) or ShowMenu(), own, own)
        case Said(text, long):
            if message.private and (button := handlers.written.wish(text, own)):
                return Meaning(button, own, own)
            understood = house.understanding.understand(text, language=code, programme=programme, now=now)
            if message.private and (sketched := handlers.in_hand.for_sketch(text, long, understood, in_hand, reader)):
                return Meaning(sketched, own, own)
            if added := _pictured(message.picture, text, understood, in_hand, reader):
                return Meaning(added, own, own)
            if message.private and (certain := _certain(text, understood, in_hand, reader)):
                return Meaning(certain, own, own)
            meant = understanding.following.follow(understood, in_hand.thread, programme)
            narrowed = handlers.meant.meant(meant, person, in_hand.mine, programme, now)
            wish = understanding.wishes.wish(narrowed, programme, now)
            return Meaning(wish, own, _spoken(wish, understood, own, house), understood)


def _media(picture: Picture | None, in_hand: InHand, reader: Reader) -> Intent | None:
    if picture is None:
        return handlers.in_hand.for_media(in_hand, reader)
    return handlers.in_hand.for_picture(picture, in_hand, reader)


def _pictured(
    picture: Picture | None, text: str, understood: Understood, in_hand: InHand, reader: Reader
) -> Intent | None:
    if picture is None or understood.danger:
        return None
    return handlers.pictured.with_words(picture, text, understood, in_hand.draft, in_hand.plan, reader)


def _spoken(wish: Intent, understood: Understood, own: Language, house: House) -> Language:
    """The language that they wrote in. Of what means nothing in any, none can be told: then their own."""
    means_nothing = understood.strange or (isinstance(wish, Unclear) and not wish.guesses)
    if means_nothing or not house.languages.offers(understood.language):
        return own
    return house.languages.of(understood.language)


def _certain(text: str, understood: Understood, in_hand: InHand, reader: Reader) -> Intent | None:
    """What is told by its words, or by what was asked, and needs no guess. Danger stands before it."""
    if understood.danger:
        return None
    words = reader.understanding.lexicon.words
    about_reminders = understanding.reminding.wish(text, words.reminding.values())
    if about_reminders is not None:
        return about_reminders
    if (for_work := handlers.in_hand.for_work(text, understood, in_hand, reader)) is not None:
        return for_work
    return AnswerInWords() if understanding.assent.is_answer(text, words.assent) else None


def code_of(message: Message, person: Person | None) -> str | None:
    """The language that the person chose, else that of their phone."""
    if person is not None and person.language is not None:
        return person.language
    return domain.languages.from_tag(message.tag)


def is_for_us(message: Message, meaning: Meaning) -> bool:
    """In a group people talk with one another: what is no question about the house is left alone."""
    return message.private or not isinstance(message.content, Said) or not isinstance(meaning.wish, _SMALL_TALK)
