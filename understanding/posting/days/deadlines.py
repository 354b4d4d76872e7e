"""The last day to sign up, which is no day of the activity: "anmälan till Samira senast 15 dec", "RSVP by Friday"."""

from understanding.phrases import Hit
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

ROLE = "deadline"


def is_one(day: Day, line: Line) -> bool:
    """Takes what leads to it; signing up is spoken of before."""
    if _is_closed_behind(day, line):
        return True
    asked = any(hit.first < day.first or _follows(day.last, hit, line) for hit in _asking(line))
    first = _led_from(day, line) if asked else None
    if first is not None:
        line.take(first, day.first)
    return first is not None


def _asking(line: Line) -> list[Hit]:
    return [hit for hit in line.hits if (hit.kind, hit.value) == ("sign_up", "yes")]


def _follows(last: int, hit: Hit, line: Line) -> bool:
    """ "до 1 декабря записывайтесь": right behind the day."""
    return hit.first == last and not line.parts_after(last - 1)


def _is_closed_behind(day: Day, line: Line) -> bool:
    """ "kayıt 1 Aralık'a kadar", "1 Aralık'a kadar kaydolun": "until" stands behind the day. Takes it."""
    mark = next((mark for mark in line.marks if mark.first == day.last and mark.does("until_after")), None)
    if mark is None or not line.is_free(mark.first, mark.last):
        return False
    asked = any(hit.last == day.first or _follows(mark.last, hit, line) for hit in _asking(line))
    if asked:
        line.take(mark.first, mark.last)
    return asked


def _led_from(day: Day, line: Line) -> int | None:
    """The first word of "senast", "by the", right before the day."""
    for last in (day.first, day.first - 1):
        hit = next((hit for hit in line.hits if hit.kind == "deadline" and hit.last == last), None)
        if hit:
            return hit.first
        if not line.joins(last - 1):
            break
    return None
