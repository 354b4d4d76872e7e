"""Wishes about a draft."""

from typing import assert_never

import handlers.aside
import handlers.posting
from domain.intents import (
    AboutPosting,
    AnswerField,
    BeginAnew,
    ChooseForField,
    DropDraft,
    MendField,
    Post,
    Publish,
    ShowDraft,
    TakeUp,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutPosting, visit: Visit) -> Reply:
    match wish:
        case Post():
            return await handlers.posting.post(wish, visit)
        case BeginAnew():
            return await handlers.posting.begin_anew(wish, visit)
        case TakeUp():
            return await handlers.aside.take_up(wish, visit)
        case AnswerField():
            return await handlers.posting.answer_field(wish, visit)
        case ShowDraft():
            return await handlers.posting.show_draft(wish, visit)
        case MendField():
            return await handlers.posting.mend_field(wish, visit)
        case ChooseForField():
            return await handlers.posting.choose_for_field(wish, visit)
        case Publish():
            return await handlers.posting.publish(wish, visit)
        case DropDraft():
            return await handlers.posting.drop_draft(wish, visit)
        case _:
            assert_never(wish)
