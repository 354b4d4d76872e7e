"""The days that a sentence speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from domain.days import Days
from understanding.dates import grammar, marks
from understanding.dates.context import Atom, Context
from understanding.dates.marks import Mark
from understanding.dates.times import Hours, take
from understanding.dates.words import DateWords, Kind
from understanding.text import Word


@dataclass(frozen=True, slots=True)
class Found:
    """`said`: the words (by number) that speak of days or times. `now`: only "now" was said, which is no day.

    `every`: a habit. `other_calendar`: no day of ours, but a month of a calendar that Sweden does not count by.
    `impossible`: no day, but one that does not exist, as 31 February.
    """

    days: Days | None = None
    times: tuple[Hours, ...] = ()
    now: bool = False
    every: bool = False
    other_calendar: bool = False
    impossible: bool = False
    said: frozenset[int] = frozenset()


def find(sentence: Sequence[Word], words: DateWords, today: date) -> Found:
    """Ranges, not instants; `today` is the local day. A weekday is the next such day, today included."""
    read = marks.read(sentence, words)
    left, hours = take(read)
    context = Context(left, today, words.next_weekday_is_in_next_week)
    atoms = list(grammar.atoms(context))
    chosen = _chosen(atoms, context)
    days = chosen.days if chosen and not chosen.now else None
    return Found(
        days=days,
        times=hours,
        now=bool(chosen and chosen.now),
        every=any(atom.weekday and _is_habit(context, atom) for atom in atoms),
        impossible=chosen is not None and chosen.days is None,
        other_calendar=not days and any(mark.kind is Kind.OTHER_CALENDAR for mark in read),
        said=_said(context, atoms) | _of_another_calendar(read),
    )


def _of_another_calendar(read: Sequence[Mark]) -> frozenset[int]:
    """The words of such a month, and of the number beside it."""
    months = [at for at, mark in enumerate(read) if mark.kind is Kind.OTHER_CALENDAR]
    beside = {near for at in months for near in (at - 1, at + 1) if 0 <= near < len(read) and read[near].number}
    return frozenset(word for at in {*months, *beside} for word in range(read[at].first, read[at].last))


def _chosen(atoms: Sequence[Atom], context: Context) -> Atom | None:
    """The first days said, joined with what follows; any day stands before "now", and before what may be a name."""
    days = [atom for atom in atoms if not atom.now] or list(atoms)
    named = next((day for weekday, day in pairwise(days) if _is_that_weekday(weekday, day)), None)
    days = [named] if named else [atom for atom in days if not atom.vague] or days
    if not days:
        return None
    first = days[0]
    if first.days and len(days) > 1 and days[1].days:
        first = _joined(first, days[1], context)
    return first if first.last != days[0].last else _until(first, context)


def _is_that_weekday(weekday: Atom, day: Atom) -> bool:
    """ "fredag midsommarafton": the weekday says no other day than the feast behind it."""
    if not (weekday.weekday and day.vague and weekday.last == day.first and weekday.days and day.days):
        return False
    return day.days.is_one and day.days.first.weekday() == weekday.days.first.weekday()


def _joined(one: Atom, other: Atom, context: Context) -> Atom:
    between = context.marks[one.last : other.first]
    if len(between) > 3 or one.days is None or other.days is None:
        return one
    joint = [*between, context.marks[other.first]]
    joins = any(mark.kind is Kind.DASH or mark.does("to", "until", "since_after") for mark in joint)
    joins = joins or context.does(other.last, "until_after")
    lists = any(mark.does("and") for mark in joint)
    if lists and (context.does(one.first - 1, "from") or context.does(one.first - 2, "from")):
        joins = True
    last = other.days.last
    if joins and other.weekday and last < one.days.first:
        last += timedelta(days=7)
    follows = other.days.first == one.days.last + timedelta(days=1)
    if last >= one.days.first and (joins or (lists and follows)):
        return one._replace(days=Days(one.days.first, last), last=other.last)
    return one


def _until(atom: Atom, context: Context) -> Atom:
    if atom.days is None or atom.days.last < context.today or atom.now or not _is_end(atom, context):
        return atom
    return atom._replace(days=Days(context.today, atom.days.last))


def _is_end(atom: Atom, context: Context) -> bool:
    """Whether "until" leads to it, or stands behind it: haziran'a kadar."""
    led = context.does(atom.first - 1, "on", "the") and context.does(atom.first - 2, "until")
    return led or context.does(atom.first - 1, "until") or context.does(atom.last, "until_after")


def _is_habit(context: Context, atom: Atom) -> bool:
    return any(mark.does("every") for mark in context.marks[max(atom.first - 1, 0) : atom.last + 1])


def _said(context: Context, atoms: Sequence[Atom]) -> frozenset[int]:
    places = {place for atom in atoms for place in range(atom.first, atom.last)}
    places |= {n for n, mark in enumerate(context.marks) if mark.kind in (Kind.TIME, Kind.NO_DAY, Kind.OTHER_CALENDAR)}
    # "in the morning" belongs to a day beside it; alone it may be a greeting, and "am" a verb.
    places |= {n for n, mark in enumerate(context.marks) if mark.kind is Kind.PART and places & {n - 2, n - 1, n + 1}}
    return frozenset(word for place in places for word in range(context.marks[place].first, context.marks[place].last))
