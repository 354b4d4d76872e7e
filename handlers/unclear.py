"""What was not understood surely, or not at all."""

import handlers.opening
import views.help
import views.unclear
from domain.intents import Unclear
from domain.replies import Reply
from handlers.visit import Visit

_MOST = 3


async def unclear(wish: Unclear, visit: Visit) -> Reply:
    if wish.guesses:
        return views.unclear.guesses(wish.guesses[:_MOST], visit.programme, visit.now, visit.language)
    return views.help.lost(handlers.opening.reachable(visit), visit.today, visit.language)
