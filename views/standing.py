"""How a person stands with one time of an activity: with seats, with an offer, or in the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import views.activities
from domain.programme import Listed
from domain.replies import Html
from domain.signups import MOST_SEATS, Claim, Line, State
from views.language import Language
from views.occurrences import when, where
from views.replies import bold, line, lines


@dataclass(frozen=True, slots=True)
class Standing:
    """`claim` None: not in. `number`: theirs in the line, from 1; 0: not in it. `waiting`: how many claims are in it.

    `free`: seats that nobody holds; None: there is no limit. `begun`: nobody joins any more. `alias`: theirs on the
    list. `reminders`: those to come, in the place's wall time.
    """

    listed: Listed
    claim: Claim | None
    number: int
    waiting: int
    free: int | None
    begun: bool
    alias: str | None = None
    reminders: Sequence[datetime] = ()

    @classmethod
    def of(
        cls,
        line_: Line,
        listed: Listed,
        claim: Claim | None,
        now: datetime,
        *,
        alias: str | None = None,
        reminders: Sequence[datetime] = (),
    ) -> "Standing":
        number = line_.number(claim) if claim is not None and claim.state is State.WAITLISTED else 0
        begun = now >= line_.occurrence.starts_at
        return cls(listed, claim, number, len(line_.waiting), line_.free(now), begun, alias, reminders)

    @property
    def occurrence(self) -> int:
        return self.listed.occurrence.id

    @property
    def is_open(self) -> bool:
        return not self.begun and not self.listed.cancelled

    @property
    def is_full(self) -> bool:
        """Whoever comes now waits. A free seat behind somebody who waits is not free."""
        return self.waiting > 0 or (self.free is not None and self.free <= 0)

    @property
    def most(self) -> int:
        """So many seats may be asked for, free or not."""
        seats = self.listed.occurrence.seats
        return MOST_SEATS if seats is None else min(MOST_SEATS, seats)

    @property
    def fewer(self) -> int:
        """Seats that the head of the line may take at once, fewer than wished; 0: none."""
        free = self.free or 0
        return free if self.claim and self.number == 1 and 0 < free < self.claim.seats else 0


def about(listed: Listed, today: date, _: Language) -> Html:
    """What, when and where."""
    title = views.activities.title(listed.activity, _)
    return lines(title, when(listed, today, _), line("📍", where(listed, _)))


def state(one: Standing, today: date, _: Language) -> Html:
    """In a sentence or two; the first one is what counts."""
    claim = one.claim
    if claim is None:
        return line("🗒", bold(_("You are not signed up for this.")))
    if one.listed.cancelled:
        return lines(line("❌", bold(_("It does not take place."))), _("You do not need to do anything."))
    if not one.listed.activity.sign_up and claim.state is not State.CONFIRMED:
        # Whoever waited before that was so waits for nothing.
        return line("👋", bold(_("You do not need to sign up. Just come.")))
    match claim.state:
        case State.CONFIRMED:
            return line("✅", bold(_.many("You have {n} seat.", "You have {n} seats.", claim.seats)))
        case State.OFFERED:
            held = _.many("{n} seat is free for you.", "{n} seats are free for you.", claim.seats)
            return lines(line("🎉", bold(held)), _until(one.listed, claim, today, _))
        case State.WAITLISTED:
            wish = _.many("You wait for {n} seat.", "You wait for {n} seats.", claim.seats)
            return lines(line("⏳", bold(_("You are number {n} in the line.", n=one.number))), wish)


def _until(listed: Listed, claim: Claim, today: date, _: Language) -> Html | None:
    if claim.offered_until is None:
        return None
    until = claim.offered_until.astimezone(listed.place.zone)
    time = _.time(until.time())
    if until.date() == today:
        return _("Tap ✅ before {time} today. After that I ask the next in the line.", time=time)
    date_ = _.date(until.date())
    return _("Tap ✅ before {date}, {time}. After that I ask the next in the line.", date=date_, time=time)


def free(one: Standing, _: Language) -> Html | None:
    """How many seats there are for whoever comes now; None: as many as come."""
    if one.free is None:
        return None
    if not one.is_full:
        return line("🪑", _.many("{n} seat is free.", "{n} seats are free.", one.free))
    if not one.waiting:
        return line("⏳", _("It is full."))
    return line("⏳", _.many("It is full. {n} is waiting.", "It is full. {n} are waiting.", one.waiting))
