"""A room of the house where a line names it: "lilla salen" apart from all else, led by "in the", or in the middle."""

from collections.abc import Set

from understanding.posting.lines import runs
from understanding.posting.lines.line import Line
from understanding.posting.lines.runs import Run
from understanding.posting.titles import frames
from understanding.posting.where import beside_rooms, rooms
from understanding.posting.where.same_rooms import KINDS, Rooms, Same
from understanding.posting.whom.speech import Spoken


def take(line: Line, house: Rooms, spoken: Spoken) -> Same | None:
    """Takes the first room that is plainly said: with how it is, led by "in the", or apart from all else; also from
    `spoken` languages, and from those whom it is for."""
    ends = line.taken | line.soft | {span[0] for span, _ in spoken}
    for run in runs.of_kinds(line, KINDS):
        found = house.same(line.written(run.first, run.last), line)
        plain = found is not None and _is_plain(run, line, ends)
        if found and (plain or _is_between(run, line)):
            _take_led(line, run)
            return found._replace(sure=found.sure and plain)
    return None


def _is_between(run: Run, line: Line) -> bool:
    """ "йога большой зал коврик свой": what it is and how, in the middle of all else, and no tags."""
    bare = line.text[line.words[run.first].start : line.words[run.last - 1].end]
    both = {hit.kind for hit in run.hits} == set(KINDS)
    return both and run.first > 0 and line.written(run.first, run.last) == bare


def _is_plain(run: Run, line: Line, behind: Set[int]) -> bool:
    if not run.of("room_is"):
        return False
    last = beside_rooms.end(line, run.last)
    ends = last == len(line.words) or last in behind or beside_rooms.is_closed(line, last)
    ends = ends or rooms.ends(line, last) or any(hit.first == last for hit in line.found("for"))
    begins = run.first > 0 and (run.first - 1 in line.taken or beside_rooms.is_opened(line, run.first))
    # "may I have the small hall for a party"; in other languages "for" is one word with the party, or nothing at all.
    leads_on = run.last < len(line.words) and (line.joins(run.last) or bool(run.of("room_how")))
    asked = leads_on and _is_asked(run, line)
    if not ends:
        led = beside_rooms.leads_to_a_title(line, run, _lead(line, run.first), KINDS)
        return asked or led or frames.books(line) or (begins and _names_itself(run, line))
    led = line.is_led_itself(run.first) or _lead(line, run.first) is not None
    return begins or led or bool(run.of("room_how")) or frames.books(line)


def _names_itself(run: Run, line: Line) -> bool:
    """ "18:00 café corner film", "በቢሮው ፊልም": in so many words, or with "in" in the same one, it begins no title."""
    long = any(hit.kind == "room_is" and hit.last - hit.first > 1 for hit in run.hits)
    return long or bool(run.of("room_how")) or line.is_led_itself(run.first)


def _is_asked(run: Run, line: Line) -> bool:
    first = run.first - 1 if run.first and line.may_go(run.first - 1) else run.first
    return bool(first) and first - 1 in line.taken and frames.is_of_one(line, first - 1)


def _take_led(line: Line, run: Run) -> None:
    lead = _lead(line, run.first)
    line.take(run.first if lead is None else lead, beside_rooms.end(line, run.last))


def _lead(line: Line, last: int) -> int | None:
    """The first word of what leads to a room, "in the", "i den"."""
    first = last
    while first and (hit := line.ending_at("lead", "room", first)):
        first = hit.first
    parted = last > 0 and line.parts_after(last - 1)
    if first == last and last and not parted and line.is_free(last - 1, last) and line.may_go(last - 1):
        first = last - 1
        hit = line.ending_at("lead", "room", first)
        return hit.first if hit else first
    return first if first < last else None
