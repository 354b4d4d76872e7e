"""Who works at a place, and taking a role back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import views.awaiting
import views.terms
import views.words
from domain.intents import AskToTakeBack, AskToTakeBackHost, Intent, Invite, ShowTeam, TakeBack, TakeBackHost
from domain.programme import Activity, Place
from domain.replies import Button, Html, Reply
from domain.roles import Role
from domain.team import Host, Member
from domain.texts import Texts
from views.language import Language
from views.menu import home
from views.replies import bold, button, line, lines, paragraphs, pictured, reply

_NAME = 60
_MOST_TAKEN_BACK = 90


@dataclass(frozen=True, slots=True)
class Team:
    """`hosts`: by activity, those that have one. `me`: the reader's number. `mine`: they may change the team.

    `associations`: by number, those that run the place where several do.
    """

    place: Place
    members: Sequence[Member]
    hosts: Sequence[tuple[Activity, Sequence[Host]]]
    me: int
    mine: bool
    associations: Mapping[int, Texts] = field(default_factory=dict)


def where(places: Sequence[Place], _: Language) -> Reply:
    each = [[button(f"📍 {_.pick(place.name, 40)}", ShowTeam(place.id))] for place in places]
    return reply(_, line("👥", bold(_("Which team do you want to see?"))), [*each, [home(_)]])


def team(shown: Team, _: Language) -> Reply:
    """Roles and aliases, never names."""
    text = paragraphs(
        line("👥", bold(_.text(_.pick(shown.place.name, _NAME)))),
        lines(*(_member(one, shown, _) for one in shown.members)),
        # Translators: hosts are those who lead or look after one activity.
        lines(bold(_("Hosts")), *(_hosts(*one, shown, _) for one in shown.hosts)) if shown.hosts else None,
    )
    invite = _invite_button(shown.place, _)
    if not shown.mine:
        return reply(_, text, [[invite], [home(_)]])
    going_on = views.terms.more(shown.place, _)
    second_ok = [views.awaiting.switch(shown.place, _)] if shown.place.is_shared else []
    return reply(_, text, [[invite], [going_on], second_ok, *_taking_back(shown, _), [home(_)]])


def _member(one: Member, shown: Team, _: Language) -> Html:
    picture, role = _role(one.role, _)
    named, comes_from = _named(one.alias, one.person == shown.me, _), shown.associations.get(one.association or 0)
    association = _.pick(comes_from, _NAME) if comes_from else None
    return line(picture, _.facts(named, role, association, _until(one, shown, _)))


def _until(one: Member | Host, shown: Team, _: Language) -> Html | None:
    """How long somebody is there is for those who can make it longer."""
    return views.terms.until(one.until.astimezone(shown.place.zone), _) if shown.mine else None


def _role(role: Role, _: Language) -> tuple[str, Html]:
    # Translators: one who is responsible for a meeting place and invites those who help there.
    return ("🔑", _("Coordinator")) if role is Role.COORDINATOR else ("💛", _("Volunteer"))


def _hosts(activity: Activity, hosts: Sequence[Host], shown: Team, _: Language) -> Html:
    named = _.together(*(_host(one, shown, _) for one in hosts))
    title = _.pick(activity.title, _NAME)
    return line(views.words.emoji(activity), _("{title}: {people}", title=title, people=named))


def _host(one: Host, shown: Team, _: Language) -> Html:
    return _.facts(_named(one.alias, one.person == shown.me, _), _until(one, shown, _))


def _named(alias: str, is_me: bool, _: Language) -> Html:
    # Translators: {alias} is a picture and a number in a list; this one stands for the reader.
    return _("{alias} (you)", alias=alias) if is_me else _.text(alias)


def _taking_back(shown: Team, _: Language) -> list[list[Button]]:
    """A button for each; the longest of lists keeps room for the others."""
    place = shown.place.id
    rows = [[_take(one.alias, AskToTakeBack(place, one.id), _)] for one in shown.members if one.person != shown.me]
    for activity, hosts in shown.hosts:
        title = _.pick(activity.title, 25)
        rows += [[_take(f"{one.alias} · {title}", AskToTakeBackHost(activity.id, one.id), _)] for one in hosts]
    leaving = (AskToTakeBack(place, one.id) for one in shown.members if one.person == shown.me)
    return [*rows[:_MOST_TAKEN_BACK], *([pictured("🚪", _.plain("Leave the team"), wish)] for wish in leaving)]


def _take(whom: str, wish: Intent, _: Language) -> Button:
    # Translators: a button: this person shall no longer work here. {alias} is a picture and a number.
    return pictured("↩️", _.plain("Remove: {alias}", alias=whom), wish)


def ask(member: Member, place: Place, since: date, is_me: bool, _: Language) -> Reply:
    """Shall they no longer be what they are?"""
    name = _.pick(place.name, _NAME)
    if is_me:
        text = line("🚪", bold(_("Do you want to leave the team of {place}?", place=name)))
        return _question(text, _.plain("Yes, leave"), TakeBack(place.id, member.id), place, _)
    question = _("Shall I take {alias} out of the team of {place}?", alias=member.alias, place=name)
    text = lines(line("↩️", bold(question)), _.facts(_role(member.role, _)[1], _since(since, _)))
    return _question(text, _.plain("Yes, remove"), TakeBack(place.id, member.id), place, _)


def ask_host(host: Host, activity: Activity, place: Place, since: date, _: Language) -> Reply:
    title = _.pick(activity.title, _NAME)
    question = _("Shall {alias} stop being a host of {title}?", alias=host.alias, title=title)
    text = lines(line("↩️", bold(question)), _since(since, _))
    return _question(text, _.plain("Yes, remove"), TakeBackHost(activity.id, host.id), place, _)


def _since(day: date, _: Language) -> Html:
    return _("Since {date}", date=_.date(day))


def _question(text: Html, yes: str, wish: Intent, place: Place, _: Language) -> Reply:
    return reply(_, text, [[pictured("✅", yes, wish)], [pictured("✋", _.plain("No"), ShowTeam(place.id))]])


def last_coordinator(place: Place, _: Language) -> Reply:
    """They can invite another one themselves."""
    text = lines(
        line("✋", _("Somebody must be coordinator at {place}.", place=_.pick(place.name, _NAME))),
        line("✉️", _("{command} – invite somebody to help", command=_.command("invite"))),
    )
    return reply(_, text, [[_invite_button(place, _)], _team_button(place, _)])


def _invite_button(place: Place, _: Language) -> Button:
    return pictured("✉️", _.plain("Invite somebody"), Invite(place.id))


def taken_back(alias: str, ended: bool, place: Place, _: Language) -> Reply:
    """`ended`: open invitations of the place, too, since whoever left may have kept one."""
    text = lines(
        line("✅", _("Done. {alias} no longer has this task.", alias=alias)),
        _("Old invitations to this team do not work any more.") if ended else None,
    )
    return reply(_, text, [_team_button(place, _)])


def left(place: Place, _: Language) -> Reply:
    text = _("You have left the team of {place}. Thank you for all that you did!", place=_.pick(place.name, _NAME))
    return reply(_, line("💛", text), [[home(_)]])


def gone_already(place: Place, _: Language) -> Reply:
    """An old or forged button."""
    return reply(_, _("This person no longer has this task."), [_team_button(place, _)])


def _team_button(place: Place, _: Language) -> list[Button]:
    return [pictured("👥", _.plain("Team"), ShowTeam(place.id)), home(_)]


def not_yet(_: Language) -> Reply:
    text = lines(line("🛠", _("This does not work yet. It comes later.")), _("You can write to me:"), *_tools(_))
    return reply(_, text, [[home(_)]])


def _tools(_: Language) -> list[Html]:
    return [_.text(_.command(name)) for name in ("new", "cancel", "who", "team")]
