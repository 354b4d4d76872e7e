"""When something does not go as wished: short, kind, with a way on."""

from datetime import date

import views.menu
from domain.intents import ListMySignUps
from domain.replies import Button, Html, Reply
from domain.roles import Role
from views.language import Language
from views.menu import contact, home
from views.replies import line, lines, pictured, reply


def old_button(today: date, _: Language) -> Reply:
    return views.menu.below(_("This button is old. Here are new ones:"), today, _)


def private_only(link: str, _: Language) -> Reply:
    """Asked in a group. `link` opens the chat with the bot."""
    text = lines(line("🔒", _("This is only between you and me.")), _("Write to me in our own chat."))
    return reply(_, text, [[Button(_.plain("Write to me"), url=link)]])


def not_yours(needs: Role, role: Role, _: Language, *, hosted: bool = False) -> Reply:
    """`needs`: the role that it takes; `role`: the most that they are anywhere. `hosted`: it is about one activity."""
    mine = pictured("🗒", _.plain("My sign-ups"), ListMySignUps())
    return reply(_, line("🔒", _who_may(needs, role, hosted, _)), [[mine, contact(_)], [home(_)]])


def _who_may(needs: Role, role: Role, hosted: bool, _: Language) -> Html:
    """Who works at a house would take it for a mistake that only those who work there may."""
    if role is Role.HOST is needs and hosted:
        # Translators: the answer to somebody who leads another activity. A host is who leads an activity.
        return _("Only volunteers, coordinators and the hosts of this activity can do this.")
    if role is not Role.HOST and not Role.VISITOR < role < needs:
        return _("Only those who work at the house can do this.")
    if needs is Role.COORDINATOR:
        # Translators: the answer to a volunteer, or to somebody who leads one activity: it is not for them.
        return _("Only coordinators can do this.")
    # Translators: the answer to somebody who leads one activity: it is not for them.
    return _("Only volunteers and coordinators can do this.")


def failed(_: Language) -> Reply:
    text = lines(_("I am sorry, something went wrong here. It is not your fault."), _("Please try again in a moment."))
    return reply(_, line("😕", text), [[contact(_)], [home(_)]])
