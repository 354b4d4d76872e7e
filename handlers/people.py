"""The person: first contact, language, places, settings."""

import domain.languages
import handlers.mine
import storage.menus
import storage.people
import views.menu
import views.pages
import views.people
import views.places
import views.settings
from domain.intents import ChoosePlaces, FollowPlace, SetLanguage
from domain.programme import Place
from domain.replies import Reply
from handlers.visit import Visit
from views.language import Language


async def start(visit: Visit) -> Reply:
    """Their language is known from Telegram or from an earlier choice; where it is not, it is asked first."""
    if visit.person.language is None:
        return views.people.which_language(visit.languages.offered, visit.language)
    if visit.first:
        return _welcome(visit.language, visit)
    return views.menu.greeting(visit.today, visit.roles.highest, visit.language)


async def met(tag: str | None, visit: Visit) -> None:
    """After the first answer of all. `tag`: the language of their phone.

    By that Telegram chooses which list of commands they are shown; whom we answer in another one gets a list of their
    own.
    """
    person = await storage.people.get(visit.db, visit.person.id)
    if person and person.language and not domain.languages.is_shown(person.language, tag):
        await storage.menus.changed(visit.db, person.id, visit.now)


async def choose_language(visit: Visit) -> Reply:
    return views.people.choose_language(visit.languages.offered, visit.language)


async def set_language(wish: SetLanguage, visit: Visit) -> Reply:
    """The first choice of all is the beginning: what the bot can do and what it keeps follows at once."""
    if not visit.languages.offers(wish.language):
        return views.people.language_missing(visit.languages.offered, visit.language)
    await storage.people.set_language(visit.db, visit.person.id, wish.language)
    await storage.menus.changed(visit.db, visit.person.id, visit.now)
    chosen = visit.languages.of(wish.language)
    if visit.first:
        return _welcome(chosen, visit)
    return views.people.language_set(visit.today, chosen)


def _welcome(language: Language, visit: Visit) -> Reply:
    several = len(visit.programme.places) > 1
    return views.people.welcome(several, visit.today, language, keeps_sentences=visit.keeps_sentences)


async def choose_places(wish: ChoosePlaces, visit: Visit) -> Reply:
    return _choice(visit.person.follows, wish.page, visit)


async def follow_place(wish: FollowPlace, visit: Visit) -> Reply:
    if wish.place not in visit.programme.place_by_id:
        return views.places.gone(visit.language)
    if wish.follow:
        await storage.people.follow(visit.db, visit.person.id, wish.place)
        follows = visit.person.follows | {wish.place}
    else:
        await storage.people.unfollow(visit.db, visit.person.id, wish.place)
        follows = visit.person.follows - {wish.place}
    position = next(at for at, place in enumerate(_in_order(visit)) if place.id == wish.place)
    return _choice(follows, position // views.places.PAGE, visit)


def _choice(follows: frozenset[int], page: int, visit: Visit) -> Reply:
    names = {one.id: one.name for one in visit.programme.municipalities}
    several = names if len(names) > 1 else {}
    return views.places.choose(_in_order(visit), several, follows, page, visit.language)


def _in_order(visit: Visit) -> list[Place]:
    """By municipality, as the programme has them: a tap never moves a button."""
    return sorted(visit.programme.places, key=lambda place: (place.municipality, place.id))


async def show_settings(visit: Visit) -> Reply:
    return views.settings.settings(await handlers.mine.chosen(visit), len(visit.programme.places) > 1, visit.language)
