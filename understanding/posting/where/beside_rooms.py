"""What stands beside a room: where that is ("next to the kitchen"), or the title ("mutfakta kahvaltı")."""

from collections.abc import Sequence

from understanding.posting.lines.line import Line
from understanding.posting.lines.runs import Run
from understanding.posting.where import rooms


def end(line: Line, last: int) -> int:
    """Of a room with what is said behind it of where it is."""
    hit = next((hit for hit in line.found("lead", "beside") if hit.first == last), None)
    return hit.last if hit and not line.parts_after(last - 1) else last


def is_opened(line: Line, first: int) -> bool:
    """ "Chess (small hall)"."""
    return line.parts_after(first - 1) or line.gap(first - 1).endswith("(")


def is_closed(line: Line, last: int) -> bool:
    """ "14-16 computer room: help with forms"."""
    return line.parts_after(last - 1) or line.gap(last - 1).startswith(":")


def leads_to_a_title(line: Line, run: Run, lead: int | None, kinds: Sequence[str]) -> bool:
    """Whether it says "in" behind hours or day, and the title follows: "fredag 10 i köket frukost"."""
    bent = any(hit.last == run.last for hit in line.found("room", "at"))
    first = run.first if lead is None else lead
    begins = not first or first - 1 in line.taken or line.parts_after(first - 1)
    last = end(line, run.last)
    goes_on = (line.joins(last) and not line.begins_a_title(last)) or rooms.is_word(line, last)
    goes_on = goes_on or any(hit.kind in kinds and hit.first <= last < hit.last for hit in line.hits)
    # "ቢሮው ውስጥ": "in" stands behind it.
    return begins and (bent or lead is not None or last > run.last) and not goes_on
