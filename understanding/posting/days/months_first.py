"""Last days whose month stands first: "د ډسمبر تر ۱۴ پورې"."""

from understanding.dates.words import Kind, Meaning
from understanding.posting.lines.line import Line


def joints(line: Line) -> dict[int, Meaning]:
    """What leads to the day stands behind its month, and once more behind the day; the first of these says no more."""
    rows = zip(line.marks, line.marks[1:], line.marks[2:], line.marks[3:], strict=False)
    found = [
        joint
        for month, joint, day, behind in rows
        if month.kind is Kind.MONTH and joint.does("to", "until") and day.number and behind.does("until_after")
    ]
    the = Meaning(roles=frozenset({"the"}))
    return {word: the for joint in found for word in range(joint.first, joint.last)}
