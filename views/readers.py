"""Who gets an announcement, in words; and choosing them."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.neutral
import views.pages
import views.words
from domain.announcements import Reached, Readers, ReadersKind, Sketch
from domain.intents import AskReaders, DropSketch, SetReaders, ShowSketch
from domain.programme import Activity, Listed, Place, Programme
from domain.replies import Button, Html, Reply
from views.language import Language, msgid
from views.menu import home
from views.occurrences import SHORT_TITLE
from views.replies import bold, button, line, lines, pictured, reply

PAGE = 8

_PICTURES = {
    ReadersKind.DATE: "📅",
    ReadersKind.SERIES: "🔁",
    ReadersKind.PLACE: "📍",
    ReadersKind.CATEGORY: "🎯",
    ReadersKind.TEAM: "👥",
}
_LABELS = {
    # Translators: buttons: who gets the message. Here: all who have signed up for one date.
    ReadersKind.DATE: msgid("Signed up for one date"),
    # Translators: a button: who gets the message: all who have signed up for any date to come of one activity.
    ReadersKind.SERIES: msgid("Signed up for all dates"),
    # Translators: a button: who gets the message: people who chose that they want to hear about the place.
    ReadersKind.PLACE: msgid("Who follows the place"),
    # Translators: a button: who gets the message: people who want to hear about sport, language and so on.
    ReadersKind.CATEGORY: msgid("Who follows a kind of activity"),
    # Translators: a button: who gets the message: all who work at the house.
    ReadersKind.TEAM: msgid("Volunteers and coordinators"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Readers with what they are about, as far as it is there."""

    readers: Readers
    place: Place | None
    activity: Activity | None
    listed: Listed | None

    @classmethod
    def of(cls, readers: Readers, programme: Programme) -> "Named":
        activity = programme.activity_by_id.get(readers.activity or 0)
        times = programme.times_by_activity.get(readers.activity or 0, ())
        listed = next((one for one in times if one.occurrence.id == readers.occurrence), None)
        return cls(readers, programme.place_by_id.get(readers.place), activity, listed)


def in_words(named: Named, today: date, _: Language) -> Html:
    """For whoever writes to them."""
    who = {
        ReadersKind.DATE: _("Who is signed up for this date:"),
        ReadersKind.SERIES: _("Who is signed up for any date to come:"),
        ReadersKind.PLACE: _("Who follows this place:"),
        ReadersKind.CATEGORY: _("Who follows this kind of activity:"),
        ReadersKind.TEAM: _("Volunteers and coordinators of this place:"),
    }[named.readers.kind]
    # Translators: added to those who have a seat.
    waiting = line("⏳", _("Also who waits for a seat.")) if named.readers.waiting else None
    return lines(line(_PICTURES[named.readers.kind], who), about(named, today, _), waiting)


def about(named: Named, today: date, _: Language) -> Html | None:
    """What it is about: activity and date, a kind of activities, or the place alone. No title that is confidential."""
    if named.listed is not None:
        when = line("🗓", views.neutral.when(named.listed, today, _))
        return lines(views.neutral.title(named.listed, _), when)
    if named.activity is not None:
        return views.neutral.name(named.activity, _)
    place = _.pick(named.place.name, SHORT_TITLE) if named.place else None
    kind = views.words.category(named.readers.category, _) if named.readers.category else None
    return _.facts(kind, place) or None


def reached(them: Reached, _: Language) -> Html:
    """How many, and in which languages they read; of few nothing is said, so that nobody can be told from it."""
    if not them.number:
        return line("🤷", bold(_("Nobody is among them now. So I can not send it.")))
    people = bold(_.many("{n} person gets it.", "{n} people get it.", them.number))
    if not them.languages:
        return line("👥", people)
    each = [_.facts(f"{_.name_of(code)} {number}") for code, number in them.languages.items()]
    # Translators: behind the numbers of people who read Arabic, Swedish and so on: how many read other languages.
    others = [_("others: {n}", n=them.others)] if them.others else []
    return lines(line("👥", people), line("🌐", _.together(*each, *others)))


def choose_kind(sketch: Sketch, kinds: Sequence[ReadersKind], _: Language) -> Reply:
    """`kinds`: those of which there are any."""
    if not kinds:
        text = _("There is nobody to write to. First something has to be in the programme.")
        return reply(_, text, [[drop(sketch, _)], [home(_)]])
    each = [[pictured(_PICTURES[one], _.plain(_LABELS[one]), AskReaders(sketch.id, one))] for one in kinds]
    return reply(_, line("📢", bold(_("Who gets your message?"))), [*each, _last_row(sketch, _)])


def choose(sketch: Sketch, wish: AskReaders, choices: Sequence[Named], _: Language) -> Reply:
    """`choices`: all readers of one kind."""
    page = views.pages.page(choices, wish.page, PAGE)
    several = len({one.readers.place for one in choices}) > 1
    each = [[button(_label(one, several, _), _set(sketch, one.readers))] for one in page.items]
    turning = views.pages.turning(page, lambda number: AskReaders(sketch.id, wish.to, number), _)
    kinds = button(_.plain("‹ Back"), AskReaders(sketch.id))
    text = line("📢", bold(_("Who gets your message?")))
    return reply(_, text, [*each, turning, [kinds], _last_row(sketch, _)])


def also_waiting(sketch: Sketch, _: Language) -> list[Button]:
    """For those signed up: with those who wait for a seat, or without."""
    readers = sketch.readers
    if readers is None or readers.kind not in (ReadersKind.DATE, ReadersKind.SERIES):
        return []
    # Translators: two buttons: the message goes to those who have a seat, or also to those in the waiting list.
    label = _.plain("Only who has a seat") if readers.waiting else _.plain("Also who waits")
    return [pictured("⏳", label, _set(sketch, readers, waiting=not readers.waiting))]


def _set(sketch: Sketch, to: Readers, *, waiting: bool = False) -> SetReaders:
    match to.kind:
        case ReadersKind.DATE:
            return SetReaders(sketch.id, to.kind, occurrence=to.occurrence, waiting=waiting)
        case ReadersKind.SERIES:
            return SetReaders(sketch.id, to.kind, activity=to.activity, waiting=waiting)
        case _:
            return SetReaders(sketch.id, to.kind, place=to.place, category=to.category)


def _label(named: Named, several: bool, _: Language) -> str:
    place = f" · {_.pick(named.place.name, 20)}" if several and named.place else ""
    if named.listed is not None:
        when = f"{_.date_first(named.listed.day)} {_.time(named.listed.starts.time())}"
        return f"{views.words.emoji(named.listed.activity)} {when} · {_title(named.listed.activity, several, _)}{place}"
    if named.activity is not None:
        return f"{views.words.emoji(named.activity)} {_title(named.activity, several, _)}{place}"
    if named.readers.category is not None:
        return f"🎯 {html.unescape(views.words.category(named.readers.category, _))}{place}"
    return f"📍 {_.pick(named.place.name, 40) if named.place else ''}"


def _title(activity: Activity, several: bool, _: Language) -> str:
    return _.pick(activity.title, 18 if several else 30)


def _last_row(sketch: Sketch, _: Language) -> list[Button]:
    show = [pictured("📝", _.plain("Show the text"), ShowSketch(sketch.id))] if sketch.is_begun else []
    return [*show, drop(sketch, _)]


def drop(sketch: Sketch, _: Language) -> Button:
    return pictured("🗑", _.plain("Throw it away"), DropSketch(sketch.id))
