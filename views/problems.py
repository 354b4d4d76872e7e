"""When something does not go as wished: short, kind, with a way on."""

from datetime import date

import views.menu
from domain.intents import ListMySignUps
from domain.replies import Button, Reply
from views.language import Language
from views.menu import contact, home
from views.replies import line, lines, pictured, reply


def old_button(today: date, _: Language) -> Reply:
    return views.menu.below(_("This button is old. Here are new ones:"), today, _)


def private_only(link: str, _: Language) -> Reply:
    """Asked in a group. `link` opens the chat with the bot."""
    text = lines(line("🔒", _("This is only between you and me.")), _("Write to me in our own chat."))
    return reply(_, text, [[Button(_.plain("Write to me"), url=link)]])


def not_yours(_: Language) -> Reply:
    mine = pictured("🗒", _.plain("My sign-ups"), ListMySignUps())
    return reply(_, line("🔒", _("Only those who work at the house can do this.")), [[mine, contact(_)], [home(_)]])


def failed(_: Language) -> Reply:
    text = lines(_("I am sorry, something went wrong here. It is not your fault."), _("Please try again in a moment."))
    return reply(_, line("😕", text), [[contact(_)], [home(_)]])
