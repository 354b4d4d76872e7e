"""A draft on its way: what it depends on around it, and how it is kept and shown."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import domain.cautions
import domain.choices
import domain.copying
import domain.overlaps
import domain.publishing
import domain.settling
import handlers.awaiting
import handlers.mending
import handlers.outlines
import handlers.times
import handlers.workplaces
import storage.drafts
import views.drafts
import views.posting
from domain.choices import Around
from domain.drafts import Draft
from domain.intents import TakeUp
from domain.overlaps import Wanted
from domain.posting import Field, Posting
from domain.programme import Place
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from views.drafts import Question, Waiting
from views.posting import Preview

# What takes place every day has so many dates within the year that is looked at.
_DATES = 366


def current(number: int, visit: Visit) -> Draft | None:
    """The draft of that number; None: it is gone, or somebody else's."""
    return visit.draft if visit.draft is not None and visit.draft.id == number else None


def places(visit: Visit) -> Sequence[Place]:
    """Where the person may publish."""
    return handlers.workplaces.places(Role.VOLUNTEER, visit)


def settled(posting: Posting, visit: Visit) -> Posting:
    """As it can be published by this person at this moment; what can't be is missing."""
    posting = _hosted(_placed(posting, visit), visit)
    return domain.settling.settled(posting, visit.now, _zone(posting, visit))


def around(posting: Posting, visit: Visit) -> Around:
    rooms = domain.publishing.rooms(visit.programme, posting.place)
    shown = [visit.language.pick(room) for room in rooms]
    copied = visit.programme.activity_by_id.get(posting.copied or 0)
    return Around(
        today=visit.today,
        places=[place.id for place in places(visit)],
        rooms=shown,
        hosts=[host.id for host in domain.publishing.hosts(visit.programme, posting.place)],
        again=domain.copying.again(copied, visit.now, _zone(posting, visit)) if copied else None,
    )


async def keep(posting: Posting, asked: Field | None, visit: Visit, *, anew: bool = False) -> Draft:
    """Change the person's draft. `asked`: the part that their next words are for; `anew`: or another one."""
    aside = visit.draft.aside if visit.draft is not None else ()
    return await storage.drafts.keep(visit.db, visit.person.id, posting, asked, visit.now, aside, anew=anew)


async def keep_and_show(posting: Posting, visit: Visit) -> Reply:
    """The preview. What is missing is asked there: the next words are the answer."""
    return await preview(await keep(posting, next(iter(posting.missing), None), visit), visit)


async def preview(draft: Draft, visit: Visit, *, again: bool = False) -> Reply:
    """`again`: offer to begin another one."""
    read_back = shown(draft, visit)
    agreeing = await handlers.awaiting.agreeing(read_back.place, visit)
    return views.posting.preview(replace(read_back, agreeing=agreeing), visit.language, again=again)


def question(draft: Draft, field: Field, visit: Visit, *, puzzled: bool = False, again: bool = False) -> Reply:
    """Ask for one part of it. `again`: what came was no answer, and what was wrong with an earlier one is not said."""
    posting = draft.posting
    offered = domain.choices.offered(field, posting, around(posting, visit))
    named = domain.publishing.hosts(visit.programme, posting.place) if field is Field.HOST else places(visit)
    names = {one.id: one.name for one in named}
    asked = Question(
        draft=draft.id,
        field=field,
        trouble=None if puzzled or again else posting.trouble(field),
        puzzled=puzzled,
        choices=offered,
        names=names,
        skips=handlers.mending.says_nothing(posting, field),
        copies=field is Field.TITLE and _can_copy(visit),
        picture=posting.picture if field is Field.PICTURE else None,
    )
    known = views.posting.known(shown(draft, visit), visit.language)
    return views.drafts.question(asked, known, visit.language)


def shown(draft: Draft, visit: Visit) -> Preview:
    """All that is to be read back of it."""
    posting = settled(draft.posting, visit)
    zone, place = _zone(posting, visit), visit.programme.place_by_id.get(posting.place or 0)
    dates = domain.settling.dates(posting, visit.now, zone, _DATES)
    known_until = handlers.times.known_until(visit)
    activity = handlers.outlines.activity(draft.id, posting, visit)
    days, looked_until = domain.overlaps.counted(posting, dates)
    wanted = Wanted(posting, activity.title, activity.room)
    twin = domain.publishing.twin(wanted, visit.programme, zone)
    besides = twin.id if twin else None
    return Preview(
        draft=draft.id,
        posting=posting,
        activity=activity,
        place=place,
        dates=dates,
        cautions=domain.cautions.cautions(posting, days, place, known_until) if place else [],
        more_cautions=domain.cautions.left_out(posting, days, place) if place else 0,
        clashes=domain.overlaps.clashes(wanted, days, visit.programme, known_until, besides),
        twin=twin,
        several_places=len(places(visit)) > 1,
        host=visit.programme.association_by_id.get(posting.host or 0),
        has_hosts=bool(domain.publishing.hosts(visit.programme, posting.place)),
        aside=Waiting(handlers.outlines.title(draft.aside[0].posting, visit), TakeUp(draft.id))
        if draft.aside
        else None,
        looked_until=looked_until,
        known_name=handlers.outlines.known_name(posting, visit),
    )


def _placed(posting: Posting, visit: Visit) -> Posting:
    """At one of their own places, whatever was named: the only one, else it is asked."""
    allowed = [place.id for place in places(visit)]
    if posting.place in allowed:
        return posting
    if len(allowed) != 1:
        return replace(posting, place=None)
    guessed = {Field.PLACE} if posting.place is not None else set()
    return replace(posting, place=allowed[0], doubts=posting.doubts | guessed)


def _hosted(posting: Posting, visit: Visit) -> Posting:
    """Nobody of another municipality arranges it."""
    known = [one.id for one in domain.publishing.hosts(visit.programme, posting.place)]
    return posting if posting.place is None or posting.host in (None, *known) else replace(posting, host=None)


def _can_copy(visit: Visit) -> bool:
    theirs = {place.id for place in places(visit)}
    return any(one.place in theirs for one in visit.programme.activities)


def _zone(posting: Posting, visit: Visit) -> ZoneInfo:
    place = visit.programme.place_by_id.get(posting.place or 0)
    return place.zone if place else visit.zone
