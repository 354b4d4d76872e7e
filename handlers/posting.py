"""Posting an activity by one line, and mending what was understood of it. Nothing is published here."""

from dataclasses import replace

import domain.choices
import handlers.drafts
import storage.drafts
import understanding.posting
import views.drafts
import views.publishing
from domain.intents import AnswerField, ChooseForField, DropDraft, MendField, Post, ShowDraft
from domain.posting import Field, Posting
from domain.replies import Reply
from handlers.publishing import publish as publish
from handlers.visit import Visit

# With one of these blank an answer can't say what is there already.
_BLANK = Posting()


async def post(wish: Post, visit: Visit) -> Reply:
    """Begin a draft in the place of an older one. Alone, `/new` asks part by part."""
    places = handlers.drafts.places(visit)
    place = places[0].id if len(places) == 1 else None
    said = _read(wish.line, place, visit) if wish.line.strip() else Posting(place=place)
    posting = handlers.drafts.settled(said, visit)
    asked = next(iter(posting.missing), None)
    draft = await storage.drafts.begin(visit.db, visit.person.id, posting, asked, visit.now)
    if asked is not None and not wish.line.strip():
        return handlers.drafts.question(draft, asked, visit)
    return handlers.drafts.preview(draft, visit)


async def answer_field(wish: AnswerField, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return views.publishing.gone(visit.language)
    if draft.asked is None:
        return handlers.drafts.preview(draft, visit)
    mended = _mend(draft.posting, draft.asked, wish.text, visit)
    if mended is None:
        kept = await handlers.drafts.keep(draft.posting, draft.asked, visit)
        return handlers.drafts.question(kept, draft.asked, visit, puzzled=True)
    return await _go_on(draft.posting, mended, draft.asked, visit)


async def show_draft(wish: ShowDraft, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    return handlers.drafts.preview(draft, visit) if draft else views.publishing.gone(visit.language)


async def mend_field(wish: MendField, visit: Visit) -> Reply:
    """What is written next is taken for this part."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return views.publishing.gone(visit.language)
    kept = await handlers.drafts.keep(handlers.drafts.settled(draft.posting, visit), wish.field, visit)
    return handlers.drafts.question(kept, wish.field, visit)


async def choose_for_field(wish: ChooseForField, visit: Visit) -> Reply:
    """A choice that is not offered (any more) asks again."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return views.publishing.gone(visit.language)
    posting = handlers.drafts.settled(draft.posting, visit)
    if wish.choice == views.drafts.KEEP:
        return await handlers.drafts.keep_and_show(posting, visit)
    chosen = domain.choices.taken(posting, wish.field, wish.choice, handlers.drafts.around(posting, visit))
    if chosen is None:
        kept = await handlers.drafts.keep(posting, wish.field, visit)
        return handlers.drafts.question(kept, wish.field, visit)
    return await _go_on(posting, chosen, wish.field, visit)


async def drop_draft(wish: DropDraft, visit: Visit) -> Reply:
    if handlers.drafts.current(wish.draft, visit) is None:
        return views.publishing.gone(visit.language)
    await storage.drafts.remove(visit.db, visit.person.id)
    return views.publishing.dropped(visit.language)


async def _go_on(before: Posting, said: Posting, field: Field, visit: Visit) -> Reply:
    """Who answered what was missing is asked for the next that is; else the whole is shown."""
    posting = handlers.drafts.settled(said, visit)
    asked = next(iter(posting.missing), None)
    if asked is None or field not in (*before.missing, asked):
        return await handlers.drafts.keep_and_show(posting, visit)
    return handlers.drafts.question(await handlers.drafts.keep(posting, asked, visit), asked, visit)


def _read(line: str, place: int | None, visit: Visit) -> Posting:
    return understanding.posting.read(
        line,
        visit.understanding,
        language=visit.language.code,
        programme=visit.programme,
        place=place,
        now=visit.now,
    )


def _mend(posting: Posting, field: Field, text: str, visit: Visit) -> Posting | None:
    """None: nothing was understood of it."""
    mended = _mended(posting, field, text, visit)
    if mended != posting:
        return mended
    # What says again what is there changes nothing either; with that part blank it does.
    blank = _blank(posting, field)
    return posting if _mended(blank, field, text, visit) != blank else None


def _mended(posting: Posting, field: Field, text: str, visit: Visit) -> Posting:
    return understanding.posting.mend(
        posting,
        field,
        text,
        visit.understanding,
        language=visit.language.code,
        programme=visit.programme,
        place=posting.place,
        now=visit.now,
    )


def _blank(posting: Posting, field: Field) -> Posting:
    names = _SAID_IN.get(field, (field.value,))
    return replace(posting, **{name: getattr(_BLANK, name) for name in names})


_SAID_IN = {
    Field.TITLE: ("title", "like"),
    Field.HOURS: ("begins", "ends"),
    Field.EXCEPT: ("except_on",),
}
