"""Hours that look like something else, and what looks like an hour and is none."""

from understanding.dates import clocks
from understanding.dates.words import NOTHING, Kind, Meaning
from understanding.posting.clocks import named_hours
from understanding.posting.days import day_parts
from understanding.posting.lines.line import Line

_BY_DAY = Meaning(Kind.PART, "day")


def meanings(line: Line) -> dict[int, Meaning]:
    """Hours that look like something else: "saacadda 22ka ilaa 23ka"."""
    named = _ends(line)
    parts = {mark.first for mark in line.marks if mark.kind is Kind.PART}
    for before, joint, mark in zip((None, None, *line.marks), (None, *line.marks), line.marks, strict=False):
        led = joint is not None and joint.does("clock_at")
        goes_on = joint is not None and before is not None and joint.does("to") and before.first in named
        # "د مارچ په ۱۳مه ماښام ۶ بجې"
        dated = joint is not None and joint.kind is Kind.MONTH
        hour = led or goes_on or (mark.last in parts and not dated)
        if mark.meaning.ordinal and mark.text[:1].isdecimal() and hour:
            named[mark.first] = Meaning(number=mark.number)
    no_hours = _counted(line) | named_hours.of_months(line)
    return named | dict.fromkeys(no_hours, NOTHING) | dict.fromkeys(day_parts.by_day(line), _BY_DAY)


def _counted(line: Line) -> set[int]:
    """ "раз в три недели": a number of weeks is no hour."""
    spans = [(hit.first, hit.last) for hit in line.found("every")]
    numbers = [mark.first for mark in line.marks if mark.number is not None and mark.kind is None]
    return {word for word in numbers for first, last in spans if first <= word < last}


def _ends(line: Line) -> dict[int, Meaning]:
    """ "5 pm, ending at 7 pm": what leads to an end joins it to its beginning, with "and" before it as well."""
    hits = list(line.found("edge", "until"))
    words = {word for hit in hits for word in range(hit.first, hit.last)}
    before = {mark.first for mark in line.marks if mark.last in words and mark.does("and")}
    # "чверть по третій" holds a word that leads to an end elsewhere.
    joined = [mark for mark in line.marks if mark.does("to", "until") or clocks.is_phrase(mark)]
    joints = {word for mark in joined for word in range(mark.first, mark.last)}
    return dict.fromkeys(before | words - joints, Meaning(roles=frozenset({"to"})))
