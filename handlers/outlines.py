"""What a draft would become."""

from dataclasses import replace

import domain.publishing
from domain.posting import Posting
from domain.programme import Activity, Category
from domain.publishing import Named
from domain.texts import Texts
from handlers.visit import Visit


def title(posting: Posting, visit: Visit) -> Texts | None:
    """None: it has none yet. A name that the house or the lists know comes in all their languages."""
    like = visit.programme.activity_by_id.get(posting.like or 0)
    known = visit.understanding.lexicon.words.activities
    if like is not None:
        return known.completed(like.title)
    return known.completed({visit.language.code: posting.title}) if posting.title else None


def activity(draft: int, posting: Posting, visit: Visit) -> Activity:
    """What it becomes; of what is missing, it says nothing that counts."""
    like = visit.programme.activity_by_id.get(posting.like or 0)
    known = domain.publishing.rooms(visit.programme, posting.place)
    named = Named(
        slug=domain.publishing.slug(posting.title or "", draft, (one.slug for one in visit.programme.activities)),
        title=title(posting, visit) or {visit.language.code: ""},
        room=domain.publishing.room(posting.room, known, visit.language.code),
        category=like.category if like else _category(posting.title or "", visit),
    )
    whole = replace(posting, place=posting.place or 0, day=posting.day or visit.today)
    return domain.publishing.activity(whole, named)


def _category(named: str, visit: Visit) -> Category:
    if not named:
        return Category.SOCIAL
    known = visit.understanding.lexicon.words.activities
    if key := known.find({visit.language.code: named}):
        return known.categories[key]
    understood = visit.understanding.understand(
        named, language=visit.language.code, programme=visit.programme, now=visit.now
    )
    return understood.category or Category.SOCIAL
