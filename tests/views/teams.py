"""Every answer about invitations and teams, made of a given activity."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import views.awaiting
import views.invites
import views.posting
import views.team
import views.terms
import views.welcoming
from domain.awaiting import Awaiting, End
from domain.intents import ChooseHosted, ChooseToRenew, InviteVolunteer
from domain.invites import Accepting
from domain.posting import Posting
from domain.replies import Reply
from domain.roles import Role
from domain.team import Host, Member
from tests.builders import an_association, utc
from views.activities import Shown
from views.agreeing import Agreeing
from views.invites import Invited
from views.language import Language
from views.posting import Preview
from views.team import Team

LINK = "https://t.me/a_bot?start=iv-00000000000000000000000000000001"
_ME = 1
_SINCE = utc("2026-11-23 10:00")
_UNTIL = utc("2027-05-22 10:00")
_DAY = date(2026, 11, 23)


def answers(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    yield from _invitations(shown, _)
    yield from _teams(shown, _)
    yield from _taking_back(shown, _)
    yield from _going_on(shown, _)
    yield from _agreeing(shown, _)


def _invitations(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    place, activity = shown.place, shown.activity
    yield "invite where", views.invites.where([place] * 5, [activity] * 5, _)
    yield "invite to what", views.invites.what(place, True, _)
    several = [an_association(id=number, name=place.name) for number in range(1, 9)]
    yield "invite from which", views.invites.which_association(place, several, InviteVolunteer, _)
    yield "invite a host to which", views.invites.which_activity([activity] * 40, ChooseHosted(1, 2), _)
    yield "invite a host to nothing", views.invites.which_activity([], ChooseHosted(1), _)
    for role in (Role.HOST, Role.VOLUNTEER, Role.COORDINATOR):
        invited = Invited(place, role, activity if role is Role.HOST else None, several[0])
        yield f"invite {role.name}", views.invites.link(invited, LINK, utc("2026-11-24 11:00"), _)
        yield f"welcome {role.name}", views.welcoming.welcome(invited, "🦊 27", _)
        yield f"comes from {role.name}", views.welcoming.comes_from(invited, _)
        yield f"already {role.name}", views.welcoming.already(invited, role is Role.HOST, _)
    for accepting in (Accepting.USED, Accepting.EXPIRED, Accepting.WITHDRAWN, Accepting.UNKNOWN):
        yield f"refused {accepting.name}", views.welcoming.refused(accepting, _)


def _teams(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    members = [member(_ME, Role.COORDINATOR), *(member(number, Role.VOLUNTEER) for number in range(2, 150))]
    hosts = [(shown.activity, [host(number) for number in range(1, 10)])] * 5
    yield "team where", views.team.where([shown.place] * 5, _)
    for mine in (True, False):
        yield "team", views.team.team(Team(shown.place, members, hosts, _ME, mine), _)
        yield "team without hosts", views.team.team(Team(shown.place, members[:1], [], _ME, mine), _)


def _taking_back(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    place = shown.place
    for is_me in (True, False):
        yield "take back?", views.team.ask(member(2, Role.VOLUNTEER), place, _DAY, is_me, _)
        yield "taken back", views.team.taken_back("🐝 12", is_me, place, _)
    yield "take back a host?", views.team.ask_host(host(2), shown.activity, place, _DAY, _)
    yield "last coordinator", views.team.last_coordinator(place, _)
    yield "left", views.team.left(place, _)
    yield "gone already", views.team.gone_already(place, _)


def _going_on(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    place, hosted = shown.place, [shown.activity] * 5
    for role in (None, Role.VOLUNTEER, Role.COORDINATOR):
        yield "ends", views.terms.ends(place, role, hosted, _UNTIL, _)
        yield "ended", views.terms.ended(place, role, hosted, _)
    yield "not there", views.terms.not_there(place, _)
    yield "renewed", views.terms.renewed(place, _UNTIL, _)
    yield "renewed for", views.terms.renewed_for("🐝 12", place, _UNTIL, _)
    team = [member(2, Role.VOLUNTEER), host(3)] * 20
    yield "who goes on", views.terms.choose(place, team, ChooseToRenew(1, 1), _)


def _agreeing(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    place, association = shown.place, an_association(name=shown.place.name)
    posting = Posting(title="Kör", place=1, day=_DAY, begins=time(16), ends=time(18))
    waiting = Awaiting(1, 1, 1, 1, 7, posting, shown.activity, _SINCE)
    preview = Preview(7, posting, shown.activity, place, [_DAY], [], None, False)
    for one in (True, False):
        yield "waits", views.awaiting.waits(waiting, one, None, _)
        yield "switched", views.awaiting.switched(replace(place, second_ok=one), _)
    yield "waits still", views.awaiting.waits_still(waiting, _)
    yield "agree?", views.awaiting.ask(waiting, preview, place, association, _)
    yield "agreed", views.awaiting.agreed(shown.activity, _)
    yield "declined", views.awaiting.declined(waiting, _)
    yield "gone by", views.awaiting.gone_by(waiting, _)
    yield "withdrawn", views.awaiting.withdrawn(waiting, _)
    yield "not asked", views.awaiting.gone(_)
    yield "not theirs", views.awaiting.not_theirs(_)
    for end in End:
        yield f"done {end}", views.awaiting.done(replace(waiting, end=end), _)
        yield f"news {end}", views.awaiting.news(replace(waiting, end=end), _)
    for agreeing in Agreeing:
        yield f"preview {agreeing}", views.posting.preview(replace(preview, agreeing=agreeing), _)


def member(number: int, role: Role) -> Member:
    return Member(number, number, "🐝 12", role, _SINCE, _UNTIL)


def host(number: int) -> Host:
    return Host(number, number, "🐸 33", 1, _SINCE, _UNTIL)
