"""One part of an activity changed, and nothing else of it. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import domain.rerun
import domain.rhythm
from domain.parts import Part
from domain.posting import Field, Posting
from domain.programme import Activity, Children
from domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Edit:
    """`said`: the activity as a posting, with the part as it shall be. `texts`: the same of what is words.

    `host`: the association that arranges it; None: nobody.
    """

    part: Part
    said: Posting
    texts: Texts
    host: int | None = None


def posting(one: Activity, first: datetime, pick: Callable[[Texts], str]) -> Posting:
    """The activity as somebody would post it. `first`: the wall time that is spoken of; `pick`: one text of several."""
    return Posting(
        title=pick(one.title),
        place=one.place,
        day=first.date(),
        begins=one.start.time(),
        ends=one.end.time(),
        repeat=one.repeat,
        until=one.until,
        except_on=one.except_on,
        seats=one.seats,
        sign_up=one.sign_up,
        room=pick(one.room) or None,
        audience=one.audience,
        children=one.children,
        cost=one.cost,
        languages=one.languages,
        picture=one.picture,
    )


def single(one: Activity, original: datetime) -> Activity:
    """One time of it, as if it took place only then."""
    return replace(
        one, start=original, end=original + (one.end - one.start), repeat=None, until=None, except_on=frozenset()
    )


def from_then(one: Activity, first: datetime) -> Activity:
    """All of it from a wall time of its rule on."""
    left = frozenset(day for day in one.except_on if day >= first.date())
    return replace(one, start=first, end=first + (one.end - one.start), except_on=left)


def changed(one: Activity, edit: Edit, first: datetime) -> Activity:
    """The activity with that part changed and nothing else. `first`: the wall time of its rule that is changed first.

    A price or a room that was not said is none.
    """
    said = edit.said
    match edit.part:
        case Part.DAY | Part.REPEAT:
            return _repeated(one, edit, first)
        case Part.HOURS:
            return _at(one, one.start.date(), said.begins or time(), said.ends or time())
        case Part.TITLE | Part.DESCRIPTION | Part.ROOM:
            return replace(one, **{edit.part.value: edit.texts})  # type: ignore[arg-type]
        case Part.HOST:
            return replace(one, host=edit.host)
        case Part.PLACE:
            return _elsewhere(one, said.place or one.place)
    return replace(one, **_plain(edit.part, said))  # type: ignore[arg-type]


def on_its_day(one: Activity, edit: Edit) -> Edit:
    """One day said of a series on several weekdays is its only one: nobody knows which others were to stay.

    Unless the whole rhythm was said.
    """
    if edit.part is not Part.DAY or Field.REPEAT not in edit.said.doubts or edit.said.day is None:
        return edit
    rule = domain.rhythm.alone(one.repeat or "", edit.said.day)
    return replace(edit, said=replace(edit.said, repeat=rule)) if rule else edit


def _plain(part: Part, said: Posting) -> Mapping[str, object]:
    """Kept by the same name on both sides."""
    if part is Part.EXCEPT:
        return {"except_on": said.except_on}
    if part is Part.CHILDREN:
        return {"children": said.children or Children.WELCOME}
    value = getattr(said, part.value)
    return {part.value: (value or 0) if part is Part.COST else bool(value) if part is Part.SIGN_UP else value}


def _elsewhere(one: Activity, place: int) -> Activity:
    """A room belongs to its house."""
    return one if place == one.place else replace(one, place=place, room={})


def _at(one: Activity, day: date, begins: time, ends: time) -> Activity:
    start, end = datetime.combine(day, begins), datetime.combine(day, ends)
    # Until midnight, or over it.
    return replace(one, start=start, end=end if end > start else end + timedelta(days=1))


def _repeated(one: Activity, edit: Edit, first: datetime) -> Activity:
    said, length = edit.said, one.end - one.start
    day = said.day if edit.part is Part.DAY and said.day else first.date()
    if said.repeat is None:
        start = datetime.combine(day, one.start.time())
        return replace(one, start=start, end=start + length, repeat=None, until=None, except_on=frozenset())
    # What is left out stays so; days before its beginning need not be.
    left = frozenset(out for out in said.except_on if out >= one.start.date() or out in one.except_on)
    as_said = replace(one, repeat=said.repeat, until=said.until, except_on=left)
    if domain.rerun.is_the_same(one, as_said, day):
        return one
    start = domain.rerun.rerun(one.repeat, said.repeat, first, day, moves=edit.part is Part.DAY)
    return replace(as_said, start=start, end=start + length)
