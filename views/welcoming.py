"""Opening an invitation: welcome to the team, or why not."""

import views.invites
from domain.intents import ChooseWho, ShowTeam
from domain.invites import Accepting
from domain.replies import Button, Html, Reply
from domain.roles import Role
from views.invites import Invited
from views.language import Language
from views.menu import contact, home
from views.replies import bold, line, lines, paragraphs, pictured, reply

_NAME = 60


def welcome(invited: Invited, alias: str, _: Language) -> Reply:
    """They are it now, and what to do first."""
    text = paragraphs(
        lines(line("🎉", bold(_now(invited, _))), views.invites.from_which(invited, _)),
        lines(_("You can write to me:"), *_first_steps(invited.role, _)),
        # Translators: a picture of an animal and a number, such as 🦊 27, stands for the person. Names are not shown.
        _("In lists you are called {alias}. Nobody sees your name there.", alias=alias),
    )
    return reply(_, text, _rows(invited, _))


def _now(invited: Invited, _: Language) -> Html:
    place = _.pick(invited.place.name, _NAME)
    if invited.activity is not None:
        title = _.pick(invited.activity.title, _NAME)
        return _("You are now a host of {title} at {place}.", title=title, place=place)
    if invited.role is Role.COORDINATOR:
        # Translators: a coordinator is responsible for a meeting place and invites those who help there.
        return _("You are now a coordinator at {place}.", place=place)
    return _("You are now a volunteer at {place}.", place=place)


def _first_steps(role: Role, _: Language) -> list[Html]:
    """The commands, each with what it does."""
    volunteer = role >= Role.VOLUNTEER
    steps = [
        # Translators: {command} is /new.
        line("➕", _("{command} – a new activity", command=_.command("new"))) if volunteer else None,
        # Translators: {command} is /who.
        line("🗒", _("{command} – who comes", command=_.command("who"))),
        # Translators: {command} is /cancel.
        line("❌", _("{command} – say that an activity does not take place", command=_.command("cancel"))),
        # Translators: {command} is /team.
        line("👥", _("{command} – who works at the house", command=_.command("team"))) if volunteer else None,
        # Translators: {command} is /invite.
        line("✉️", _("{command} – invite somebody to help", command=_.command("invite"))),
    ]
    return [step for step in steps if step]


def already(invited: Invited, is_good: bool, _: Language) -> Reply:
    """They are that, or more. `is_good`: the link still works, for somebody else."""
    place = _.pick(invited.place.name, _NAME)
    if invited.activity is not None:
        title = _.pick(invited.activity.title, _NAME)
        what = _("You are a host of {title} at {place} already.", title=title, place=place)
    else:
        what = _("You work at {place} already.", place=place)
    # Translators: of a link that invites somebody to work at the meeting place.
    spare = _("The link still works. You can give it to somebody else.") if is_good else None
    return reply(_, lines(line("😊", what), spare), _rows(invited, _))


def comes_from(invited: Invited, _: Language) -> Reply:
    """They work there already, and are of an association from now on."""
    # Translators: somebody now counts as one of the association whose name stands in the next line.
    text = _("At {place} you are now one of this association:", place=_.pick(invited.place.name, _NAME))
    return reply(_, lines(line("💛", text), views.invites.from_which(invited, _)), _rows(invited, _))


def refused(accepting: Accepting, _: Language) -> Reply:
    why = {
        Accepting.USED: _("Somebody has used this invitation already."),
        Accepting.EXPIRED: _("This invitation is too old."),
        Accepting.WITHDRAWN: _("This invitation does not work any more."),
    }.get(accepting) or _("I do not know this invitation.")
    again = _("Ask whoever sent it to you for a new one.")
    if accepting is Accepting.WITHDRAWN:
        # Whoever sent it does not work there any more.
        again = _("Ask those who work at the house for a new one.")
    text = lines(line("😕", why), again)
    return reply(_, text, [[contact(_)], [home(_)]])


def _rows(invited: Invited, _: Language) -> list[list[Button]]:
    who = pictured("🗒", _.plain("Who comes?"), ChooseWho())
    if invited.role < Role.VOLUNTEER:
        return [[who, home(_)]]
    return [[who, pictured("👥", _.plain("Team"), ShowTeam(invited.place.id))], [home(_)]]
