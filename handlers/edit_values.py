"""What a part of an activity shall be, by a tap or in words, as a plan keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import domain.choices
import domain.editing
import domain.naming
import domain.next_times
import domain.pictures
import domain.publishing
import domain.settling
import handlers.drafts
import handlers.edit_around
import handlers.edits
import handlers.mending
import handlers.outlines
import storage.drafts
from domain.choices import Around
from domain.parts import Part
from domain.pictures import Picture
from domain.posting import Field, Posting, Trouble
from domain.texts import Texts
from handlers.edits import Found
from handlers.mending import Reader
from handlers.visit import Visit
from views.editing import Offered

LONGEST_DESCRIPTION = 800
_NONE = "none"


@dataclass(frozen=True, slots=True)
class Value:
    """`to`: as the plan keeps it; None: it was not understood, or can't be."""

    to: Mapping[str, Any] | None = None
    trouble: Trouble | None = None
    too_long: bool = False


def offered(part: Part, found: Found, visit: Visit) -> list[Offered]:
    field = part.field
    if field is not None:
        posting = _posting(found, visit)
        return [Offered(one.code, one.value) for one in domain.choices.offered(field, posting, _around(found, visit))]
    hosts = handlers.edit_around.names(found, visit).hosts if part is Part.HOST else {}
    return [*(Offered(str(number), number) for number in hosts), Offered(_NONE, None)]


def chosen(part: Part, code: str, found: Found, visit: Visit) -> Value:
    """A choice that is not offered (any more) is none."""
    if part is Part.TITLE:
        return _named(code, found, visit)
    if code not in [one.code for one in offered(part, found, visit)]:
        return Value()
    field, posting = part.field, _posting(found, visit)
    if field is None:
        host = int(code) if part is Part.HOST and code != _NONE else None
        return Value(_kept(posting, {}, host))
    taken = domain.choices.taken(posting, field, code, _around(found, visit))
    return _settled(part, taken, found, visit) if taken else Value()


def said(part: Part, text: str, found: Found, visit: Visit) -> Value:
    posting = _posting(found, visit)
    match part:
        case Part.DESCRIPTION:
            return _described(text, posting, visit)
        case Part.HOST:
            return _hosted(text, posting, found, visit)
    assert part.field is not None  # noqa: S101 -- the other two are above
    mended = handlers.mending.mended(posting, part.field, text, Reader.of(visit))
    if mended and part is Part.PLACE and mended.place not in handlers.edit_around.places(found, visit):
        return Value()
    return _settled(part, mended, found, visit) if mended else Value()


def _named(choice: str, found: Found, visit: Visit) -> Value:
    """The title that was said, alone or with its known name in other languages."""
    said = handlers.edits.edit(found)
    named = domain.naming.taken(said.said, choice) if said and said.part is Part.TITLE else None
    return Value(_kept(named, _texts(Part.TITLE, named, found, visit), None)) if named else Value()


def pictured(picture: Picture, found: Found, visit: Visit) -> Value:
    return Value(_kept(domain.pictures.pictured(_posting(found, visit), picture), {}, None))


def _described(text: str, posting: Posting, visit: Visit) -> Value:
    written = text.strip()
    if len(written) > LONGEST_DESCRIPTION:
        return Value(too_long=True)
    return Value(_kept(posting, {visit.language.code: written}, None)) if written else Value()


def _hosted(text: str, posting: Posting, found: Found, visit: Visit) -> Value:
    wanted = " ".join(text.casefold().split())
    hosts = handlers.edit_around.names(found, visit).hosts
    same = [number for number, name in hosts.items() if wanted in map(str.casefold, name.values())]
    like = [number for number, name in hosts.items() if any(wanted in one.casefold() for one in name.values())]
    number = next((found[0] for found in (same, like) if len(found) == 1), None)
    return Value(_kept(posting, {}, number)) if number is not None else Value()


def _settled(part: Part, posting: Posting, found: Found, visit: Visit) -> Value:
    """What the clock makes impossible is asked again. Days that are left out come on top of those that are."""
    settled = domain.settling.settled(posting, visit.now, found.place.zone)
    trouble = next((trouble for _field, trouble in (*posting.troubles, *settled.troubles)), None)
    if trouble is not None:
        return Value(trouble=trouble)
    if part in (Part.DAY, Part.REPEAT):
        posting = settled
    if part is Part.EXCEPT and posting.except_on:
        posting = posting.mended(Field.EXCEPT, except_on=posting.except_on | found.activity.except_on)
    return Value(_kept(posting, _texts(part, posting, found, visit), None))


def _texts(part: Part, posting: Posting, found: Found, visit: Visit) -> Texts:
    """In all languages that it is known in, else in that of the person."""
    if part is Part.TITLE:
        if posting.title in found.activity.title.values():
            return found.activity.title
        return handlers.outlines.title(posting, visit) or {}
    rooms = domain.publishing.rooms(visit.programme, posting.place)
    return domain.publishing.room(posting.room, rooms, visit.language.code) if part is Part.ROOM else {}


def _around(found: Found, visit: Visit) -> Around:
    rooms = domain.publishing.rooms(visit.programme, found.activity.place)
    return Around(visit.today, handlers.edit_around.places(found, visit), [visit.language.pick(room) for room in rooms])


def _kept(posting: Posting, texts: Texts, host: int | None) -> Mapping[str, Any]:
    return {"posting": storage.drafts.dump(posting), "texts": dict(texts), "host": host}


def _posting(found: Found, visit: Visit) -> Posting:
    """The activity as it would be posted on the day that is spoken of."""
    chosen = found.chosen
    next_one = domain.next_times.next_time(found.activity, found.place.zone, visit.now)
    original = chosen.original if chosen else next_one
    return domain.editing.posting(found.activity, original, visit.language.pick)
