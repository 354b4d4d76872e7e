"""What a draft would become."""

from dataclasses import replace

import domain.publishing
import understanding.calling
from domain.posting import Posting
from domain.programme import Activity, Category
from domain.publishing import Named
from domain.texts import Texts
from handlers.visit import Visit
from understanding.calling import Says
from views.read_back import KnownName


def title(posting: Posting, visit: Visit) -> Texts | None:
    """None: it has none yet. What is written comes first; a known name stands for it in the other languages."""
    known, typed = known_name(posting, visit), _typed(posting, visit)
    if typed is None or known is None or not known.taken:
        return typed
    written = _of_house(posting, visit) or typed
    return dict(written) | {code: name for code, name in known.names.items() if code not in written}


def known_name(posting: Posting, visit: Visit) -> KnownName | None:
    """None: neither the house nor the lists know it in another language."""
    typed, lists = _typed(posting, visit), visit.understanding.lexicon.words.activities
    if typed is None:
        return None
    of_house = _of_house(posting, visit)
    written = of_house or typed
    names = {**understanding.calling.others(written, lists, paid=bool(posting.cost)), **of_house}
    says_more = understanding.calling.says_more(written, lists)
    taken = not says_more if posting.translated is None else posting.translated
    return KnownName(names, taken) if names.keys() - typed.keys() else None


def _of_house(posting: Posting, visit: Visit) -> Texts:
    """As an activity is called that goes by this title; a name of it that says more than was typed is left out."""
    like, typed = visit.programme.activity_by_id.get(posting.like or 0), _typed(posting, visit)
    if like is None or typed is None:
        return {}
    free = bool(posting.cost) and not understanding.calling.says(Says.FREE, typed)
    return {
        code: name
        for code, name in like.title.items()
        if not (free and understanding.calling.says(Says.FREE, {code: name}))
    }


def _typed(posting: Posting, visit: Visit) -> Texts | None:
    return {visit.language.code: posting.title} if posting.title else None


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
