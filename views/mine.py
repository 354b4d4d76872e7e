"""What is held about a person, in words; and erasing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import views.my_lists
import views.preferences
import views.settings
import views.weekly
from domain.intents import EraseMe
from domain.programme import Activity, Place
from domain.replies import Document, Html, Reply
from views.language import Language
from views.menu import home
from views.my_lists import MySeats, MyWork
from views.people import erase_button
from views.replies import bold, line, lines, paragraphs, pictured, reply
from views.settings import Held


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is held about a person. `several_places`: whether there are any to choose from.

    `since`: wall time; None: not known. `waiting`: messages to them that have not gone out yet. `asked_about`: what the
    last answer was about.
    """

    held: Held
    several_places: bool
    since: datetime | None
    seats: Sequence[MySeats]
    work: MyWork
    waiting: int
    asked_about: Activity | None = None


def my_data(everything: Everything, file: Document, _: Language) -> Reply:
    """In words, long lists shortened; `file` has all of it."""
    text = paragraphs(_all(everything, _), line("📎", _("Everything is in the file above, too.")))
    return reply(_, text, [[erase_button(_), home(_)]], document=file)


def erase(everything: Everything, alone_at: Sequence[Place], _: Language) -> Reply:
    """The question. `alone_at`: places that nobody else is coordinator of."""
    seats = _("Your seats go to others.") if everything.seats else None
    question = lines(bold(_("Shall I erase all of it?")), seats, *(_left_alone(place, _) for place in alone_at))
    yes = pictured("🗑", _.plain("Yes, erase it"), EraseMe(sure=True))
    return reply(_, paragraphs(_all(everything, _), question), [[yes], [home(_)]])


def erased(_: Language) -> Reply:
    text = _("Everything about you is erased. If you write to me again, we begin anew.")
    return reply(_, line("✅", text))


def _all(everything: Everything, _: Language) -> Html:
    return paragraphs(
        line("🔒", bold(_("This is what I have about you:"))),
        _person(everything, _),
        views.my_lists.work(everything.work, _),
        views.my_lists.sign_ups(everything.seats, _),
        _waiting(everything.waiting, _),
    )


def _person(everything: Everything, _: Language) -> Html:
    held, person = everything.held, everything.held.person
    return lines(
        line("🆔", _("Telegram ID: {id}", id=_.phone(str(person.telegram_id)))),
        # Translators: explains the Telegram ID in the line above.
        _("It is a number that Telegram gives you, not your phone number."),
        _since(everything.since, _),
        views.settings.language_line(held, _),
        views.settings.follows_line(held, _) if everything.several_places else None,
        views.weekly.categories_line(held.categories, _),
        views.preferences.reminders_line(person.preferences, _),
        views.weekly.digest_line(person.preferences, _),
        views.settings.alias_line(person, _),
        _asked_about(everything.asked_about, _),
        # Translators: Telegram did not deliver it, as when somebody blocks a bot.
        line("📵", _("My last message did not reach you.")) if person.unreachable else None,
    )


def _since(since: datetime | None, _: Language) -> Html | None:
    if since is None:
        return None
    # Translators: {date} is the day when they first wrote to me.
    return line("📅", _("With me since {date}", date=views.my_lists.day(since, _)))


def _asked_about(activity: Activity | None, _: Language) -> Html | None:
    if activity is None:
        return None
    return line("💬", _("You asked about {title}. I forget that in half an hour.", title=_.pick(activity.title, 60)))


def _waiting(waiting: int, _: Language) -> Html | None:
    if not waiting:
        return None
    return line("✉️", _.many("{n} message to you is on its way.", "{n} messages to you are on their way.", waiting))


def _left_alone(place: Place, _: Language) -> Html:
    name = _.pick(place.name, 60)
    return line("⚠️", _("After that, {place} has no coordinator.", place=name))
