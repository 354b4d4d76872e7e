"""What is no longer needed goes: each function removes what came to its end before an instant, and says how many."""

from datetime import datetime

from sqlalchemy import BindParameter, bindparam, delete, or_, select
from sqlalchemy.exc import IntegrityError

from storage.database import Connection
from storage.tables import audit, draft, invite, occurrence, picking, plan, signup

_BEFORE: BindParameter[datetime] = bindparam("before")
_OVER = select(occurrence.c.id).where(occurrence.c.ends_at < _BEFORE)
_SIGNUPS = delete(signup).where(signup.c.occurrence.in_(_OVER))
_INVITES = delete(invite).where(or_(invite.c.expires_at < _BEFORE, invite.c.used_at < _BEFORE))
_DRAFTS = delete(draft).where(draft.c.changed_at < _BEFORE)
_PICKING = delete(picking).where(picking.c.asked_at < _BEFORE)
_PLANS = delete(plan).where(plan.c.changed_at < _BEFORE)
_TRAIL = delete(audit).where(audit.c.at < _BEFORE)


async def signups(db: Connection, before: datetime) -> int:
    """Of what was over by then."""
    return (await db.execute(_SIGNUPS, {"before": before})).count


async def invites(db: Connection, before: datetime) -> int:
    """Used or expired by then."""
    return (await db.execute(_INVITES, {"before": before})).count


async def drafts(db: Connection, before: datetime) -> int:
    """Not touched since then."""
    return (await db.execute(_DRAFTS, {"before": before})).count


async def picking_requests(db: Connection, before: datetime) -> int:
    """Asked before that, and nobody was chosen."""
    return (await db.execute(_PICKING, {"before": before})).count


async def plans(db: Connection, before: datetime) -> int:
    """Not touched since then."""
    return (await db.execute(_PLANS, {"before": before})).count


async def trail(db: Connection, before: datetime) -> int:
    """Changes older than that.

    The database refuses for those of the last 365 days by the clock of the machine. Where the program's own stands
    years ahead, as in a demo, they stay, and what is forgotten after them need not wait.
    """
    try:
        return (await db.execute(_TRAIL, {"before": before})).count
    except IntegrityError:
        return 0
