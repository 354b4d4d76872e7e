"""When a place is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import views.holidays
import views.reasons
import views.written
from domain.days import Days, week_of
from domain.holidays import Holiday
from domain.intents import ListActivities, ShowLocation, ShowOpeningHours
from domain.programme import Hours, Place
from domain.reasons import Because, Reason
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home, last_row
from views.occurrences import day_in_words, in_words
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply


@dataclass(frozen=True, slots=True)
class OpenDay:
    """One day of one place; no hours: closed. `reason` is why it is not as usual."""

    day: date
    hours: tuple[Hours, ...]
    reason: Because
    holiday: Holiday | None


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """`until`: local, where it is open now. `opens`: local, where it is closed now. `days`: those asked for.

    `next_open`: the first day after the asked ones that it is open, where it is closed on all of them.
    `changes`: the day on which other weekly hours begin, where that is soon.
    """

    place: Place
    until: time | None
    opens: datetime | None
    days: tuple[OpenDay, ...]
    next_open: OpenDay | None
    changes: date | None = None


def opening_hours(places: Sequence[OpenPlace], about_now: bool, today: date, _: Language) -> Reply:
    """`about_now`: whether it is open at this moment belongs into the answer."""
    blocks = [_block(one, about_now, today, _) for one in places]
    return reply(_, paragraphs(*blocks), _rows(places, today, _))


def in_short(places: Sequence[OpenPlace], asked: Days | None, now: bool, today: date, _: Language) -> Reply:
    """Many places: the first day of each in one line. Green is open: `now`, or else on that day."""
    day = places[0].days[0].day
    each = [_in_a_line(one, now, _) for one in places]
    text = paragraphs(line("🕘", bold(in_words(Days.one(day), today, _))), lines(*each))
    return reply(_, text, [*in_twos(_buttons(places, asked, _)), last_row(True, _)])


def _in_a_line(one: OpenPlace, now: bool, _: Language) -> Html:
    day = one.days[0]
    is_open = one.until is not None if now else bool(day.hours)
    name = bold(_.text(_.pick(one.place.name, 80)))
    return line("🟢" if is_open else "🔴", _with_why(Html(f"{name}: {_hours(day, _)}"), day, _))


def _buttons(places: Sequence[OpenPlace], asked: Days | None, _: Language) -> list[Button]:
    return [button(f"🕘 {_.pick(one.place.name, 40)}", ShowOpeningHours(asked, one.place.id)) for one in places]


def standing(one: OpenPlace, today: date, _: Language) -> Html:
    """Whether the place is open now, and when that changes."""
    if one.until is not None:
        return line("🟢", _("Open now, until {time}.", time=_.closing(one.until)))
    return line("🔴", _closed_now(one.opens, today, _))


def _closed_now(opens: datetime | None, today: date, _: Language) -> Html:
    if opens is None:
        return _("Closed now.")
    at = _.time(opens.time())
    if opens.date() == today:
        return _("Closed now. Opens today at {time}.", time=at)
    if opens.date() == today + timedelta(days=1):
        return _("Closed now. Opens tomorrow at {time}.", time=at)
    return _("Closed now. Opens {date} at {time}.", date=_.date(opens.date()), time=at)


def _block(one: OpenPlace, about_now: bool, today: date, _: Language) -> Html:
    name = line("🕘", bold(_.text(_.pick(one.place.name, 80))))
    now = standing(one, today, _) if about_now else None
    days = [_day(day, today, _) for day in one.days]
    later = None
    if one.next_open and not about_now:
        later = _("Next open: {date}, {hours}.", date=_.date(one.next_open.day), hours=_hours(one.next_open, _))
    return lines(name, now, *days, later, _change(one, _))


def _change(one: OpenPlace, _: Language) -> Html | None:
    if one.changes is None:
        return None
    return line("🔄", _("From {date} other hours.", date=_.date(one.changes)))


def _day(day: OpenDay, today: date, _: Language) -> Html:
    name = day_in_words(day.day, today, _) if day.day <= today + timedelta(days=1) else _.text(_.date_first(day.day))
    return _with_why(Html(f"{name}: {bold(_hours(day, _))}"), day, _)


def _with_why(said: Html, day: OpenDay, _: Language) -> Html:
    why = _why(day, _)
    return Html(f"{said} ({why})") if why else said


def _hours(day: OpenDay, _: Language) -> Html:
    if not day.hours:
        # Translators: said of a day: the house is closed.
        return _("closed")
    return _.together(*(_.hours(hours.opens, hours.closes) for hours in day.hours))


def _why(day: OpenDay, _: Language) -> Html:
    reason = views.reasons.reason(day.reason, 100, _, day.holiday)
    if reason or day.holiday is None:
        foreign = None if isinstance(day.reason, Reason) else views.written.in_other(day.reason, _)
        return _.facts(reason, foreign)
    return _(views.holidays.NAMES[day.holiday])


def _rows(places: Sequence[OpenPlace], today: date, _: Language) -> list[list[Button]]:
    each = _buttons(places, None, _) if len(places) > 1 else []
    place = places[0].place.id if len(places) == 1 else None
    asked = places[0].days if places else ()
    day = asked[0].day if len(asked) == 1 else today
    row = [
        pictured("📅", _.plain("What is on"), ListActivities(Days.one(day), place=place)),
        pictured("🗓", _.plain("The whole week"), ShowOpeningHours(week_of(day), place=place)),
    ]
    return [*in_twos(each), row, [pictured("📍", _.plain("Where?"), ShowLocation(place=place)), home(_)]]
