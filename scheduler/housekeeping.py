"""What is no longer needed goes."""

from datetime import datetime, timedelta

import domain.awaiting
import domain.picking
import domain.threads
import storage.agreeing
import storage.announcements
import storage.awaiting
import storage.forgetting
import storage.inbox
import storage.outbox
import storage.questions
import storage.sketches
import storage.terms
import storage.threads
from storage.database import Database

# How long each is kept once it is done with.
_KEPT = (
    # Telegram repeats an update for a day at most; a week leaves room for a long weekend.
    (storage.inbox.forget, timedelta(days=7)),
    # No reminder comes more than a week before the start: none of these keys can be made again.
    (storage.outbox.forget, timedelta(days=14)),
    (storage.forgetting.signups, timedelta(days=30)),
    (storage.forgetting.invites, timedelta(days=7)),
    (storage.forgetting.picking_requests, domain.picking.LASTS),
    (storage.forgetting.drafts, timedelta(days=30)),
    (storage.sketches.forget, timedelta(days=30)),
    (storage.announcements.forget_texts, timedelta(days=7)),
    # As long as the letters by which it is known how it ended.
    (storage.announcements.forget, timedelta(days=14)),
    (storage.forgetting.plans, timedelta(days=30)),
    (storage.forgetting.trail, timedelta(days=365)),
    (storage.agreeing.run_out, domain.awaiting.LASTS),
    (storage.awaiting.forget, timedelta(days=30)),
    (storage.terms.forget, timedelta()),
    (storage.threads.forget, domain.threads.LASTS),
    (storage.questions.forget_sentences, timedelta(days=30)),
    (storage.questions.forget_counts, timedelta(days=800)),
)


async def forget(database: Database, now: datetime) -> int:
    """Remove what is old enough. Returns how many rows. Each table is a transaction: nobody's answer waits for all."""
    forgotten = 0
    for remove, kept in _KEPT:
        async with database.writing() as db:
            forgotten += await remove(db, now - kept)
    return forgotten
