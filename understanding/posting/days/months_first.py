"""Last days and whole times whose month stands first: "د ډسمبر تر ۱۴ پورې", "د جنوري له ۱۹ تر ۳۰ پورې"."""

from collections.abc import Sequence

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning
from understanding.posting.lines.line import Line

_YEARS = range(1900, 3000)


def joints(line: Line) -> dict[int, Meaning]:
    """What leads to the day stands behind its month, and once more behind the day; the first of these says no more."""
    found = [
        line.marks[at + 1]
        for at, month in enumerate(line.marks)
        if month.kind is Kind.MONTH and (_is_last(rest := line.marks[at + 1 : at + 6]) or _is_whole(rest))
    ]
    the = Meaning(roles=frozenset({"the"}))
    return {word: the for joint in found for word in range(joint.first, joint.last)}


def _is_last(behind: Sequence[Mark]) -> bool:
    if len(behind) < 3 or not _leads(behind[0], "to", "until") or not behind[1].number:
        return False
    # "د جون تر ۳مې ۲۰۲۷ پورې"
    dated = len(behind) > 3 and (behind[2].number or 0) in _YEARS
    return behind[2 + dated].does("until_after")


def _is_whole(behind: Sequence[Mark]) -> bool:
    """ "from 19 to 30"; "from 10 to 12 o'clock" are hours."""
    numbers = len(behind) > 3 and all(mark.number and mark.kind is None for mark in behind[1:4:2])
    hours = len(behind) > 4 and behind[4].does("clock_after")
    return numbers and not hours and _leads(behind[0], "from") and _leads(behind[2], "to", "until")


def _leads(mark: Mark, *roles: str) -> bool:
    return mark.kind is None and mark.does(*roles)
