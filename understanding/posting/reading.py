"""A volunteer's line → a `Posting`. What is not understood stays visible: in the title, in the room, or as a doubt."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.posting import Posting
from domain.programme import Programme
from understanding.dates.words import Kind
from understanding.posting.clocks import hours
from understanding.posting.days import after_feasts, counted_times, courses, doubled, said, series
from understanding.posting.days.when import Moment
from understanding.posting.draft import Draft
from understanding.posting.lines import cutting
from understanding.posting.lines.line import Line
from understanding.posting.numbers import cost, others, seats, told
from understanding.posting.titles import calling, frames, known, labels, polite
from understanding.posting.where import numbered_rooms, room_choices
from understanding.posting.whom import ages, oneself, people
from understanding.posting.wording import words

if TYPE_CHECKING:
    from understanding.understanding import Understanding

# Where no place is set up yet.
_HOME = ZoneInfo("Europe/Stockholm")


def read(
    line: str,
    understanding: "Understanding",
    *,
    language: str | None,
    programme: Programme,
    place: int | None,
    now: datetime,
) -> Posting:
    """`line`: anything. `place`: of the volunteer; one that the line names goes before it. `now`: aware."""
    cut = cutting.cut(line, understanding.lexicon, language)
    draft = Draft()
    known.keep_titles(cut, programme)
    here = _place(cut, draft, understanding, programme, place)
    labels.take(cut)
    calling.keep(cut)
    frames.take(cut)
    polite.take_lead(cut)
    told.take(cut)
    oneself.take(cut)
    of_age = ages.keep(cut)
    weeks, times = courses.weeks(cut), counted_times.read(cut)
    add_amounts(cut, draft)
    draft.doubt("room", when=room_choices.take(cut))
    room = known.room(cut, programme, here) or numbered_rooms.take(cut)
    draft.say(children=people.children(cut), sign_up=people.sign_up(cut), audience=people.only(cut))
    add_times(cut, draft, moment(programme, here, now), weeks)
    counted_times.end(cut, draft, times)
    polite.take_tail(cut)
    frames.take_meetings(cut)
    calling.take_rest(cut)
    words(cut, draft, understanding.lexicon.words, programme, room, understanding.lexicon.titles)
    # Those of "children under 10 are welcome" were taken with them.
    people.add_of_age(draft, of_age if cut.kept > cut.titled else None)
    return draft.posting()


def _place(
    line: Line, draft: Draft, understanding: "Understanding", programme: Programme, place: int | None
) -> int | None:
    named, several = known.place(line, programme, understanding.lexicon.words)
    alone = programme.places[0].id if len(programme.places) == 1 else None
    here = next((one for one in (named, place, alone) if one is not None), None)
    draft.say(place=here)
    draft.doubt("place", when=several)
    return here


def moment(programme: Programme, place: int | None, now: datetime) -> Moment:
    """Now in the zone of the place, else of the municipality."""
    at = programme.place_by_id.get(place) if place is not None else None
    zone = at.zone if at else programme.municipalities[0].zone if programme.municipalities else _HOME
    local = now.astimezone(zone)
    return Moment(local.date(), local.time())


def add_amounts(line: Line, draft: Draft) -> None:
    others.keep(line)
    places = seats.read(line)
    if places:
        draft.say(seats=places.number)
        draft.doubt("seats", when=places.doubt)
        draft.trouble("seats", places.trouble)
    price = cost.read(line)
    draft.say(cost=price.number if price else None)
    draft.doubt("cost", when=price is not None and price.doubt)
    draft.trouble("cost", price.trouble if price else None)


def add_times(line: Line, draft: Draft, now: Moment, weeks: int | None = None) -> None:
    """`weeks`: so many of them it runs."""
    draft.doubt("day", when=line.hours_from_sunrise and _is_by_another_calendar(line))
    draft.doubt("day", when=after_feasts.ask_behind(line))
    found, clocks = hours.read(line)
    open_end = _open_end(line)
    habits_left_open = doubled.is_choice(line)
    days, habits = said.read(line, now.day, clocks)
    if found.begins is None and found.trouble is None:
        found = hours.behind_a_day(line, days, found.lasts)
    draft.say(begins=found.begins, ends=found.ends)
    draft.doubt("hours", when=found.doubt)
    draft.trouble("hours", found.trouble)
    when = courses.ended(series.read(days, habits, line, now, found.begins), weeks)
    draft.doubt("repeat", when=habits_left_open)
    draft.say(day=when.day, repeat=when.repeat, until=when.until, except_on=when.except_on or None)
    draft.doubts |= when.doubts
    draft.doubt("until", when=open_end and when.repeat is not None and when.until is None)
    draft.troubles += when.troubles


def _is_by_another_calendar(line: Line) -> bool:
    """ "28 ህዳር" is no 28 November."""
    months = [mark for mark in line.open_marks() if mark.kind is Kind.OTHER_CALENDAR]
    for month in months:
        number = line.number_before(month.first)
        behind = None if number else line.number_after(month.last)
        line.take(number[1] if number else month.first, behind[1] if behind else month.last)
    return bool(months)


def _open_end(line: Line) -> bool:
    """ "till våren" is an end, but no day."""
    hits = list(line.found("open_end"))
    for hit in hits:
        line.take(hit.first, hit.last)
    return any(hit.value == "some" for hit in hits)
