"""Other actors to turn to."""

import handlers.opening
import views.referrals
from domain.intents import AskReferral
from domain.programme import Need, Referral
from domain.replies import Reply
from handlers.visit import Visit
from views.referrals import Actors

_Known = tuple[frozenset[tuple[str, str]], str | None, str | None]


async def ask_referral(wish: AskReferral, visit: Visit) -> Reply:
    if wish.need is None:
        return views.referrals.choose(visit.language)
    actors = _actors(wish.need, visit)
    if not actors:
        return views.referrals.nobody(wish.need, handlers.opening.reachable(visit), visit.language)
    return views.referrals.referral(wish.need, actors, visit.language)


def _actors(need: Need, visit: Visit) -> list[Actors]:
    """By municipality. One that several of them name, such as a state agency, is said once and before them."""
    municipalities = {place.municipality for place in visit.places}
    suiting = [one for one in visit.programme.referrals if need in one.needs and one.municipality in municipalities]
    named: dict[_Known, list[Referral]] = {}
    for one in suiting:
        named.setdefault(_known(one), []).append(one)
    common = tuple(found[0] for found in named.values() if len(found) > 1 or len(municipalities) == 1)
    own = [found[0] for found in named.values() if len(found) == 1 and len(municipalities) > 1]
    groups = [Actors(None, common)] if common else []
    for municipality in visit.programme.municipalities:
        if theirs := tuple(one for one in own if one.municipality == municipality.id):
            groups.append(Actors(municipality.name, theirs))
    return groups


def _known(referral: Referral) -> _Known:
    return frozenset(referral.name.items()), referral.phone, referral.url
