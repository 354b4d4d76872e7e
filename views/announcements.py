"""An announcement as people read it, and how far it is as its sender does.

What somebody wrote stands below our own lines as it was written: every line runs the way of its own language, and
nothing is set around addresses.
"""

import html
from dataclasses import replace
from datetime import date

import domain.announcements
import domain.texts
import views.direction
import views.readers
import views.written
from domain.announcements import LONGEST, Announcement, Counts, ReadersKind, Sketch
from domain.intents import Announce, ChooseCategories, ChoosePlaces, Code, ListMySignUps, SendAnnouncement, ShowSketch
from domain.intents import StopAnnouncement as Stop
from domain.languages import RIGHT_TO_LEFT
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.occurrences import SHORT_TITLE
from views.readers import Named
from views.replies import bold, line, lines, pictured, reply

RULE = Html("———")


def letter(sent: Announcement, named: Named, today: date, _: Language) -> Reply:
    """In the language of the reader, else the next best: then it says which one that is."""
    text, code = domain.texts.pick(sent.texts, _.code)
    written = views.written.in_other(sent.texts, _)
    about = views.readers.about(named, today, _) if named.activity else None
    answer = reply(_, lines(sender(named, _), about, written), [_way_out(named, _), [home(_)]], anew=True)
    return replace(with_text(answer, (text, code) if text else None, _), picture=sent.picture)


def sender(named: Named, _: Language) -> Html:
    place = _.pick(named.place.name, SHORT_TITLE) if named.place else ""
    # Translators: {place} is the name of the meeting place that a message comes from.
    return line("📢", bold(_("A message from {place}", place=place)))


def with_text(answer: Reply, written: tuple[str, str] | None, _: Language, below: Html | None = None) -> Reply:
    """`written`: a text and its language. `below`: our line above it, under a rule.

    One that is too long for anybody is left out: whoever wrote it has been told so.
    """
    ours = views.direction.start_lines(lines(RULE, below), right_to_left=_.right_to_left) if below else ""
    theirs = as_it_is(*written) if written and domain.announcements.size(written[0]) <= LONGEST else ""
    return replace(answer, text=Html("\n\n".join(part for part in (answer.text, ours, theirs) if part)))


def progress(sent: Announcement, counts: Counts, _: Language) -> Reply:
    """While it goes out, and when it has gone out."""
    if counts.is_over:
        return reply(_, _result(counts, _), [[_another(_)], [home(_)]])
    text = line("📢", bold(_("Sent to {sent} of {n} people …", sent=counts.sent, n=counts.number)))
    # Translators: a button: do not send the message to those who have not got it yet.
    stop = pictured("⏹", _.plain("Stop"), Stop(sent.id))
    return reply(_, lines(text, *_besides(counts, _)), [[stop]])


def busy(sketch: Sketch, place: str, _: Language) -> Reply:
    """Another one from the place is under way."""
    text = lines(
        line("⏳", bold(_("Another message from {place} is on its way.", place=place))),
        _("I keep yours. Please send it in a few minutes."),
    )
    again = pictured("📢", _.plain("Send it now"), SendAnnouncement(sketch.id, Code(sketch.mark)))
    show = pictured("📝", _.plain("Show the text"), ShowSketch(sketch.id))
    return reply(_, text, [[again], [show, home(_)]])


def _result(counts: Counts, _: Language) -> Html:
    # Translators: {n} is how many people a message was meant for, {sent} how many of them have got it.
    heading = _.many("Sent to {sent} of {n} person.", "Sent to {sent} of {n} people.", counts.number, sent=counts.sent)
    return lines(line("✅" if counts.sent else "ℹ️", bold(heading)), *_besides(counts, _))


def _besides(counts: Counts, _: Language) -> list[Html | None]:
    """Those who did not get it, and why."""
    return [
        line("📵", _("Could not be reached: {n}", n=counts.unreachable)) if counts.unreachable else None,
        # Translators: so many people would have got the message too late.
        line("⌛", _("Too late: {n}", n=counts.late)) if counts.late else None,
        # Translators: so many people signed off, or do not follow the place any more.
        line("↩️", _("Not among them any more: {n}", n=counts.left)) if counts.left else None,
        stopped(counts.stopped, _),
    ]


def stopped(number: int, _: Language) -> Html | None:
    # Translators: so many people do not get the message, because you stopped it.
    return line("⏹", _("Stopped before: {n}", n=number)) if number else None


def as_it_is(text: str, code: str) -> Html:
    """What somebody wrote in the language `code`."""
    return Html(
        views.direction.start_lines(html.escape(text.strip(), quote=False), right_to_left=code in RIGHT_TO_LEFT)
    )


def _way_out(named: Named, _: Language) -> list[Button]:
    """To what makes them one of its readers."""
    match named.readers.kind:
        case ReadersKind.DATE | ReadersKind.SERIES:
            return [pictured("🗒", _.plain("My sign-ups"), ListMySignUps())]
        case ReadersKind.PLACE:
            return [pictured("📍", _.plain("My places"), ChoosePlaces())]
        case ReadersKind.CATEGORY:
            return [pictured("🎯", _.plain("My kinds"), ChooseCategories())]
    return []


def _another(_: Language) -> Button:
    return pictured("📢", _.plain("Write another message"), Announce(anew=True))
