"""A yes, a no or a number, typed: always a confirming tap, so what waits for one is shown again."""

import handlers.drafts
import handlers.my_signups
import views.seats
from domain.drafts import ANSWERED_WITHIN, Draft
from domain.intents import ShowSignUp
from domain.replies import Reply
from domain.signups import State
from handlers.visit import Visit
from views.standing import Standing


async def answer_in_words(visit: Visit) -> Reply:
    """An offer comes before a draft: its seats are held for a while only."""
    offers = [one for one in await handlers.my_signups.current(visit) if _is_offer(one)]
    if len(offers) > 1:
        return await handlers.my_signups.list_my_sign_ups(visit)
    if offers:
        return await handlers.my_signups.show_sign_up(ShowSignUp(offers[0].occurrence), visit)
    draft = _fresh_draft(visit)
    return await handlers.drafts.preview(draft, visit) if draft else views.seats.only_a_tap(visit.language)


def _is_offer(one: Standing) -> bool:
    """Also fewer seats than wished: the head of the line was asked about them."""
    offered = one.claim is not None and one.claim.state is State.OFFERED
    return one.is_open and (offered or one.fewer > 0)


def _fresh_draft(visit: Visit) -> Draft | None:
    """What they were shown a moment ago. Only who may still publish has one."""
    draft = visit.draft
    return draft if draft is not None and visit.now - draft.changed_at <= ANSWERED_WITHIN else None
