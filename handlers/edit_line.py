"""What one line says of a change behind the activity's name: "language café seats 8", "sewing 20 kr"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import domain.languages
import handlers.edit_around
import understanding.renaming
import understanding.text
import views.parts
from domain.parts import Part
from domain.posting import Posting
from domain.programme import Activity
from handlers.edits import Found
from handlers.mending import Reader
from handlers.visit import Visit
from understanding.text import Word

_FIGURE = re.compile(r"\d")
# What needs no name to be known: a day says which date is meant, and any words may be a title.
_KNOWN_BY_ITSELF = (
    Part.SEATS,
    Part.SIGN_UP,
    Part.COST,
    Part.HOURS,
    Part.ROOM,
    Part.AUDIENCE,
    Part.CHILDREN,
    Part.LANGUAGES,
    Part.UNTIL,
    Part.EXCEPT,
)
# What they say may be anything.
_IN_WORDS = (Part.TITLE, Part.DESCRIPTION)
# Their value is a day, and so does not say which date is meant.
OF_DAYS = (Part.DAY, Part.REPEAT, Part.UNTIL, Part.EXCEPT)


def read(line: str, found: Found, visit: Visit) -> tuple[Part, str] | None:
    """The part, and the words for its value: "" where only the part is named. None: neither is clear."""
    rest = behind_name(understanding.text.clean(line), found.activity)
    named = _named(rest, found, visit)
    # "Sign-up not needed": without its name the value says nothing.
    if named is not None and named[1] and named[0] is not Part.SIGN_UP:
        return None if _says_more(*named, found, visit) else named
    return _by_itself(rest, found, visit) or named


def missed(line: str, found: Found, visit: Visit) -> str:
    """The words beside the name that say nothing clear; "": there are none. A day says which date is meant."""
    rest = behind_name(understanding.text.clean(line), found.activity)
    said = Reader.of(visit).read(rest, found.place.id)
    plain = replace(said, title=None, like=None, place=None, day=None, doubts=frozenset())
    is_clear = (
        plain == Posting() and _is_of_its_name(said, found.activity) and not (said.day is None and _has_figure(rest))
    )
    return "" if is_clear else rest


def _has_figure(text: str) -> bool:
    return _FIGURE.search(text) is not None


def _says_more(part: Part, value: str, found: Found, visit: Visit) -> bool:
    """ "seats 8 cost 20", "room library, 8 seats": of two changes none is lost without a word."""
    if part in _IN_WORDS:
        return False
    said = Reader.of(visit).read(value, found.place.id)
    return any(_says(said, one) for one in _KNOWN_BY_ITSELF if one is not part)


def behind_name(text: str, one: Activity) -> str:
    """Without its title, where that stands there whole."""
    words = understanding.text.words(text)
    spans = [span for name in _names(one) if (span := _span(words, understanding.text.folded(name)))]
    if not spans:
        return text
    first, last = max(spans, key=lambda span: span[1] - span[0])
    return f"{text[: words[first].start]} {text[words[last - 1].end :]}".strip()


def _names(one: Activity) -> Iterator[str]:
    yield from one.title.values()
    yield from one.also_called


def _named(text: str, found: Found, visit: Visit) -> tuple[Part, str] | None:
    """By what its button is called, in the person's language before all others."""
    words = understanding.text.words(text)
    own = visit.language.code
    renamed = understanding.renaming.read(text, own)
    if renamed is not None and _says_nothing(renamed[0], found, visit):
        return Part.TITLE, renamed[1]
    for code in (own, *(other for other in domain.languages.CODES if other != own)):
        language = visit.languages.of(code)
        for part in handlers.edit_around.parts(found, visit):
            span = _span(words, understanding.text.folded(views.parts.label(part, language)))
            if span is not None and _says_nothing(text[: words[span[0]].start], found, visit):
                return part, text[words[span[1] - 1].end :].lstrip(" :=").strip()
    return None


def _says_nothing(before: str, found: Found, visit: Visit) -> bool:
    """ "8 seats 20 kr" is no price for the seats."""
    said = Reader.of(visit).read(before, found.place.id)
    is_named = _is_of_its_name(said, found.activity)
    return is_named and not any(_says(said, part) for part in _KNOWN_BY_ITSELF) and not _has_figure(before)


def _span(words: Sequence[Word], phrase: tuple[str, ...]) -> tuple[int, int] | None:
    """From its first word to before the one behind it."""
    length, texts = len(phrase), tuple(word.text for word in words)
    starts = range(len(texts) - length + 1) if phrase else ()
    return next(((at, at + length) for at in starts if texts[at : at + length] == phrase), None)


def _by_itself(text: str, found: Found, visit: Visit) -> tuple[Part, str] | None:
    """The one thing that a posting with these words would say of it."""
    said = Reader.of(visit).read(text, found.place.id)
    parts = handlers.edit_around.parts(found, visit)
    there = [part for part in _KNOWN_BY_ITSELF if part in parts and _says(said, part)]
    if len(there) != 1 or not _is_of_its_name(said, found.activity):
        return None
    [part] = there
    return part, said.room if part is Part.ROOM and said.room else text


def _says(said: Posting, part: Part) -> bool:
    field = part.field
    if field is None or (field in said.doubts and not _is_whole(said, part)):
        return False
    value, nothing = (tuple(getattr(one, name) for name in _columns(part)) for one in (said, Posting()))
    return value != nothing or said.trouble(field) is not None


def _is_whole(said: Posting, part: Part) -> bool:
    """ "from 2 to 4": only whether that is in the afternoon was guessed, and it is read back."""
    return part is Part.HOURS and said.begins is not None and said.ends is not None


def _columns(part: Part) -> tuple[str, ...]:
    return {Part.HOURS: ("begins", "ends"), Part.EXCEPT: ("except_on",)}.get(part, (part.value,))


def _is_of_its_name(said: Posting, one: Activity) -> bool:
    """A part of its title may be left over, or all of it with a slip; other words are not understood."""
    known = {word for name in _names(one) for word in understanding.text.folded(name)}
    return said.like == one.id or known.issuperset(understanding.text.folded(said.title or ""))
