"""Roles that run out: asking who wants to go on, and saying that it is over."""

from collections.abc import Sequence
from datetime import datetime

import views.pages
from domain.intents import ChooseToRenew, Renew, RenewHost, RenewMine, ShowTeam
from domain.programme import Activity, Place
from domain.replies import Button, Html, Reply
from domain.roles import Role
from domain.team import Host, Member
from views.language import Language
from views.menu import contact, home
from views.replies import bold, line, lines, paragraphs, pictured, reply

_NAME = 60
_PAGE = 10


def ends(place: Place, role: Role | None, hosted: Sequence[Activity], until: datetime, _: Language) -> Reply:
    """Somebody is asked a week before. `until`: the place's wall time."""
    name = _.pick(place.name, _NAME)
    # Translators: a task is what somebody does for the house, such as volunteer or host.
    heading = _("Your task at {place} ends on {date}.", place=name, date=_.date(until.date()))
    text = paragraphs(
        line("⏳", bold(heading)),
        _tasks(role, hosted, _),
        # Translators: "go on" with the task at the house.
        lines(_("Do you want to go on?"), _("One tap is enough. Then it lasts half a year more.")),
    )
    # Translators: a button: I go on with my task at the house.
    return reply(_, text, [[pictured("✅", _.plain("Yes, I go on"), RenewMine(place.id))]])


def ended(place: Place, role: Role | None, hosted: Sequence[Activity], _: Language) -> Reply:
    name = _.pick(place.name, _NAME)
    text = paragraphs(
        line("💛", bold(_("Your task at {place} has ended.", place=name))),
        _tasks(role, hosted, _),
        lines(_("Thank you for all that you did!"), _back(_)),
    )
    return reply(_, text, [[contact(_)], [home(_)]])


def not_there(place: Place, _: Language) -> Reply:
    """A button of a task that is over, or somebody else's."""
    text = lines(line("😕", _("You have no task at {place} now.", place=_.pick(place.name, _NAME))), _back(_))
    return reply(_, text, [[contact(_)], [home(_)]])


def renewed(place: Place, until: datetime, _: Language) -> Reply:
    text = _(
        "Thank you! Your task at {place} lasts until {date}.", place=_.pick(place.name, _NAME), date=_day(until, _)
    )
    return reply(_, line("💛", text), [[home(_)]])


def renewed_for(alias: str, place: Place, until: datetime, _: Language) -> Reply:
    text = _("Done. {alias} goes on until {date}.", alias=alias, date=_day(until, _))
    return reply(_, line("✅", text), [[more(place, _), _team(place, _)], [home(_)]])


def choose(place: Place, team: Sequence[Member | Host], wish: ChooseToRenew, _: Language) -> Reply:
    """`team`: each person once, whose task ends first before the others."""
    page = views.pages.page(team, wish.page, _PAGE)
    each = [[_renew(place, one, _)] for one in page.items]
    turning = views.pages.turning(page, lambda number: ChooseToRenew(place.id, number), _)
    # Translators: whose task at the house shall last longer?
    text = lines(
        line("⏳", bold(_("Who goes on for half a year more?"))),
        *(_.facts(one.alias, until(one.until.astimezone(place.zone), _)) for one in page.items),
    )
    return reply(_, text, [*each, turning, [_team(place, _), home(_)]])


def until(day: datetime, _: Language) -> Html:
    # Translators: of somebody's task at the house, after what it is.
    return _("until {date}", date=_day(day, _))


def _tasks(role: Role | None, hosted: Sequence[Activity], _: Language) -> Html:
    names = {Role.COORDINATOR: ("🔑", _("Coordinator")), Role.VOLUNTEER: ("💛", _("Volunteer"))}
    given = line(*names[role]) if role in names else None
    return lines(given, *(line("🙋", _.facts(_("Host"), _.pick(one.title, _NAME))) for one in hosted))


def _back(_: Language) -> Html:
    return _("Do you want to help again? Ask those who work at the house.")


def _renew(place: Place, one: Member | Host, _: Language) -> Button:
    wish = RenewHost(one.activity, one.id) if isinstance(one, Host) else Renew(place.id, one.id)
    # Translators: a button: this person's task lasts longer. {alias} is a picture and a number.
    return pictured("⏳", _.plain("Goes on: {alias}", alias=one.alias), wish)


def more(place: Place, _: Language) -> Button:
    # Translators: a button: choose whose tasks at the house last longer.
    return pictured("⏳", _.plain("Who goes on?"), ChooseToRenew(place.id))


def _team(place: Place, _: Language) -> Button:
    return pictured("👥", _.plain("Team"), ShowTeam(place.id))


def _day(day: datetime, _: Language) -> str:
    return _.date(day.date())
