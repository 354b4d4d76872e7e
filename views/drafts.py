"""One part of a posting is asked for: a short question, an example in words, and buttons where they help."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import views.copies
import views.fields
import views.words
from domain.choices import Choice
from domain.intents import ChooseForField, Code, DropDraft, Intent
from domain.posting import Field, Trouble
from domain.replies import Button, Html, Reply
from domain.texts import Texts
from views.language import Language, msgid
from views.replies import bold, button, in_twos, joined, line, paragraphs, pictured, reply

# The choice that changes nothing: back to the preview.
KEEP = Code("keep")

_SAID: Mapping[str | bool, str] = {
    # Translators: an activity takes place only one time.
    "once": msgid("Once"),
    "weekly": msgid("Every week"),
    "two_weeks": msgid("Every second week"),
    True: msgid("You need to sign up."),
    False: msgid("You do not need to sign up. Just come."),
}

_NONE: Mapping[Field, str] = {
    Field.SEATS: msgid("No limit"),
    Field.UNTIL: msgid("No last day"),
    Field.EXCEPT: msgid("No such days"),
    Field.ROOM: msgid("No room"),
    Field.LANGUAGES: msgid("Leave it out"),
    Field.HOST: msgid("Leave it out"),
    Field.DESCRIPTION: msgid("Leave it out"),
    Field.PICTURE: msgid("Take the picture away"),
}

# A room is its own name; the others are known by their numbers.
_NAMED: Mapping[Field, str] = {Field.PLACE: "📍", Field.HOST: "🏛", Field.ROOM: "🚪"}

_SHORT_TITLE = 60
_SENTENCES = (Field.SIGN_UP, Field.CHILDREN)


@dataclass(frozen=True, slots=True)
class Question:
    """`trouble`: why it is asked again. `puzzled`: the answer was not understood. `names`: of places or hosts, by id.

    `skips`: nothing was said of it, and nobody has to. `copies`: there is something to copy instead.
    `picture`: the one that there is, where it is asked about.
    """

    draft: int
    field: Field
    trouble: Trouble | None
    puzzled: bool
    choices: Sequence[Choice]
    names: Mapping[int, Texts]
    skips: bool = False
    copies: bool = False
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that nobody has published yet. `title`: None while it has none. `back`: the wish that leads to it."""

    title: Texts | None
    back: Intent


def waits(waiting: Waiting, _: Language) -> Html:
    if waiting.title is None:
        return line("📝", _("You have a text that is not finished."))
    title = bold(_.text(_.pick(waiting.title, _SHORT_TITLE)))
    # Translators: {title} is what an activity is called that somebody began to write about.
    return line("📝", _("You have a text that is not finished: {title}", title=title))


def show(waiting: Waiting, _: Language) -> Button:
    return pictured("📝", _.plain("Show the text"), waiting.back)


def with_waiting(answer: Reply, waiting: Waiting, _: Language) -> Reply:
    return joined(_, answer, waits(waiting, _), [[show(waiting, _)]])


def question(asked: Question, known: Html | None, _: Language) -> Reply:
    """`known`: what was said before, read back; None: nothing yet, so there is no way back."""
    # Translators: a button: go on without an answer to this question.
    label = _.plain("Skip ›") if asked.skips else _.plain("‹ Back")
    back = button(label, _chooses(asked, KEEP))
    copying = [views.copies.earlier(_)] if asked.copies else []
    puzzled = _("I am sorry, I do not understand this.") if asked.puzzled else None
    text = paragraphs(known, puzzled, views.fields.words(asked.field, asked.trouble, _))
    leaving = [back, drop(asked.draft, _)] if known else [drop(asked.draft, _)]
    return reply(_, text, [*_rows(asked, _), copying, leaving], picture=asked.picture)


def drop(draft: int, _: Language) -> Button:
    # Translators: throw away what one has begun to write.
    return pictured("🗑", _.plain("Throw it away"), DropDraft(draft))


def _rows(asked: Question, _: Language) -> list[list[Button]]:
    made = [Button(label(asked.field, one.value, asked.names, _), _chooses(asked, one.code)) for one in asked.choices]
    # Whole sentences need the whole width.
    return [[one] for one in made] if asked.field in _SENTENCES else in_twos(made)


def _chooses(asked: Question, code: str) -> ChooseForField:
    return ChooseForField(asked.draft, asked.field, Code(code))


def label(field: Field, value: Any, names: Mapping[int, Texts], _: Language) -> str:
    """What a choice says. `names`: of places or hosts, by id."""
    if value is None:
        return _.plain(_NONE[field])
    if field in _NAMED:
        return f"{_NAMED[field]} {_.pick(names.get(value) or {_.code: str(value)}, 40)}"
    return _value(field, value, _)


def _value(field: Field, value: Any, _: Language) -> str:
    match field:
        case Field.SEATS:
            return str(value)
        case Field.COST:
            return _.money(value) if value else _.plain("It is free.")
        case Field.DAY if isinstance(value, tuple):
            day, begins, ends = value
            return f"🔁 {_.date_first(day)} · {_.hours(begins, ends)}"
        case Field.DAY | Field.UNTIL:
            return _.date_first(value)
        case Field.HOURS:
            return _.hours(*value)
        case Field.AUDIENCE:
            return html.unescape(views.words.audience(value, _))
        case Field.CHILDREN:
            return html.unescape(views.words.children(value, _))
    return _.plain(_SAID[value])
