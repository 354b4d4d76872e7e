"""An announcement on its way to be sent: its text asked for, read back, and translated."""

from dataclasses import dataclass
from datetime import date

import views.announcements
import views.readers
import views.translations
from domain.announcements import LONGEST, Reached, Sketch, size
from domain.intents import (
    Announce,
    AskReaders,
    AskText,
    AskTextLanguage,
    Code,
    RemovePicture,
    SendAnnouncement,
    Translate,
)
from domain.replies import Button, Html, Reply
from views.choosing_readers import also_waiting, drop
from views.language import Language, cut
from views.menu import home
from views.readers import Named
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply

_EXCERPT = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """A sketch with all that is read back of it. `named`, `reached`: None while it is open who gets it."""

    sketch: Sketch
    named: Named | None
    reached: Reached | None

    @property
    def can_be_sent(self) -> bool:
        return self.sketch.is_whole and self.reached is not None and self.reached.number > 0


def preview(shown: Draft, today: date, _: Language, *, again: bool = False) -> Reply:
    """`again`: with a way to begin another one."""
    sketch = shown.sketch
    heading = _("Is this right? Nobody has got it yet.") if shown.can_be_sent else _("This is what I have so far:")
    text = paragraphs(line("👀", bold(heading)), lines(*_who(shown, today, _)), lines(*_how(sketch, _)))
    rows = [[_first(shown, _)], *_mending(shown, _), _others(sketch, again, _), [home(_)]]
    answer = reply(_, text, rows)
    if sketch.too_long is not None:
        return answer
    answer = views.announcements.with_text(answer, as_written(sketch), _, below=_first_line(shown, _))
    return views.translations.with_translations(answer, sketch, _)


def _who(shown: Draft, today: date, _: Language) -> list[Html | None]:
    if shown.named is None or shown.reached is None:
        return [line("❓", _("I do not know yet who gets it."))]
    return [views.readers.in_words(shown.named, today, _), views.readers.reached(shown.reached, _)]


def _how(sketch: Sketch, _: Language) -> list[Html | None]:
    others = [_.name_of(code) for code in sketch.texts if code != sketch.language]
    return [
        # Translators: {language} is the one that a message is written in.
        line("✍️", _("Written in {language}", language=_.name_of(sketch.language))) if sketch.language else None,
        # Translators: {languages} are those into which a message is translated.
        line("🔤", _("Also in: {languages}", languages=_.together(*others))) if others else None,
        line("🖼", _("With a picture")) if sketch.picture else None,
        *_trouble(sketch, _),
    ]


def _trouble(sketch: Sketch, _: Language) -> list[Html | None]:
    code = sketch.too_long
    if code is None:
        return []
    text = sketch.texts[code]
    said = bold(_("Your text is too long. It has {n} letters. {most} fit.", n=size(text), most=LONGEST))
    # Translators: what somebody wrote is still there, though it can't be sent as it is.
    kept = _("I keep it. Please send me a shorter one.")
    return [line("⚠️", said), kept, line("📝", _.text(cut(text, _EXCERPT)))]


def _first(shown: Draft, _: Language) -> Button:
    sketch = shown.sketch
    if not sketch.is_whole:
        return _text(sketch, _)
    if not shown.can_be_sent:
        return pictured("👥", _.plain("Choose who gets it"), AskReaders(sketch.id))
    # Translators: a button: from now on the message goes out to many people.
    return pictured("📢", _.plain("Send it now"), SendAnnouncement(sketch.id, Code(sketch.mark)))


def _mending(shown: Draft, _: Language) -> list[list[Button]]:
    sketch, mending = shown.sketch, []
    if sketch.is_whole:
        mending.append(_text(sketch, _))
    if shown.can_be_sent or not sketch.is_whole:
        mending.append(pictured("👥", _.plain("Choose who gets it"), AskReaders(sketch.id)))
    if sketch.texts:
        mending.append(pictured("🔤", _.plain("Add another language"), AskTextLanguage(sketch.id, more=True)))
        # Translators: a button: I was wrong about the language that a text is written in.
        mending.append(pictured("🌐", _.plain("It is another language"), AskTextLanguage(sketch.id)))
    if sketch.picture and sketch.texts:
        mending.append(pictured("🖼", _.plain("Without the picture"), RemovePicture(sketch.id)))
    return in_twos([*mending, *also_waiting(sketch, _), drop(sketch, _)])


def _others(sketch: Sketch, again: bool, _: Language) -> list[Button]:
    return [pictured("➕", _.plain("A new one"), Announce(anew=True))] if again and sketch.is_begun else []


def _text(sketch: Sketch, _: Language) -> Button:
    if sketch.too_long not in (None, sketch.language):
        return pictured("✍️", _.plain("Change the text"), Translate(sketch.id, sketch.too_long or ""))
    return pictured("✍️", _.plain("Change the text") if sketch.texts else _.plain("Write the text"), AskText(sketch.id))


def as_written(sketch: Sketch) -> tuple[str, str] | None:
    """The text with its language."""
    return (sketch.texts[sketch.language], sketch.language) if sketch.language else None


def _first_line(shown: Draft, _: Language) -> Html | None:
    """So the message will begin."""
    return views.announcements.sender(shown.named, _) if shown.named and shown.sketch.is_begun else None
