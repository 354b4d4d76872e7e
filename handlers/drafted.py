"""Words that somebody writes while they are half-way through posting: for the draft, or beside it."""

import handlers.mending
import understanding.talk
import understanding.text
from domain.drafts import Draft
from domain.intents import AnswerField, ChooseForField, Intent, Post
from domain.posting import Field
from handlers.mending import Reader
from understanding.labels import Label
from understanding.understood import Understood
from views.drafts import KEEP

# A name or a room may sound like anything: only what is surely a question is none.
_SURE = 0.85
# Nobody calls an activity "thanks", or by words that say one such thing and nothing besides.
_SURE_OF_TALK = 0.6
# What is asked for in words that may be any.
_IN_WORDS = frozenset({Field.DESCRIPTION, Field.TITLE, Field.ROOM})
# Whoever tells about an activity may ask in it, too: "Do you want to sing? We …". A question alone is short.
_QUESTION = 7
# What no name of an activity says by chance.
_TALK = frozenset(
    {
        Label.ACTIVITIES_ON,
        Label.CANCEL,
        Label.CHANGE_LANGUAGE,
        Label.CONTACT_PERSON,
        Label.DELETE_DATA,
        Label.GREETING,
        Label.LOCATION,
        Label.MY_BOOKINGS,
        Label.THANKS,
    }
)
# "May children come?" and "20 seats?" may be the answer as well.
_PERHAPS_ANSWERS = frozenset({Label.PRICE_OR_CHILDREN, Label.SIGN_UP})


def wish(text: str, understood: Understood, draft: Draft, reader: Reader) -> Intent | None:
    """None: they are about something else, and answered as for anybody."""
    if draft.anew and draft.is_in_hand(reader.now) and _is_another(text, understood, draft, reader):
        return Post(text)
    if draft.takes_words(reader.now):
        mended = handlers.mending.by_words(draft.posting, text, reader)
        return AnswerField(draft.id, text) if mended is not None else None
    if draft.asked is None or not draft.awaits_words(reader.now):
        return None
    if reader.stops(text):
        return ChooseForField(draft.id, draft.asked, KEEP)
    return None if _is_beside(text, understood, draft, draft.asked, reader) else AnswerField(draft.id, text)


def _is_another(text: str, understood: Understood, draft: Draft, reader: Reader) -> bool:
    """They asked for a new one and were shown this one: words that say nothing of it, nor anything else, name it."""
    is_for = handlers.mending.by_words(draft.posting, text, reader) is not None
    if draft.asked is not None:
        is_for = is_for or handlers.mending.mended(draft.posting, draft.asked, text, reader) is not None
    return not (is_for or reader.stops(text) or _is_beside(text, understood, draft, Field.TITLE, reader))


def _is_beside(text: str, understood: Understood, draft: Draft, asked: Field, reader: Reader) -> bool:
    talks = _is_talk(text, understood, reader)
    sure = _SURE_OF_TALK if talks or understood.label is Label.THANKS else _SURE
    if understood.confidence < sure or understood.label in (Label.OUT_OF_SCOPE, Label.CRISIS):
        return False
    asks = understanding.text.asks(understanding.text.clean(text))
    if asked in _IN_WORDS:
        is_short = asked is not Field.DESCRIPTION or len(text.split()) <= _QUESTION
        return is_short and (asks or talks)
    if handlers.mending.mended(draft.posting, asked, text, reader) is None:
        return asks or not understood.bare
    asks_what_is_on = understood.label is Label.ACTIVITIES_ON and bool({"on", "is_there"} & understood.cues)
    return asks_what_is_on or (asks and not understood.bare and understood.label not in _PERHAPS_ANSWERS)


def _is_talk(text: str, understood: Understood, reader: Reader) -> bool:
    """Any words may be a name: these say something to us and nothing besides."""
    # "Open evening" is a name, "open on Friday" is none.
    about_hours = understood.label is Label.OPENING_HOURS and understood.days is not None
    is_kind = about_hours or understood.label in _TALK
    return is_kind and understanding.talk.is_all(text, understood, reader.understanding.lexicon.words)
