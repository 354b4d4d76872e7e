"""Which handler answers which intent. The type checker reports one that is missing."""

from typing import assert_never

import handlers.edit_choice
import handlers.routes.announcing
import handlers.routes.awaiting
import handlers.routes.closing
import handlers.routes.copies
import handlers.routes.dates
import handlers.routes.help
import handlers.routes.occurrences
import handlers.routes.person
import handlers.routes.picking
import handlers.routes.pictures
import handlers.routes.plans
import handlers.routes.posting
import handlers.routes.programme
import handlers.routes.seats
import handlers.routes.team
import handlers.routes.terms
import handlers.routes.trail
from domain.intents import (
    AboutAnnouncing,
    AboutAwaiting,
    AboutClosing,
    AboutCopy,
    AboutDates,
    AboutEditing,
    AboutHelp,
    AboutOccurrence,
    AboutPerson,
    AboutPicking,
    AboutPicture,
    AboutPlan,
    AboutPosting,
    AboutProgramme,
    AboutSeats,
    AboutTeam,
    AboutTerms,
    AboutTrail,
    Intent,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: Intent, visit: Visit) -> Reply:  # noqa: C901 -- one branch for each union is its whole use
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
    if isinstance(wish, AboutAnnouncing):
        return await handlers.routes.announcing.route(wish, visit)
    if isinstance(wish, AboutPicking):
        return await handlers.routes.picking.route(wish, visit)
    if isinstance(wish, AboutTrail):
        return await handlers.routes.trail.route(wish, visit)
    if isinstance(wish, AboutTerms):
        return await handlers.routes.terms.route(wish, visit)
    if isinstance(wish, AboutAwaiting):
        return await handlers.routes.awaiting.route(wish, visit)
    if isinstance(wish, AboutPlan):
        return await handlers.routes.plans.route(wish, visit)
    if isinstance(wish, AboutDates):
        return await handlers.routes.dates.route(wish, visit)
    if isinstance(wish, AboutEditing):
        return await handlers.edit_choice.edit(wish, visit)
    if isinstance(wish, AboutClosing):
        return await handlers.routes.closing.route(wish, visit)
    assert_never(wish)
