"""The last day to sign up, which is no day of the activity: "anmälan till Samira senast 15 dec", "RSVP by Friday"."""

from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

ROLE = "deadline"


def is_one(day: Day, line: Line) -> bool:
    """Takes what leads to it; signing up is spoken of before."""
    asked = any((hit.kind, hit.value) == ("sign_up", "yes") and hit.first < day.first for hit in line.hits)
    first = _led_from(day, line) if asked else None
    if first is not None:
        line.take(first, day.first)
    return first is not None


def _led_from(day: Day, line: Line) -> int | None:
    """The first word of "senast", "by the", right before the day."""
    for last in (day.first, day.first - 1):
        hit = next((hit for hit in line.hits if hit.kind == "deadline" and hit.last == last), None)
        if hit:
            return hit.first
        if not line.joins(last - 1):
            break
    return None
