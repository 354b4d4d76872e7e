"""A weekday that comes again, and what leads away from it: varje torsdag från 3 december, her salı gelecek haftadan."""

from understanding.dates import grammar, weekday_lists
from understanding.dates.context import Atom, Context
from understanding.dates.words import Kind


def parted(atom: Atom, context: Context) -> tuple[Atom, ...]:
    """The weekday and the date or week behind it; (): they are one day."""
    weekday = atom.first + (context.does(atom.first, "every") and context.kind(atom.first) is not Kind.WEEKDAY)
    behind = weekday + 1
    if context.kind(weekday) is not Kind.WEEKDAY or atom.weekday:
        return ()
    one = Atom(None, atom.first, behind, weekday=True)
    if behind + 1 < atom.last and context.does(behind, "from", "until", "to"):
        # "från 3 december", "från nästa vecka"
        return one, grammar.first(context, behind + 1) or atom._replace(first=behind + 1)
    if not _comes_again(context, weekday):
        return ()
    if behind == atom.last:
        # "varje tisdag och torsdag nästa vecka": the week stands behind the last of them.
        return (one,)
    week = grammar.first(context, context.skip(behind, "on", "of", "in"))
    return (one, week) if week and week.days and not week.days.is_one else ()


def _comes_again(context: Context, weekday: int) -> bool:
    begin = weekday_lists.begin(context, weekday)
    if any(context.does(place, "every") for place in (begin - 1, begin, weekday)):
        return True
    # "her salı ve perşembe": what has been read as a habit already is empty.
    before = context.at(begin - 2)
    return context.does(begin - 1, "and") and before is not None and not before.text
