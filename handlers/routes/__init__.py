"""Which handler answers which intent. The type checker reports one that is missing."""

from typing import assert_never

import handlers.routes.copies
import handlers.routes.help
import handlers.routes.occurrences
import handlers.routes.person
import handlers.routes.pictures
import handlers.routes.posting
import handlers.routes.programme
import handlers.routes.seats
import handlers.routes.team
from domain.intents import (
    AboutCopy,
    AboutHelp,
    AboutOccurrence,
    AboutPerson,
    AboutPicture,
    AboutPosting,
    AboutProgramme,
    AboutSeats,
    AboutTeam,
    Intent,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: Intent, visit: Visit) -> Reply:
    if isinstance(wish, AboutProgramme):
        return await handlers.routes.programme.route(wish, visit)
    if isinstance(wish, AboutHelp):
        return await handlers.routes.help.route(wish, visit)
    if isinstance(wish, AboutPerson):
        return await handlers.routes.person.route(wish, visit)
    if isinstance(wish, AboutSeats):
        return await handlers.routes.seats.route(wish, visit)
    if isinstance(wish, AboutTeam):
        return await handlers.routes.team.route(wish, visit)
    if isinstance(wish, AboutPosting):
        return await handlers.routes.posting.route(wish, visit)
    if isinstance(wish, AboutPicture):
        return await handlers.routes.pictures.route(wish, visit)
    if isinstance(wish, AboutCopy):
        return await handlers.routes.copies.route(wish, visit)
    if isinstance(wish, AboutOccurrence):
        return await handlers.routes.occurrences.route(wish, visit)
    assert_never(wish)
