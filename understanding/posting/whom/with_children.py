"""Whether children may come, in whatever words: "barn får gärna följa med", "kids are ok", "no kids please"."""

from domain.programme import Children
from understanding.posting.lines import runs
from understanding.posting.lines.line import Line

_ANSWERS = {"yes": Children.WELCOME, "no": Children.NO}


def read(line: Line) -> Children | None:
    """A child, and that it is welcome or not, side by side. Takes the words; "Barn och natur" says neither."""
    for run in runs.of_kinds(line, ("with_children",)):
        answers = run.values & _ANSWERS.keys()
        # "inga barn, bara vuxna" says no; "barn inte tillåtna" holds a yes as well.
        if "child" in run.values and answers:
            line.take(run.first, run.last)
            return _ANSWERS["no" if "no" in answers else "yes"]
    return None
