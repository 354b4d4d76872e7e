"""The parts of an announcement that are asked for in words: its text, and what it is in other languages."""

from collections.abc import Sequence
from datetime import date

import views.announcements
import views.readers
from domain.announcements import Sketch
from domain.intents import Announce, RemoveText, SetTextLanguage, ShowSketch, Translate
from domain.replies import Button, Reply
from views.announcing import Draft, as_written
from views.choosing_readers import drop
from views.language import Language
from views.menu import home
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply


def ask_text(shown: Draft, today: date, _: Language) -> Reply:
    who = views.readers.in_words(shown.named, today, _) if shown.named else None
    reached = views.readers.reached(shown.reached, _) if shown.reached else None
    question = line("✍️", bold(_("What do you want to say? Write it to me now.")))
    hint = _("You can also send a picture with words below it.")
    return reply(_, paragraphs(lines(who, reached), lines(question, hint)), [_back(shown.sketch, _)])


def ask_translation(sketch: Sketch, into: str, _: Language) -> Reply:
    """The words that they translate stand above the question; of a translation that is there, its own."""
    question = line("✍️", bold(_("Write the same in this language: {language}", language=_.name_of(into))))
    take_away = [pictured("🗑", _.plain("Take it away"), RemoveText(sketch.id, into))] if into in sketch.texts else []
    answer = reply(_, question, [take_away, _back(sketch, _)])
    there = (sketch.texts[into], into) if into in sketch.texts else as_written(sketch)
    return views.announcements.with_text(answer, there, _)


def languages(sketch: Sketch, codes: Sequence[str], more: bool, _: Language) -> Reply:
    """`more`: of another text; else of the one that is there."""
    question = _("In which language do you want to add it?") if more else _("In which language is your text?")
    each = [pictured("🌐", _language(code, _), _chosen(sketch, code, more)) for code in codes]
    return reply(_, line("🌐", bold(question)), [*in_twos(each), _back(sketch, _)])


def gone(_: Language) -> Reply:
    return reply(_, _("This text is not here any more."), [[_anew(_)], [home(_)]])


def dropped(_: Language) -> Reply:
    text = line("🗑", bold(_("I have thrown it away. Nobody has seen it.")))
    return reply(_, text, [[_anew(_)], [home(_)]])


def _back(sketch: Sketch, _: Language) -> list[Button]:
    back = [pictured("📝", _.plain("Show the text"), ShowSketch(sketch.id))] if sketch.is_begun else []
    return [*back, drop(sketch, _)]


def _chosen(sketch: Sketch, code: str, more: bool) -> Translate | SetTextLanguage:
    return Translate(sketch.id, code) if more else SetTextLanguage(sketch.id, code)


def _language(code: str, _: Language) -> str:
    return _.name_of(code)


def _anew(_: Language) -> Button:
    return pictured("📢", _.plain("Write another message"), Announce(anew=True))
