"""What is on: the days in words, and one short block for each time."""

from collections.abc import Sequence
from datetime import date, timedelta

import views.namesakes
import views.words
from domain.days import Days, week_of
from domain.intents import ShowActivity
from domain.programme import Listed, Occurrence
from domain.replies import Button, Html
from domain.texts import Texts
from views.language import Isolated, Language
from views.replies import bold, button, line, lines, struck

SHORT_TITLE = 80


def in_words(days: Days, today: date, _: Language) -> Html:
    """Which day or days are meant, for the top of an answer."""
    if days.is_one:
        return day_in_words(days.first, today, _)
    first, last = _.date(days.first), _.date(days.last)
    if days.last == week_of(today).last and week_of(today).first <= days.first <= today:
        return _("This week, {first} – {last}", first=first, last=last)
    if days == week_of(today + timedelta(days=7)):
        return _("Next week, {first} – {last}", first=first, last=last)
    return _.text(Isolated(f"{_.date_first(days.first)} – {last}"))


def day_in_words(day: date, today: date, _: Language) -> Html:
    if day == today:
        return _("Today, {date}", date=_.date(day))
    if day == today + timedelta(days=1):
        return _("Tomorrow, {date}", date=_.date(day))
    return _.text(_.date_first(day))


def known_until(day: date, _: Language) -> Html:
    """Somebody asked for later days than the programme is made for."""
    return _("I know the programme until {date}. Please ask me again later.", date=_.date(day))


def block(listed: Listed, several_places: bool, _: Language, free: int | None = None) -> Html:
    """Time and title; below them room, place where there are several, and seats. `free`: where people sign up."""
    title = _.pick(listed.activity.title, SHORT_TITLE)
    hours = _.hours(listed.starts.time(), listed.ends.time())
    if listed.cancelled:
        return line("❌", Html(f"{struck(Html(f'{hours} {_.text(title)}'))} {bold(cancelled(_))}"))
    where = _.pick(listed.place.name, SHORT_TITLE) if several_places else None
    top = line(views.words.emoji(listed.activity), Html(f"{hours} {bold(_.text(title))}"))
    return lines(top, _.facts(room(listed, _), where, seats(listed.occurrence, free, _)))


def when(listed: Listed, today: date, _: Language, free: int | None = None, usual: Texts | None = None) -> Html:
    """Day and hours of one time in one line; the room where it is another one than usual; seats where some are free.

    `usual`: the room that stands elsewhere in the answer; None: that of its activity.
    """
    day = day_in_words(listed.day, today, _)
    shown = _.facts(day, _.hours(listed.starts.time(), listed.ends.time()))
    if listed.cancelled:
        return line("❌", Html(f"{struck(shown)} {bold(cancelled(_))}"))
    usual = listed.activity.room if usual is None else usual
    moved = (listed.occurrence.room or listed.activity.room) != usual
    left = None if free is None else seats(listed.occurrence, free, _)
    return line("🗓", _.facts(shown, room(listed, _) if moved else None, left))


def room(listed: Listed, _: Language) -> str:
    return _.pick(listed.occurrence.room or listed.activity.room, SHORT_TITLE)


def where(listed: Listed, _: Language) -> Html:
    """Place, room and address, for one time."""
    return _.facts(_.pick(listed.place.name, SHORT_TITLE), room(listed, _), listed.place.address)


def seats(occurrence: Occurrence, free: int | None, _: Language) -> Html | None:
    """How many are free, or where that is not known, how many there are; None: as many as come."""
    if occurrence.seats is None:
        return None
    if free == 0:
        # Translators: after a time: all seats are taken.
        return _("Full")
    if free is not None:
        # Translators: after a time: so many seats are left.
        return _.many("{n} seat free", "{n} seats free", free)
    return _.many("{n} seat", "{n} seats", occurrence.seats)


def cancelled(_: Language) -> Html:
    # Translators: said of one time that an activity does not take place.
    return _("Cancelled")


def buttons(items: Sequence[Listed], _: Language) -> list[Button]:
    """A button to each activity; its place, or its hour, stands on it where two of them have one name."""
    listed = {one.activity.id: one.activity for one in items}.values()
    apart = views.namesakes.apart_here(items, _)
    label = views.words.activity_label
    return [button(label(one, _, apart=apart.get(one.id, "")), ShowActivity(one.id)) for one in listed]
