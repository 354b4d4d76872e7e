"""A photo becomes the picture of what somebody posts."""

from dataclasses import replace

import domain.pictures
import handlers.aside
import handlers.drafts
import handlers.posting
from domain.intents import AddPicture, AnswerField, Post, PostPicture
from domain.posting import Field
from domain.replies import Reply
from handlers.visit import Visit


async def post_picture(wish: PostPicture, visit: Visit) -> Reply:
    return await handlers.posting.post(Post(wish.line), visit, wish.picture)


async def add_picture(wish: AddPicture, visit: Visit) -> Reply:
    """What was asked is asked on: a photo is no answer to it, but the words under it may be."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return handlers.aside.gone(visit)
    posting = domain.pictures.pictured(draft.posting, wish.picture)
    if wish.text:
        kept = await handlers.drafts.keep(posting, draft.asked, visit)
        return await handlers.posting.answer_field(AnswerField(kept.id, wish.text), replace(visit, draft=kept))
    posting = handlers.drafts.settled(posting, visit)
    if draft.asked is None or draft.asked is Field.PICTURE:
        return await handlers.drafts.keep_and_show(posting, visit)
    return handlers.drafts.question(await handlers.drafts.keep(posting, draft.asked, visit), draft.asked, visit)
