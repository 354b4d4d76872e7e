"""Photos that somebody sends while they are half-way through posting: for the draft, or beside it."""

import handlers.drafted
import understanding.text
from domain.drafts import Draft
from domain.intents import AddPicture, AnswerField, Intent
from domain.messages import Message
from domain.pictures import Picture
from handlers.mending import Reader
from understanding.understood import Understood


def is_of_taken_album(message: Message, draft: Draft | None) -> bool:
    """Of pictures that were sent in one go the first counts; nobody wants an answer to each."""
    album = message.picture.album if message.picture else None
    return album is not None and draft is not None and draft.posting.album == album


def alone(picture: Picture | None, draft: Draft | None, reader: Reader) -> Intent | None:
    """What a photo without words wants. None: there is no draft in hand; it is answered as from anybody."""
    if picture is None or draft is None or not draft.is_in_hand(reader.now):
        return None
    return AddPicture(draft.id, picture)


def with_words(
    picture: Picture | None, text: str, understood: Understood, draft: Draft | None, reader: Reader
) -> Intent | None:
    """What a photo with words under it wants. None: it is about something else, as a question is that no draft asks."""
    added = alone(picture, draft, reader)
    if picture is None or draft is None or added is None or understood.danger:
        return None
    if isinstance(handlers.drafted.wish(text, understood, draft, reader), AnswerField):
        return AddPicture(draft.id, picture, text)
    return None if understanding.text.asks(understanding.text.clean(text)) else added
