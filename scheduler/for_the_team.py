"""Letters to those who work at a house: about their roles, and about what second associations agree to."""

from datetime import datetime

import scheduler.awaiting
import scheduler.second_looks
import scheduler.terms
from domain.outbox import Drop, Kind, Letter
from domain.people import Person
from domain.programme import Programme
from domain.replies import Reply
from storage.database import Connection
from views.language import Language

KINDS = (Kind.ROLE_ENDS, Kind.ROLE_ENDED, Kind.SECOND_OK, Kind.AWAITED, Kind.SECOND_LOOK, Kind.VETOED)


async def write(
    db: Connection, letter: Letter, person: Person, programme: Programme, _: Language, now: datetime
) -> Reply | Drop:
    """One of `KINDS`."""
    match letter.kind:
        case Kind.ROLE_ENDS | Kind.ROLE_ENDED:
            return await scheduler.terms.write(db, letter, person, programme, _, now)
        case Kind.SECOND_OK | Kind.AWAITED:
            return await scheduler.awaiting.write(db, letter, programme, _, now)
        case _:
            return await scheduler.second_looks.write(db, letter, programme, _, now)
