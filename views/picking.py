"""Inviting somebody who is chosen in Telegram's own list of people."""

from datetime import datetime

import views.invites
import views.labels
from domain.intents import AcceptInvite, Code, StopPicking
from domain.picking import Choice
from domain.programme import Programme
from domain.replies import Html, Key, Reply
from domain.roles import Role
from views.invites import Invited
from views.language import Language
from views.menu import contact, home
from views.replies import bold, keyed, line, lines, paragraphs, pictured, reply

_NAME = 60


def ask(invited: Invited, number: int, _: Language) -> Reply:
    """`number`: comes back with whoever is chosen."""
    text = lines(
        line("👤", bold(_question(invited, _))),
        views.invites.from_which(invited, _),
        _("Tap the button below. Telegram then shows you the people you know."),
    )
    # Translators: a button: it opens the list of the people that somebody knows in Telegram.
    choose = _.plain("Choose a person")
    return keyed(_, text, [Key(f"👤 {choose}", number), Key(views.labels.label(StopPicking(), Programme(), _))])


def _question(invited: Invited, _: Language) -> Html:
    place = _.pick(invited.place.name, _NAME)
    if invited.activity is not None:
        title = _.pick(invited.activity.title, _NAME)
        return _("Who shall be a host of {title} at {place}?", title=title, place=place)
    return _("Who shall be a volunteer at {place}?", place=place)


def told(until: datetime, _: Language) -> Reply:
    """A letter is on its way to whoever was chosen. `until`: wall time of the place."""
    text = lines(
        line("✅", bold(_("I ask this person now."))),
        # Translators: the person that somebody has chosen can say yes to an invitation until then.
        _(
            "They can say yes until {date}, {time}. Nobody else can.",
            date=_.date(until.date()),
            time=_.time(until.time()),
        ),
        _("{command} shows you who said yes.", command=_.command("team")),
    )
    return keyed(_, text)


def link(invited: Invited, address: str, until: datetime, _: Language) -> Reply:
    """No letter reaches them: a link to send on. `until`: wall time of the place."""
    text = paragraphs(
        lines(
            line("✉️", bold(_("I cannot write to this person yet. Send them this message:"))),
            _("Only the person you chose can use the link."),
            _("{command} shows you who said yes.", command=_.command("team")),
        ),
        lines(line("💛", bold(views.invites.asked(invited, _))), views.invites.from_which(invited, _)),
        _("Open this link in Telegram and tap “Start”:"),
        line("👉", _.text(_.address(address))),
        _until(until, _),
    )
    return keyed(_, text)


def _until(until: datetime, _: Language) -> Html:
    # Translators: of a link that invites somebody to work at the meeting place.
    return line("⏳", _("It works once, until {date}, {time}.", date=_.date(until.date()), time=_.time(until.time())))


def stopped(_: Language) -> Reply:
    text = line("👌", _("All right. Nobody is invited."))
    return keyed(_, lines(text, _("{command} – invite somebody to help", command=_.command("invite"))))


def refused(choice: Choice, _: Language) -> Reply:
    """Why nobody is invited; the keys go."""
    why = {
        Choice.ONESELF: _("This is you. You cannot invite yourself."),
        Choice.A_BOT: _("This is a bot. Only people can help at the house."),
        # Translators: somebody was chosen to be a volunteer or a host, and is that already.
        Choice.ALREADY: _("This person is that already. You do not need to do anything."),
    }.get(choice) or _("This choice is too old. Please begin again.")
    again = _("{command} – invite somebody to help", command=_.command("invite"))
    return keyed(_, lines(line("😊", why), again))


def for_somebody_else(_: Language) -> Reply:
    """Somebody opened an invitation that names another account; it still works for that one."""
    text = lines(
        line("😊", _("This invitation is for another person. Only they can use it.")),
        _("Do you want to help, too? Ask whoever works at the house."),
    )
    return reply(_, text, [[contact(_)], [home(_)]])


def letter(invited: Invited, token: str, until: datetime, by: Role, _: Language) -> Reply:
    """To whoever was chosen: to what, and one button. `until`: wall time of the place. `by`: what whoever asks is."""
    place = _.pick(invited.place.name, _NAME)
    # Translators: a coordinator is responsible for a meeting place and invites those who help there.
    coordinator = line("✉️", _("A coordinator at {place} invites you.", place=place))
    text = paragraphs(
        coordinator if by is Role.COORDINATOR else None,
        lines(line("💛", bold(views.invites.asked(invited, _))), views.invites.from_which(invited, _)),
        lines(
            _("Only you can say yes. If you do not want to, do nothing."),
            _until(until, _),
        ),
    )
    # Translators: a button: yes, I want to help at the meeting place.
    return reply(_, text, [[pictured("✅", _.plain("Yes, I want to"), AcceptInvite(Code(token)))]])
