"""Days that are over, told of beside one that is to come: "tack till alla som kom förra veckan! På fredag …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from understanding.dates import grammar
from understanding.dates.context import Atom, Context
from understanding.dates.words import Kind
from understanding.posting.lines.line import ENDS_OF_SENTENCES, Line

# Said from today: a date in figures that is over is a slip, and asked about.
_FROM_TODAY = (Kind.SPAN, Kind.UNIT, Kind.DAY, Kind.PAST_WEEKDAY)


def without(atoms: Sequence[Atom], context: Context, line: Line, *, others: bool) -> list[Atom]:
    """Takes their words. `others`: more days are said than these."""
    parts = [part for atom in atoms for part in _parted(atom, context, line)]
    over = [part for part in parts if _is_over(part, context)]
    if len(over) == len(parts) and not others:
        return list(atoms)
    for atom in over:
        line.take(context.marks[atom.first].first, context.marks[atom.last - 1].last)
    return [part for part in parts if part not in over]


def _parted(atom: Atom, context: Context, line: Line) -> Iterator[Atom]:
    """ "förra veckan! På fredag" is no Friday of that week."""
    inside = range(atom.first + 1, atom.last) if _is_over(atom, context) else ()
    cut = next((at for at in inside if line.gap(context.marks[at].first - 1).startswith(ENDS_OF_SENTENCES)), None)
    if cut is None:
        yield atom
        return
    for first, last in ((atom.first, cut), (cut, atom.last)):
        for part in grammar.atoms(replace(context, marks=context.marks[first:last])):
            yield part._replace(first=part.first + first, last=part.last + first)


def _is_over(atom: Atom, context: Context) -> bool:
    marks = context.marks[atom.first : atom.last]
    if atom.weekday and any(mark.kind is Kind.WEEKDAY for mark in marks):
        return any(mark.kind is None and mark.does("last") and not mark.does("next") for mark in marks)
    told = any(mark.kind in _FROM_TODAY or mark.does("last") for mark in marks)
    return told and atom.days is not None and atom.days.last < context.today
