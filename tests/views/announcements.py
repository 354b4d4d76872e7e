"""Every answer about announcements, made of a given activity. What people wrote is in the reader's language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import domain.cleaning
import views.announcements
import views.announcing
import views.choosing_readers
import views.readers
import views.sketches
from domain.announcements import LONGEST, Announcement, Counts, Reached, Readers, ReadersKind, Sketch
from domain.intents import AskReaders
from domain.kinds import Category
from domain.languages import CODES, RIGHT_TO_LEFT
from domain.replies import Reply
from tests.builders import NOW
from views.activities import Shown
from views.announcing import Draft
from views.language import Language
from views.readers import Named

_DAY = date(2026, 11, 23)
_MANY = Reached(1400, dict.fromkeys(CODES, 100), 2)


def answers(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    yield from _choosing(shown, _)
    yield from _writing(shown, _)
    yield from _sending(shown, _)


def _named(shown: Shown, kind: ReadersKind) -> Named:
    is_about_it = kind in (ReadersKind.DATE, ReadersKind.SERIES)
    category = Category.LANGUAGE if kind is ReadersKind.CATEGORY else None
    readers = Readers(kind, 1, 1 if is_about_it else None, 1, category, waiting=is_about_it)
    listed = shown.times[0] if kind is ReadersKind.DATE else None
    return Named(readers, shown.place, shown.activity if is_about_it else None, listed)


def _sketch(shown: Shown, _: Language, readers: Readers | None = None, times: int = 1) -> Sketch:
    """Translated into others that run the same way: a text runs as its own language does."""
    text = domain.cleaning.text(shown.place.address)[:200] * times
    others = dict.fromkeys([code for code in _alike(_) if code != _.code][:2], "Hej")
    return Sketch(7, readers, {_.code: text, **others}, "a photo", None, NOW)


def _alike(_: Language) -> list[str]:
    return [code for code in CODES if (code in RIGHT_TO_LEFT) == _.right_to_left]


def _choosing(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    sketch = _sketch(shown, _)
    yield "who gets a message", views.choosing_readers.choose_kind(sketch, list(ReadersKind), {}, _)
    yield "nobody to write to", views.choosing_readers.choose_kind(sketch, [], {}, _)
    for kind in ReadersKind:
        yield (
            f"which {kind}",
            views.choosing_readers.choose(sketch, AskReaders(7, kind, 1), [_named(shown, kind)] * 20, _),
        )


def _writing(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    for kind in ReadersKind:
        named = _named(shown, kind)
        draft = Draft(_sketch(shown, _, named.readers), named, _MANY)
        yield f"message to {kind}", views.announcing.preview(draft, _DAY, _, again=True)
        yield f"text for {kind}", views.sketches.ask_text(draft, _DAY, _)
    own = _sketch(shown, _, draft.sketch.readers)
    long = replace(own, texts={**own.texts, **{code: f"{code}\n <&> " * 400 for code in _alike(_) if code != _.code}})
    yield "message in many languages", views.announcing.preview(replace(draft, sketch=long), _DAY, _)
    too_long = _sketch(shown, _, times=LONGEST)
    yield "message too long", views.announcing.preview(Draft(too_long, None, None), _DAY, _)
    nobody = Draft(_sketch(shown, _), _named(shown, ReadersKind.TEAM), Reached(0))
    yield "message to nobody", views.announcing.preview(nobody, _DAY, _)
    yield "translate", views.sketches.ask_translation(_sketch(shown, _), "so", _)
    for more in (True, False):
        yield f"language {more}", views.sketches.languages(_sketch(shown, _), CODES, more, _)
    yield "message gone", views.sketches.gone(_)
    yield "message dropped", views.sketches.dropped(_)


def _sending(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    yield "another message", views.announcements.busy(_sketch(shown, _), shown.place.address, _)
    for kind in ReadersKind:
        named = _named(shown, kind)
        sketch = _sketch(shown, _)
        for code, texts in (("own", sketch.texts), ("foreign", {"xx": ""}), ("none", {})):
            sent = Announcement(1, 1, 7, named.readers, texts, None, 1, 14, NOW, NOW + timedelta(1))
            yield f"letter to {kind} {code}", views.announcements.letter(sent, named, _DAY, _)
    for counts in (Counts(14, 12, waiting=2), Counts(14, 4, 1, 2, 3, 4), Counts(1, 1), Counts(2)):
        yield "how far it is", views.announcements.progress(sent, counts, _)
