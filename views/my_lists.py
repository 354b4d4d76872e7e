"""Of what is held about a person, what can be much: sign-ups, and what they do for the house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.audit import Change
from domain.programme import Activity, Place
from domain.replies import Html
from domain.roles import Role
from domain.signups import Claim, State
from views.language import Language, cut
from views.replies import bold, line, lines

# The file has all of them.
_MOST = 8
_NAME = 60
_STATES = {State.CONFIRMED: "✅", State.OFFERED: "🎉", State.WAITLISTED: "⏳"}


@dataclass(frozen=True, slots=True)
class MySeats:
    """One of their sign-ups. `starts`: wall time of the place. `number`: theirs in the line, 0: not in it."""

    activity: Activity
    starts: datetime
    claim: Claim
    number: int


@dataclass(frozen=True, slots=True)
class MyWork:
    """`draft`: the title of what they are half-way through posting, "" while it has none; None: nothing.

    `trail`: what they changed, the oldest first. `messages`: the beginnings of those that they are writing to others.
    """

    roles: Sequence[tuple[Role, Place]]
    hosted: Sequence[Activity]
    draft: str | None
    trail: Sequence[Change]
    messages: Sequence[str] = ()


def sign_ups(seats: Sequence[MySeats], _: Language) -> Html | None:
    if not seats:
        return None
    # Translators: above a list of what they signed up for.
    return lines(line("🗒", bold(_("Your sign-ups:"))), *_shortened([_sign_up(one, _) for one in seats], _))


def work(mine: MyWork, _: Language) -> Html:
    """For most people nothing."""
    return lines(
        *_shortened([_role(role, place, _) for role, place in mine.roles], _),
        *_shortened([_hosts(activity, _) for activity in mine.hosted], _),
        _draft(mine.draft, _),
        *(_message(begun, _) for begun in mine.messages),
        _changes(mine.trail, _),
    )


def day(at: datetime, _: Language) -> Html:
    """With the year: some of it is long ago."""
    return Html(f"{_.text(_.date(at.date()))} {at.year}")


def _sign_up(one: MySeats, _: Language) -> Html:
    title = bold(_.text(_.pick(one.activity.title, _NAME)))
    seats = _.many("{n} seat", "{n} seats", one.claim.seats)
    number = _("number {n} in the line", n=one.number) if one.number else None
    when = (_.date(one.starts.date()), _.time(one.starts.time()))
    return line(_STATES[one.claim.state], _.facts(title, *when, seats, number))


def _role(role: Role, place: Place, _: Language) -> Html:
    name = _("Coordinator") if role is Role.COORDINATOR else _("Volunteer")
    return line("👥", _.facts(name, _.pick(place.name, _NAME)))


def _hosts(activity: Activity, _: Language) -> Html:
    # Translators: before the title of an activity that they lead or look after.
    return line("🙋", _.facts(_("Host"), _.pick(activity.title, _NAME)))


def _draft(title: str | None, _: Language) -> Html | None:
    if title is None:
        return None
    begun = _("An activity that you began to write: {title}", title=title)
    return line("📝", begun if title else _("An activity that you began to write."))


def _message(begun: str, _: Language) -> Html:
    """In short: the file has all of it."""
    if not begun:
        return line("📢", _("A message to others that you began to write."))
    return line("📢", _("A message to others that you began to write: {text}", text=cut(begun, _NAME)))


def _changes(trail: Sequence[Change], _: Language) -> Html | None:
    if not trail:
        return None
    counted = _.many("You changed the programme {n} time.", "You changed the programme {n} times.", len(trail))
    return line("🖊", _.facts(counted, _("The last time: {date}", date=day(trail[-1].at, _))))


def _shortened(all_of_them: Sequence[Html], _: Language) -> Sequence[Html]:
    more = len(all_of_them) - _MOST
    if more <= 0:
        return all_of_them
    return [*all_of_them[:_MOST], _.many("… and {n} more", "… and {n} more", more)]
