"""What a letter about seats says at this moment, or why it says nothing any more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import domain.days
import domain.taken_hours
import views.changes
import views.offers
import views.reminders
from domain.facts import Facts
from domain.outbox import Drop, Kind, Letter
from domain.people import Person
from domain.programme import HoursException, Listed, Place, Programme
from domain.replies import Reply
from domain.signups import Claim, Line, State
from storage.matters import Matter
from views.changes import Change
from views.language import Language
from views.standing import Standing


@dataclass(frozen=True, slots=True)
class Read:
    """A letter with all that holds about it now. `line`: read where a letter is about a turn in it.

    `heard`: False: it takes back an offer that they were never told of.
    """

    letter: Letter
    person: Person
    matter: Matter
    listed: Listed
    was_at: Place | None
    line: Line | None
    now: datetime
    heard: bool = True

    @classmethod
    def of(
        cls, letter: Letter, person: Person, matter: Matter, line: Line | None, programme: Programme, now: datetime
    ) -> "Read | None":
        """None: the activity is gone, or not known yet."""
        activity = programme.activity_by_id.get(matter.occurrence.activity)
        if activity is None:
            return None
        listed = Listed.of(matter.occurrence, activity, programme.place_of(activity))
        was_at = programme.place_by_id.get(matter.told.place) if matter.told else None
        return cls(letter, person, matter, listed, was_at, line, now)

    @property
    def today(self) -> date:
        return domain.days.today(self.now, self.listed.place.zone)

    @property
    def claim(self) -> Claim | None:
        """The sign-up that the letter speaks of; who left and came again has another one."""
        claim = self.matter.claim
        return claim if claim is not None and claim.id == self.letter.facts["claim"] else None

    @property
    def holds(self) -> Facts:
        return Facts.of(self.listed.occurrence, self.listed.activity)


def write(read: Read, _: Language) -> Reply | Drop:
    return _WRITERS[read.letter.kind](read, _)


def _reminder(read: Read, _: Language) -> Reply | Drop:
    claim, facts = read.claim, read.letter.facts
    is_moved = facts["starts_at"] != int(read.listed.occurrence.starts_at.timestamp())
    if claim is None or claim.state is not State.CONFIRMED or is_moved or read.listed.cancelled:
        return Drop.GONE
    wanted = read.person.preferences
    is_on = wanted.day_before if read.letter.kind is Kind.DAY_BEFORE else wanted.minutes == facts["minutes"]
    return views.reminders.reminder(read.listed, claim.seats, read.today, _) if is_on else Drop.SWITCHED_OFF


def _offered(read: Read, _: Language) -> Reply | Drop:
    claim = read.claim
    if claim is None or read.listed.cancelled:
        return Drop.GONE
    if not read.listed.activity.sign_up:
        # Nobody says yes to a seat that nobody needs.
        return Drop.NOTHING_NEW
    until = claim.offered_until
    if until is None or until.isoformat() != read.letter.facts["until"] or not claim.holds(read.now):
        return Drop.NOTHING_NEW
    return views.offers.offered(read.listed, claim, read.today, _)


def _fewer(read: Read, _: Language) -> Reply | Drop:
    claim, line = read.claim, read.line
    if claim is None or line is None or not line.is_open(read.now):
        return Drop.GONE
    if not read.listed.activity.sign_up:
        return Drop.NOTHING_NEW
    free = line.free(read.now)
    if line.waiting[:1] != (claim,) or free is None or free != read.letter.facts["seats"] or free >= claim.seats:
        return Drop.NOTHING_NEW
    return views.offers.fewer(read.listed, claim, free, read.today, _)


def _offer_ended(read: Read, _: Language) -> Reply | Drop:
    if read.listed.cancelled:
        return Drop.GONE
    if read.matter.claim is not None:
        return Drop.NOTHING_NEW
    return views.offers.ended(read.listed, read.letter.facts["seats"], read.today, _)


def _offer_withdrawn(read: Read, _: Language) -> Reply | Drop:
    claim, line = read.claim, read.line
    if claim is None or line is None or not line.is_open(read.now):
        return Drop.GONE
    # They are asked anew, be it about other seats: that says what is free now, and their turn.
    is_asked_anew = claim.asked is not None
    if claim.state is not State.WAITLISTED or is_asked_anew or not read.heard:
        return Drop.NOTHING_NEW
    return views.offers.withdrawn(Standing.of(line, read.listed, claim, read.now), read.today, _)


def _just_come(read: Read, _: Language) -> Reply | Drop:
    claim = read.claim
    if claim is None or read.listed.cancelled:
        return Drop.GONE
    if read.listed.activity.sign_up or claim.state is State.CONFIRMED:
        return Drop.NOTHING_NEW
    return views.offers.just_come(read.listed, claim, read.today, _)


def _changed(read: Read, _: Language) -> Reply | Drop:
    told, holds = read.matter.told, read.holds
    if read.claim is None or told is None:
        return Drop.GONE
    if not holds.is_news_to(told) or (holds.cancelled and told.cancelled):
        return Drop.NOTHING_NEW
    closing = _closing(told, read.was_at) if holds.cancelled and read.was_at else None
    return views.changes.changed(Change(read.listed, told, holds, read.was_at, closing), read.today, _)


def _closing(told: Facts, place: Place) -> HoursException | None:
    """Of the time that they know; None: the house is not closed then."""
    return domain.taken_hours.closing_for(place, told.starts_at, told.ends_at)


_WRITERS: dict[Kind, Callable[[Read, Language], Reply | Drop]] = {
    Kind.OFFERED: _offered,
    Kind.FEWER: _fewer,
    Kind.OFFER_ENDED: _offer_ended,
    Kind.OFFER_WITHDRAWN: _offer_withdrawn,
    Kind.JUST_COME: _just_come,
    Kind.CHANGED: _changed,
    Kind.DAY_BEFORE: _reminder,
    Kind.SOON: _reminder,
}
