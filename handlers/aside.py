"""Texts put aside: another one takes their place, and they come back when it is published or thrown away."""

import handlers.drafts
import handlers.outlines
import storage.drafts
import views.drafts
import views.publishing
from domain.drafts import ANSWERED_WITHIN, Aside, Draft
from domain.intents import AboutAnnouncing, AboutPosting, Intent, ShowDraft, TakeUp
from domain.posting import Field, Posting
from domain.replies import Reply
from handlers.visit import Visit
from views.drafts import Waiting


async def begin(posting: Posting, asked: Field | None, visit: Visit) -> Draft:
    """A draft in the place of the older one, which is put aside. The same words sent twice are one text."""
    old = visit.draft
    if old is not None and old.posting != posting:
        aside = old.with_aside(visit.now)
    else:
        aside = old.aside if old is not None else ()
    return await storage.drafts.begin(visit.db, visit.person.id, posting, asked, visit.now, aside)


async def take_up(wish: TakeUp, visit: Visit) -> Reply:
    """Each comes to the front in its turn, so that none is lost."""
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await gone(wish.draft, visit)
    if not draft.aside:
        return await handlers.drafts.preview(draft, visit)
    return await _to_the_front(draft.aside[0], draft, visit)


async def _to_the_front(one: Aside, draft: Draft, visit: Visit) -> Reply:
    others = [other for other in draft.aside if other != one]
    last = draft.with_aside(visit.now)[:1] if draft.is_begun else ()
    posting = handlers.drafts.settled(one.posting, visit)
    asked = next(iter(posting.missing), None)
    taken = await storage.drafts.begin(visit.db, visit.person.id, posting, asked, visit.now, (*others, *last))
    return await handlers.drafts.preview(taken, visit)


async def leave(draft: Draft, visit: Visit) -> Waiting | None:
    """The draft goes; what was put aside for it is the draft again. None: nothing waits."""
    await storage.drafts.remove(visit.db, visit.person.id)
    if not draft.aside:
        return None
    first, *others = draft.aside
    # Nobody was shown it now: words are not for it yet.
    changed_at = min(first.changed_at, visit.now - 2 * ANSWERED_WITHIN)
    back = await storage.drafts.keep(visit.db, visit.person.id, first.posting, None, changed_at, others)
    return _waiting(back, visit)


async def gone(number: int, visit: Visit) -> Reply:
    """A button of a text that is not the one in hand: one put aside is taken up and shown, else it is no more."""
    draft = visit.draft
    if draft is None:
        return views.publishing.gone(None, visit.language)
    if waits := next((one for one in draft.aside if one.draft == number), None):
        return await _to_the_front(waits, draft, visit)
    return views.publishing.gone(_waiting(draft, visit), visit.language)


def with_waiting(answer: Reply, wish: Intent, visit: Visit) -> Reply:
    """Below the answer to something else, the way back to a question that still waits for its own."""
    draft = visit.draft
    if draft is None or not draft.awaits_words(visit.now) or isinstance(wish, AboutPosting | AboutAnnouncing):
        return answer
    if answer.keys is not None:
        return answer  # it carries no buttons; the next answer has the way back
    return views.drafts.with_waiting(answer, _waiting(draft, visit), visit.language)


def _waiting(draft: Draft, visit: Visit) -> Waiting:
    return Waiting(handlers.outlines.title(draft.posting, visit), ShowDraft(draft.id))
