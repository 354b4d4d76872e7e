"""What has changed for those who are signed up: the old beside the new, in fixed sentences."""

from dataclasses import dataclass, replace
from datetime import date

import views.closed
import views.neutral
import views.seats
from domain.facts import Facts
from domain.intents import ChooseActivity, ShowSignUp
from domain.programme import HoursException, Listed, Place
from domain.replies import Html, Reply
from views.language import Language
from views.occurrences import SHORT_TITLE
from views.reminders import cannot_come
from views.replies import bold, line, lines, paragraphs, pictured, reply, struck


@dataclass(frozen=True, slots=True)
class Change:
    """From what somebody was told last to what holds. `listed`: the time as it is now. `was_at`: None: a place gone.

    `closing`: the place is closed then by this one; None: it is not.
    """

    listed: Listed
    told: Facts
    holds: Facts
    was_at: Place | None
    closing: HoursException | None = None

    @property
    def before(self) -> Listed:
        """The time as they know it; hours in the zone of the place of now."""
        told = self.told
        occurrence = replace(self.listed.occurrence, starts_at=told.starts_at, ends_at=told.ends_at)
        return Listed.of(occurrence, self.listed.activity, self.listed.place)

    @property
    def is_of_time(self) -> bool:
        return (self.told.starts_at, self.told.ends_at) != (self.holds.starts_at, self.holds.ends_at)

    @property
    def is_of_place(self) -> bool:
        return self.told.place != self.holds.place

    @property
    def is_of_room(self) -> bool:
        return replace(self.told, room=self.holds.room).is_news_to(self.told)


def changed(change: Change, today: date, _: Language) -> Reply:
    """At least one of time, place, room and state is another one."""
    if change.holds.cancelled:
        return _cancelled(change, today, _)
    text = paragraphs(
        _heading(change, _),
        views.neutral.title(change.listed, _),
        lines(_time(change, today, _), _where(change, _), _room(change, _)),
    )
    show = pictured("🗒", _.plain("Show it"), ShowSignUp(change.listed.occurrence.id))
    return reply(_, text, [[show, cannot_come(change.listed, _)], views.seats.my_row(_)], anew=True)


def _cancelled(change: Change, today: date, _: Language) -> Reply:
    """As they know it: where it was moved to before it was cancelled does not matter."""
    when = views.neutral.when(change.before, today, _)
    text = paragraphs(
        line("❌", bold(_("It does not take place."))),
        lines(views.neutral.title(change.listed, _), line("🗓", struck(when)), _was_at(change, _)),
        lines(*_closed(change, _)),
        _("You do not need to do anything."),
    )
    others = pictured("📋", _.plain("Activities"), ChooseActivity())
    return reply(_, text, [[others], views.seats.my_row(_)], anew=True)


def _closed(change: Change, _: Language) -> list[Html | None]:
    return [] if change.closing is None else views.closed.told(change.before.day, change.closing, _)


def _heading(change: Change, _: Language) -> Html:
    if change.told.cancelled:
        # Translators: an activity that had been cancelled takes place.
        return line("✅", bold(_("It takes place after all.")))
    # Translators: an activity that somebody has signed up for is at another time, or in another place or room.
    return line("❗", bold(_("Something has changed.")))


def _time(change: Change, today: date, _: Language) -> Html:
    new = views.neutral.when(change.listed, today, _)
    old = views.neutral.when(change.before, today, _) if change.is_of_time else None
    return way("🗓", old, new, _)


def _where(change: Change, _: Language) -> Html:
    old = _at(change.was_at, change, _) if change.is_of_place and change.was_at else None
    return way("📍", old, _at(change.listed.place, change, _), _)


def _was_at(change: Change, _: Language) -> Html | None:
    return line("📍", _at(change.was_at, change, _)) if change.was_at else None


def _at(place: Place, change: Change, _: Language) -> Html:
    name = _.pick(place.name, SHORT_TITLE)
    return _.facts(name, None if change.listed.activity.confidential else place.address)


def _room(change: Change, _: Language) -> Html | None:
    """The name of a room may tell what an activity is about."""
    if change.listed.activity.confidential:
        return line("🚪", _("It is in another room.")) if change.is_of_room else None
    old, new = (_.text(_.pick(room, SHORT_TITLE)) for room in (change.told.room, change.holds.room))
    return way("🚪", old if change.is_of_room else None, new, _)


def way(emoji: str, old: Html | None, new: Html, _: Language) -> Html:
    """From the old to the new; where nothing has changed, as it is."""
    if not old:
        return line(emoji, new) if new else Html("")
    # Translators: {what} is a time, a place or a room that holds no more.
    was = line(emoji, _("Old: {what}", what=struck(old)))
    # Translators: {what} is a time, a place or a room that holds from now on.
    return lines(was, line(emoji, _("New: {what}", what=bold(new))) if new else None)
