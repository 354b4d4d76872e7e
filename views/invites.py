"""Invitations: giving one out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import views.namesakes
import views.pages
import views.words
from domain.intents import (
    ChooseHosted,
    Invite,
    InviteCoordinator,
    InviteHost,
    InviteVolunteer,
    PickHost,
    PickVolunteer,
)
from domain.programme import Activity, Association, Place
from domain.replies import Button, Html, Reply
from domain.roles import Role
from views.activities import ACTIVITIES_PAGE
from views.language import Language
from views.menu import home
from views.namesakes import NONE, Apart
from views.replies import bold, button, line, lines, paragraphs, pictured, reply

_NAME = 60


@dataclass(frozen=True, slots=True)
class Invited:
    """To what somebody is invited: to be `role` at the place, or a host of the `activity` there.

    `association`: the one that they come from, where several run the place.
    """

    place: Place
    role: Role
    activity: Activity | None = None
    association: Association | None = None


def where(places: Sequence[Place], hosted: Sequence[Activity], _: Language, apart: Apart = NONE) -> Reply:
    """`hosted`: activities at other places, of which they are a host."""
    each = [[button(f"📍 {_.pick(place.name, 40)}", Invite(place.id))] for place in places]
    label = views.words.activity_label
    hosts = [[button(label(one, _, apart=apart.get(one.id, "")), InviteHost(one.id))] for one in hosted]
    asked = _("To which meeting place do you invite somebody?")
    text = asked if places else _("For which activity do you invite a host?")
    return reply(_, line("✉️", bold(text)), [*each, *hosts, [home(_)]])


def what(place: Place, is_coordinator: bool, _: Language) -> Reply:
    """Buttons for what they may give."""
    # Translators: what is somebody who is invited to help at {place}: a volunteer, a coordinator, a host?
    text = _("What will this person be at {place}?", place=_.pick(place.name, _NAME))
    coordinator = [pictured("🔑", _.plain("A coordinator"), InviteCoordinator(place.id))] if is_coordinator else []
    rows = [
        [pictured("💛", _.plain("A volunteer"), InviteVolunteer(place.id))],
        [pictured("🙋", _.plain("A host for one activity"), ChooseHosted(place.id))],
        coordinator,
        [home(_)],
    ]
    return reply(_, line("✉️", bold(text)), rows)


def which_association(
    place: Place,
    associations: Sequence[Association],
    wish: type[InviteVolunteer | InviteCoordinator],
    _: Language,
) -> Reply:
    """`associations`: those that run the place; the first is the likeliest."""
    each = [[button(f"🤝 {_.pick(one.name, 40)}", wish(place.id, one.id))] for one in associations]
    # Translators: a button: this person belongs to none of the associations above.
    none = button(_.plain("None of these"), wish(place.id, 0))
    # Translators: to which association does the person belong who is invited?
    return reply(_, line("🤝", bold(_("Which association does this person come from?"))), [*each, [none], [home(_)]])


def link(invited: Invited, address: str, until: datetime, _: Language) -> Reply:
    """To be sent on: below the first lines it speaks to whoever is invited. `until`: the place's wall time.

    A message of its own, with no button that replaces it: or the link would be gone.
    """
    text = paragraphs(
        lines(
            line("✉️", bold(_("Send this message on to one person:"))),
            # Translators: {command} is /team. "Yes" is to the invitation.
            _("{command} shows you who said yes.", command=_.command("team")),
        ),
        lines(line("💛", bold(asked(invited, _))), from_which(invited, _)),
        _("Open this link in Telegram and tap “Start”:"),
        line("👉", _.text(_.address(address))),
        # Translators: of a link that invites somebody to work at the meeting place.
        line("⏳", _("It works once, until {date}, {time}.", date=_.date(until.date()), time=_.time(until.time()))),
    )
    # Who coordinates is not chosen from a list by a slip.
    rows = [[_pick(invited, _)]] if invited.role is not Role.COORDINATOR else []
    return reply(_, text, rows, anew=True)


def from_which(invited: Invited, _: Language) -> Html | None:
    """The association that they come from."""
    return line("🤝", _.text(_.pick(invited.association.name, _NAME))) if invited.association else None


def _pick(invited: Invited, _: Language) -> Button:
    association = invited.association.id if invited.association else 0
    wish = PickHost(invited.activity.id) if invited.activity else PickVolunteer(invited.place.id, association)
    # Translators: a button: it opens the list of the people that somebody knows in Telegram.
    return pictured("👤", _.plain("Choose somebody in Telegram"), wish)


def asked(invited: Invited, _: Language) -> Html:
    place = _.pick(invited.place.name, _NAME)
    if invited.activity is not None:
        title = _.pick(invited.activity.title, _NAME)
        # Translators: a host is somebody who leads or looks after one activity.
        return _("Do you want to be a host of {title} at {place}?", title=title, place=place)
    if invited.role is Role.COORDINATOR:
        return _("Do you want to be a coordinator at {place}?", place=place)
    return _("Do you want to be a volunteer at {place}?", place=place)


def which_activity(activities: Sequence[Activity], wish: ChooseHosted, _: Language, apart: Apart = NONE) -> Reply:
    """The first page comes as a new message: the link above it stays."""
    page = views.pages.page(activities, wish.page, ACTIVITIES_PAGE)
    each = views.namesakes.rows(page.items, InviteHost, apart, _)
    turning = views.pages.turning(page, lambda number: ChooseHosted(wish.place, number), _)
    text = line("🙋", bold(_("For which activity do you invite a host?")))
    if not activities:
        text = _("There are no activities right now.")
    return reply(_, text, [*each, turning, [home(_)]], anew=wish.page == 0)
