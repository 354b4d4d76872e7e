"""The menu, and the buttons that many answers end with."""

from datetime import date, timedelta

import views.work
from domain.days import Days, week_of
from domain.intents import (
    AskReferral,
    ChangeHours,
    ChooseActivity,
    ChooseLanguage,
    ChoosePlaces,
    ChooseToCallOff,
    ChooseWho,
    Close,
    ContactPerson,
    GetHelpWithLetters,
    ListActivities,
    ListMySignUps,
    Post,
    ShowLocation,
    ShowMenu,
    ShowOpeningHours,
    ShowSettings,
)
from domain.replies import Button, Html, Reply
from domain.roles import Role
from views.language import Language
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply


def menu(today: date, role: Role, _: Language) -> Reply:
    """`role`: the most that they are anywhere."""
    text = lines(bold(_("What do you want to know?")), _("Tap a button, or write to me in your own words."))
    return reply(_, paragraphs(text, _working(role, _)), [*_work(role, _), *rows(today, _)])


def greeting(today: date, role: Role, _: Language) -> Reply:
    """`role`: the most that they are anywhere."""
    text = lines(line("👋", bold(_("Hello!"))), _("What do you want to know?"))
    return reply(_, paragraphs(text, _working(role, _)), [*_work(role, _), *rows(today, _)])


def _working(role: Role, _: Language) -> Html | None:
    """How they post by one line, for those who may."""
    if role < Role.VOLUNTEER:
        return None
    # Translators: {command} is /new. It is for those who work at the house.
    return line("➕", _("A new activity: write {command} and then what, when and where.", command=_.command("new")))


def _work(role: Role, _: Language) -> list[list[Button]]:
    """For those who run something."""
    if role < Role.HOST:
        return []
    who = pictured("🗒", _.plain("Who comes?"), ChooseWho())
    cancel = views.work.button(ChooseToCallOff(), _)
    if role < Role.VOLUNTEER:
        return [[who, cancel]]
    close = views.work.button(Close(), _)
    hours = pictured("🕘", _.plain("Change the hours"), ChangeHours())
    return [[pictured("➕", _.plain("New activity"), Post())], [who, cancel], [close, hours]]


def thanks(_: Language) -> Reply:
    # Translators: the answer to "thank you".
    return reply(_, line("💛", _("You are welcome! I am here when you need me.")), [[home(_)]])


def below(text: Html, today: date, _: Language) -> Reply:
    """`text` with the whole menu under it."""
    return reply(_, text, rows(today, _))


def rows(today: date, _: Language) -> list[list[Button]]:
    return in_twos(
        [
            pictured("📅", _.plain("Today"), ListActivities()),
            pictured("📅", _.plain("Tomorrow"), ListActivities(Days.one(today + timedelta(days=1)))),
            pictured("🗓", _.plain("This week"), ListActivities(week_of(today))),
            pictured("🗒", _.plain("My sign-ups"), ListMySignUps()),
            pictured("🕘", _.plain("Opening hours"), ShowOpeningHours()),
            pictured("📋", _.plain("Activities"), ChooseActivity()),
            # Translators: a button: where the meeting place is.
            pictured("📍", _.plain("Where?"), ShowLocation()),
            letters(_),
            # Translators: a button: whom to turn to for work, housing, health and so on.
            pictured("🤝", _.plain("Other help"), AskReferral()),
            contact(_),
            pictured("🌐", _.plain("Language"), ChooseLanguage()),
            pictured("⚙️", _.plain("Settings"), ShowSettings()),
        ]
    )


def home(_: Language) -> Button:
    return pictured("🏠", _.plain("Menu"), ShowMenu())


def last_row(several_places: bool, _: Language) -> list[Button]:
    """Who is told about several places can choose among them."""
    places = pictured("📍", _.plain("Choose your meeting place"), ChoosePlaces())
    return [places, home(_)] if several_places else [home(_)]


def letters(_: Language) -> Button:
    return pictured("✉️", _.plain("Help with letters"), GetHelpWithLetters())


def contact(_: Language) -> Button:
    # Translators: a button: meet or phone the people who work at the meeting place.
    return pictured("☎️", _.plain("Talk to a person"), ContactPerson())
