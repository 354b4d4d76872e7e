"""Photos that somebody sends while they are half-way through posting or changing: for that, or beside it."""

from datetime import datetime

import handlers.drafted
import handlers.planned
import understanding.text
from domain.drafts import Draft
from domain.intents import (
    AddPicture,
    AnswerField,
    AnswerPlan,
    AskForPart,
    Code,
    Edit,
    EditPicture,
    Intent,
    Post,
    PostPicture,
    PutPicture,
)
from domain.messages import Message
from domain.parts import Part
from domain.pictures import Picture
from domain.plans import Plan
from handlers.mending import Reader
from understanding.understood import Understood


def is_of_taken_album(message: Message, draft: Draft | None, plan: Plan | None) -> bool:
    """Of pictures that were sent in one go the first counts; nobody wants an answer to each."""
    album = message.picture.album if message.picture else None
    taken = (draft.posting.album if draft else None, plan.said.get("album") if plan else None)
    return album is not None and album in taken


def newest(draft: Draft | None, plan: Plan | None, now: datetime) -> Draft | Plan | None:
    """What a photo is for: of a text and a change in hand, whichever was touched last."""
    text = draft if draft is not None and draft.is_in_hand(now) else None
    change = plan if plan is not None and plan.takes_picture(now) else None
    if text is None or change is None:
        return text or change
    return change if change.changed_at >= text.changed_at else text


def alone(picture: Picture, newest: Draft | Plan | None) -> Intent | None:
    """What a photo without words wants. None: nothing is in hand; it is answered as from anybody."""
    if newest is None:
        return None
    return PutPicture(newest.id, picture) if isinstance(newest, Plan) else AddPicture(newest.id, picture)


def commanded(wish: Intent | None, picture: Picture | None) -> Intent | None:
    """What a photo with a command under it wants."""
    match wish:
        case Post(line) if picture is not None:
            return PostPicture(picture, line)
        case Edit(line=line) if picture is not None:
            return EditPicture(picture, line)
    return wish


def with_words(
    picture: Picture, text: str, understood: Understood, draft: Draft | None, plan: Plan | None, reader: Reader
) -> Intent | None:
    """What a photo with words under it wants. None: it is about something else, as a question is that nothing asks."""
    is_for = newest(draft, plan, reader.now)
    added = alone(picture, is_for)
    if isinstance(is_for, Draft) and _answers(text, understood, is_for, reader):
        return AddPicture(is_for.id, picture, text)
    if isinstance(is_for, Plan) and _says_another(text, understood, is_for, reader):
        # Of two changes none is lost without a word.
        return AskForPart(is_for.id, Code("what"))
    return None if understanding.text.asks(understanding.text.clean(text)) else added


def _answers(text: str, understood: Understood, draft: Draft, reader: Reader) -> bool:
    return isinstance(handlers.drafted.wish(text, understood, draft, reader), AnswerField)


def _says_another(text: str, understood: Understood, plan: Plan, reader: Reader) -> bool:
    """The words are the answer to what was asked, and that is no picture."""
    is_answer = isinstance(handlers.planned.wish(text, understood, plan, reader), AnswerPlan)
    return is_answer and plan.asked != Part.PICTURE
