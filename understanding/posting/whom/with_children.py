"""Whether children may come, in whatever words: "barn får gärna följa med", "kids are ok", "no kids please"."""

from domain.programme import Children
from understanding.posting.lines import runs
from understanding.posting.lines.line import Line

# "inga barn, bara vuxna" says no; "barn inte tillåtna" holds a yes as well, and "somebody looks after them" another.
_ANSWERS = {"no": Children.NO, "care": Children.CHILDCARE, "yes": Children.WELCOME}


def read(line: Line) -> Children | None:
    """A child, and that it is welcome, or not, or looked after, side by side: "Barn och natur" says none. Takes it."""
    for run in runs.of_kinds(line, ("with_children",)):
        said = next((answer for value, answer in _ANSWERS.items() if value in run.values), None)
        if "child" in run.values and said:
            line.take(run.first, run.last)
            return said
    return None
