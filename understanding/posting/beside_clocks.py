"""What stands beside a clock time: the part of the day, or a month that makes it a date."""

from collections.abc import Sequence

from understanding.dates.marks import Mark
from understanding.dates.words import Kind


def leads_to_part(marks: Sequence[Mark], at: int) -> int:
    """ "till tre på eftermiddagen": how many words stand before the part of the day; 0 where a day follows it."""
    mark = get(marks, at)
    leads = mark is not None and mark.kind is None and mark.number is None and mark.does("on", "in", "of")
    behind = get(marks, at + 2)
    dated = behind is not None and behind.kind in (Kind.WEEKDAY, Kind.DATE, Kind.DAY)
    return int(leads and part(marks, at + 1) is not None and not dated)


def part(marks: Sequence[Mark], at: int) -> str | None:
    mark = get(marks, at)
    return str(mark.value) if mark and mark.kind is Kind.PART else None


def is_dated(marks: Sequence[Mark], at: int) -> bool:
    mark, behind = get(marks, at), get(marks, at + 1)
    if mark and mark.kind is Kind.MONTH and behind and behind.does("until_after"):
        return False
    # "14-16 ከዲሴምበር 3": what begins then is said in the same word.
    named = mark is not None and mark.kind is Kind.MONTH and not mark.does("from")
    return named or (mark is not None and mark.does("month_number"))


def is_day_of_month(marks: Sequence[Mark], at: int) -> bool:
    """ "December 3 evening 18:30": a number behind a month that has no other is a day."""
    month, before = get(marks, at - 1), get(marks, at - 2)
    bare = marks[at].text.isdecimal() and 1 <= int(marks[at].text) <= 31
    numbered = before is not None and before.number is not None
    return bare and month is not None and month.kind is Kind.MONTH and not numbered


def get(marks: Sequence[Mark], at: int) -> Mark | None:
    return marks[at] if 0 <= at < len(marks) else None
