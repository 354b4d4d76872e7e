"""Writing to many people: who gets it, what is said, in which languages. Nothing is sent here."""

from dataclasses import replace

import domain.cleaning
import handlers.readers
import handlers.sketches
import storage.sketches
import understanding.announcing
import views.sketches
from domain.announcements import TEXT, Reached, ReadersKind, Sketch
from domain.intents import (
    Announce,
    AskReaders,
    AskText,
    AskTextLanguage,
    DropSketch,
    RemovePicture,
    RemoveText,
    SetReaders,
    SetTextLanguage,
    ShowSketch,
    Translate,
    WriteText,
)
from domain.languages import CODES
from domain.replies import Reply
from handlers.sending import send_announcement as send_announcement
from handlers.sending import stop_announcement as stop_announcement
from handlers.visit import Visit

# As much as Telegram lets anybody write: what is too long for an announcement is kept, and said to be.
_UNITS = 4096


async def announce(wish: Announce, visit: Visit) -> Reply:
    """Begin one beside those that wait. Alone, `/announce` leads back to what was begun last."""
    begun = next(iter(await storage.sketches.of(visit.db, visit.person.id)), None)
    if wish == Announce() and visit.picture is None and begun is not None and begun.is_begun:
        return await handlers.sketches.preview(begun, visit, again=True)
    text = domain.cleaning.text(wish.text, _UNITS)
    texts = {_language(text, visit): text} if text else {}
    readers = handlers.readers.suggested(wish, visit)
    new = Sketch(0, readers, texts, visit.picture, None, visit.now)
    sketch = await storage.sketches.begin(visit.db, visit.person.id, new)
    if readers is None and (wish.activity or wish.days):
        return handlers.sketches.ask_readers(sketch, AskReaders(sketch.id, ReadersKind.DATE), visit)
    return await handlers.sketches.go_on(sketch, visit)


async def show_sketch(wish: ShowSketch, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    return await handlers.sketches.preview(sketch, visit) if sketch else views.sketches.gone(visit.language)


async def ask_readers(wish: AskReaders, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    return handlers.sketches.ask_readers(sketch, wish, visit) if sketch else views.sketches.gone(visit.language)


async def set_readers(wish: SetReaders, visit: Visit) -> Reply:
    """Who is not offered (any more) is asked for again."""
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    readers = handlers.readers.chosen(wish, visit)
    if readers is None:
        return handlers.sketches.ask_readers(sketch, AskReaders(sketch.id, wish.to), visit)
    return await handlers.sketches.go_on(replace(sketch, readers=readers), visit)


async def ask_text(wish: AskText, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    asked = await handlers.sketches.keep(replace(sketch, asked=TEXT), visit)
    return views.sketches.ask_text(await handlers.sketches.shown(asked, visit), visit.today, visit.language)


async def write_text(wish: WriteText, visit: Visit) -> Reply:
    """The text, or a translation where that was asked. A picture that comes with it takes the place of an older one."""
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    text = domain.cleaning.text(wish.text, _UNITS)
    sketch = replace(sketch, picture=visit.picture or sketch.picture)
    if text and sketch.asked in CODES:
        sketch = sketch.translated(text, sketch.asked or "")
    elif text:
        sketch = sketch.written(text, _language(text, visit))
    return await handlers.sketches.go_on(sketch, visit)


async def ask_text_language(wish: AskTextLanguage, visit: Visit) -> Reply:
    """Of another text any but the one that was written; what is there already can be changed or taken away."""
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    taken = {sketch.language} if wish.more else set(sketch.texts)
    reached = (await handlers.sketches.shown(sketch, visit)).reached
    codes = [code for code in _by_use(reached) if code not in taken]
    return views.sketches.languages(sketch, codes, wish.more, visit.language)


async def set_text_language(wish: SetTextLanguage, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None or sketch.language is None:
        return views.sketches.gone(visit.language)
    if wish.language in CODES and wish.language not in sketch.texts:
        sketch = sketch.written(sketch.texts[sketch.language], wish.language)
    return await handlers.sketches.go_on(sketch, visit)


async def translate(wish: Translate, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    if wish.language not in CODES or wish.language == sketch.language:
        return await handlers.sketches.go_on(sketch, visit)
    asked = await handlers.sketches.keep(replace(sketch, asked=wish.language), visit)
    return views.sketches.ask_translation(asked, wish.language, visit.language)


async def remove_text(wish: RemoveText, visit: Visit) -> Reply:
    """A translation; the text itself is changed or thrown away."""
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    removed = {wish.language} - {sketch.language}
    texts = {code: text for code, text in sketch.texts.items() if code not in removed}
    return await handlers.sketches.go_on(replace(sketch, texts=texts), visit)


async def remove_picture(wish: RemovePicture, visit: Visit) -> Reply:
    sketch = await handlers.sketches.current(wish.sketch, visit)
    if sketch is None:
        return views.sketches.gone(visit.language)
    return await handlers.sketches.go_on(replace(sketch, picture=None), visit)


async def drop_sketch(wish: DropSketch, visit: Visit) -> Reply:
    removed = await storage.sketches.remove(visit.db, wish.sketch, visit.person.id)
    return views.sketches.dropped(visit.language) if removed else views.sketches.gone(visit.language)


def _by_use(reached: Reached | None) -> list[str]:
    """Those that most of them read come first."""
    return list(dict.fromkeys([*(reached.languages if reached else ()), *CODES]))


def _language(text: str, visit: Visit) -> str:
    return understanding.announcing.language_of(text, visit.language.code, visit.understanding.lexicon.languages)
