"""Choosing who gets an announcement: which kind of readers, and which of them."""

import html
from collections.abc import Mapping, Sequence

import views.pages
import views.words
from domain.announcements import Readers, ReadersKind, Sketch
from domain.intents import AskReaders, DropSketch, SetReaders, ShowSketch
from domain.programme import Activity
from domain.replies import Button, Reply
from views.language import Language, msgid
from views.menu import home
from views.readers import PICTURES, Named
from views.replies import bold, button, line, pictured, reply

PAGE = 8

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


def choose_kind(
    sketch: Sketch, kinds: Sequence[ReadersKind], only: Mapping[ReadersKind, Readers], _: Language
) -> Reply:
    """`kinds`: those of which there are any. `only`: of a place or a team there is often but one."""
    if not kinds:
        text = _("There is nobody to write to. First something has to be in the programme.")
        return reply(_, text, [[drop(sketch, _)], [home(_)]])
    each = [[pictured(PICTURES[one], _.plain(_LABELS[one]), _wish(sketch, one, only))] for one in kinds]
    return reply(_, line("📢", bold(_("Who gets your message?"))), [*each, _last_row(sketch, _)])


def _wish(sketch: Sketch, kind: ReadersKind, only: Mapping[ReadersKind, Readers]) -> AskReaders | SetReaders:
    """Which date or activity it is stands on no button but its own."""
    says_all = kind in (ReadersKind.PLACE, ReadersKind.TEAM) and kind in only
    return _set(sketch, only[kind]) if says_all else AskReaders(sketch.id, kind)


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


def drop(sketch: Sketch, _: Language) -> Button:
    return pictured("🗑", _.plain("Throw it away"), DropSketch(sketch.id))


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
