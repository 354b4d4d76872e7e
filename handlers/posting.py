"""Posting an activity by one line, and mending what was understood of it. Nothing is published here."""

import domain.choices
import domain.pictures
import handlers.aside
import handlers.drafts
import handlers.mending
import views.drafts
import views.publishing
from domain.drafts import Draft
from domain.intents import AnswerField, BeginAnew, ChooseForField, DropDraft, MendField, Post, ShowDraft
from domain.pictures import Picture
from domain.posting import Field, Posting
from domain.replies import Reply
from handlers.mending import Reader
from handlers.publishing import publish as publish
from handlers.visit import Visit


async def post(wish: Post, visit: Visit, picture: Picture | None = None) -> Reply:
    """Begin a draft; an older one is put aside. Alone, `/new` leads back to what was begun, else asks part by part.

    `picture`: sent with it.
    """
    if not wish.line.strip():
        begun = visit.draft if visit.draft is not None and visit.draft.is_begun else None
        return await _go_back(begun, visit, picture) if begun else await _ask_part_by_part(visit, picture)
    read = domain.pictures.pictured(Reader.of(visit).read(wish.line, _only_place(visit)), picture)
    posting = handlers.drafts.settled(read, visit)
    draft = await handlers.aside.begin(posting, next(iter(posting.missing), None), visit)
    return await handlers.drafts.preview(draft, visit)


async def begin_anew(wish: BeginAnew, visit: Visit) -> Reply:
    if handlers.drafts.current(wish.draft, visit) is None:
        return await handlers.aside.gone(wish.draft, visit)
    return await _ask_part_by_part(visit)


async def answer_field(wish: AnswerField, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await handlers.aside.gone(wish.draft, visit)
    if draft.asked is None:
        mended = handlers.mending.by_words(draft.posting, wish.text, Reader.of(visit))
        return await handlers.drafts.keep_and_show(handlers.drafts.settled(mended or draft.posting, visit), visit)
    mended = handlers.mending.mended(draft.posting, draft.asked, wish.text, Reader.of(visit))
    if mended is None:
        kept = await handlers.drafts.keep(draft.posting, draft.asked, visit)
        return handlers.drafts.question(kept, draft.asked, visit, puzzled=True)
    return await _go_on(draft.posting, mended, draft.asked, visit)


async def show_draft(wish: ShowDraft, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    return await handlers.drafts.preview(draft, visit) if draft else await handlers.aside.gone(wish.draft, visit)


async def mend_field(wish: MendField, visit: Visit) -> Reply:
    """What is written next is taken for this part."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await handlers.aside.gone(wish.draft, visit)
    kept = await handlers.drafts.keep(handlers.drafts.settled(draft.posting, visit), wish.field, visit)
    return handlers.drafts.question(kept, wish.field, visit)


async def choose_for_field(wish: ChooseForField, visit: Visit) -> Reply:
    """A choice that is not offered (any more) asks again."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await handlers.aside.gone(wish.draft, visit)
    posting = handlers.drafts.settled(draft.posting, visit)
    if wish.choice == views.drafts.KEEP:
        return await handlers.drafts.keep_and_show(posting, visit)
    chosen = domain.choices.taken(posting, wish.field, wish.choice, handlers.drafts.around(posting, visit))
    if chosen is None:
        kept = await handlers.drafts.keep(posting, wish.field, visit)
        return handlers.drafts.question(kept, wish.field, visit)
    return await _go_on(posting, chosen, wish.field, visit)


async def drop_draft(wish: DropDraft, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await handlers.aside.gone(wish.draft, visit)
    return views.publishing.dropped(await handlers.aside.leave(draft, visit), visit.language)


async def _go_on(before: Posting, said: Posting, field: Field, visit: Visit) -> Reply:
    """Who answered what was missing is asked for the next that is; else the whole is shown."""
    posting = handlers.drafts.settled(said, visit)
    asked = next(iter(posting.missing), None)
    if asked is None or field not in (*before.missing, asked):
        return await handlers.drafts.keep_and_show(posting, visit)
    return handlers.drafts.question(await handlers.drafts.keep(posting, asked, visit), asked, visit)


async def _go_back(begun: Draft, visit: Visit, picture: Picture | None = None) -> Reply:
    """To the draft as it stands, with a way to begin another one."""
    posting = handlers.drafts.settled(domain.pictures.pictured(begun.posting, picture), visit)
    # A photo alone is for the draft; without one, they may write what the other one is called.
    draft = await handlers.drafts.keep(posting, next(iter(posting.missing), None), visit, anew=picture is None)
    return await handlers.drafts.preview(draft, visit, again=True)


async def _ask_part_by_part(visit: Visit, picture: Picture | None = None) -> Reply:
    empty = domain.pictures.pictured(Posting(place=_only_place(visit)), picture)
    posting = handlers.drafts.settled(empty, visit)
    asked = posting.missing[0]
    return handlers.drafts.question(await handlers.aside.begin(posting, asked, visit), asked, visit)


def _only_place(visit: Visit) -> int | None:
    places = handlers.drafts.places(visit)
    return places[0].id if len(places) == 1 else None
