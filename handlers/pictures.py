"""A photo becomes the picture of what somebody posts or changes."""

from dataclasses import replace

import domain.pictures
import handlers.aside
import handlers.drafts
import handlers.edit_choice
import handlers.edit_pictures
import handlers.edits
import handlers.plans
import handlers.posting
import views.editing
import views.plans
from domain.intents import AddPicture, AnswerField, Edit, EditPicture, Post, PostPicture, PutPicture
from domain.posting import Field
from domain.replies import Reply
from handlers.visit import Visit


async def post_picture(wish: PostPicture, visit: Visit) -> Reply:
    return await handlers.posting.post(Post(wish.line), visit, wish.picture)


async def add_picture(wish: AddPicture, visit: Visit) -> Reply:
    """What was asked is asked on: a photo is no answer to it, but the words under it may be."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await handlers.aside.gone(wish.draft, visit)
    posting = domain.pictures.pictured(draft.posting, wish.picture)
    if wish.text:
        kept = await handlers.drafts.keep(posting, draft.asked, visit)
        return await handlers.posting.answer_field(AnswerField(kept.id, wish.text), replace(visit, draft=kept))
    posting = handlers.drafts.settled(posting, visit)
    if draft.asked is None or draft.asked is Field.PICTURE:
        return await handlers.drafts.keep_and_show(posting, visit)
    kept = await handlers.drafts.keep(posting, draft.asked, visit)
    return handlers.drafts.question(kept, draft.asked, visit, again=True)


async def edit_picture(wish: EditPicture, visit: Visit) -> Reply:
    return await handlers.edit_choice.edit(Edit(line=wish.line), visit, wish.picture)


async def put_picture(wish: PutPicture, visit: Visit) -> Reply:
    plan = handlers.plans.current(wish.plan, visit)
    if plan is None:
        return views.plans.gone(visit.language)
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    return await handlers.edit_pictures.put(wish.picture, found, visit)
