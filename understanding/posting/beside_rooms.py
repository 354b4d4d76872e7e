"""What is said of where a room is: "the small hall, next to the kitchen"."""

from understanding.posting.line import Line


def end(line: Line, last: int) -> int:
    """ "the small hall, the one next to the kitchen", said behind it."""
    hit = next((hit for hit in line.found("lead", "beside") if hit.first == last), None)
    return hit.last if hit and not line.parts_after(last - 1) else last
