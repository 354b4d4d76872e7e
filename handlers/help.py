"""Help of people: letters, contact, other actors, an offer to help; and practical questions."""

import handlers.opening
import handlers.times
import views.activities
import views.contact
import views.letters
import views.practical
from domain.intents import AskPractical
from domain.programme import Audience, Category, Children
from domain.replies import Reply
from handlers.visit import Visit
from views.practical import House


async def get_help_with_letters(visit: Visit) -> Reply:
    """What is arranged for it: the soonest first, and what has no date at all last."""
    places = {place.id for place in visit.places}
    helping = [one for one in visit.programme.activities if one.category is Category.HELP and one.place in places]
    shown = [handlers.times.shown(one, visit) for one in helping]
    shown.sort(key=lambda one: (not one.times, one.times[0].starts if one.times else visit.now))
    return views.letters.letters(shown, handlers.opening.reachable(visit), visit.today, visit.language)


async def contact_person(visit: Visit) -> Reply:
    return views.contact.people(handlers.opening.reachable(visit), visit.language)


async def offer_help(visit: Visit) -> Reply:
    return views.contact.volunteer(handlers.opening.reachable(visit), visit.language)


async def ask_practical(wish: AskPractical, visit: Visit) -> Reply:
    if wish.activity is None:
        return views.practical.of_house(_house(visit), wish.topic, visit.language)
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    return views.practical.of_activity(handlers.times.shown(activity, visit), wish.topic, visit.today, visit.language)


def _house(visit: Visit) -> House:
    places = {place.id for place in visit.places}
    here = [one for one in visit.programme.activities if one.place in places]
    return House(
        all_free=all(one.cost == 0 for one in here),
        some_for_children=any(one.children is not Children.NO for one in here),
        all_for_everyone=all(one.audience is Audience.EVERYONE for one in here),
        some_sign_up=any(one.sign_up for one in here),
        places=tuple(handlers.opening.reachable(visit)),
    )
