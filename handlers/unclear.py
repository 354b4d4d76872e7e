"""What was not understood surely, or not at all."""

from collections.abc import Sequence

import handlers.opening
import handlers.work
import views.help
import views.unclear
import views.work
from domain.intents import Intent, Unclear
from domain.replies import Reply
from handlers.visit import Visit

_MOST = 3


async def unclear(wish: Unclear, visit: Visit) -> Reply:
    if wish.guesses:
        return await _guesses(wish.guesses[:_MOST], visit)
    return views.help.lost(handlers.opening.reachable(visit), visit.today, visit.language)


async def _guesses(guesses: Sequence[Intent], visit: Visit) -> Reply:
    answer = views.unclear.guesses(guesses, visit.programme, visit.now, visit.language)
    kinds = [type(one) for one in guesses]
    for guess in guesses:
        # Of several activities the guess itself leads on, to the very one.
        work = await handlers.work.meant(guess, visit) if kinds.count(type(guess)) == 1 else None
        answer = views.work.above(answer, work, visit.language) if work else answer
    return answer
