"""A title without what stands around it in one stretch, and is no part of it."""

from understanding.posting.draft import Draft
from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import heads, lone_numbers, untitled
from understanding.posting.whom import ages, people, whom_first

# Each is told of by the title's words alone, so that what is left is a guess.
_GUESSED = (heads.behind_a_colon, untitled.without_who)


def trimmed(line: Line, draft: Draft, span: Span, *, guessed: bool) -> tuple[Span, bool]:
    """(its words, whether it is a guess)."""
    span = whom_first.behind(line, people.behind_whom(line, ages.behind(line, span)))
    for shorter in _GUESSED:
        if (cut := shorter(line, span)) != span:
            line.take(span[0], cut[0])
            span, guessed = cut, True
    return lone_numbers.cut(line, draft, span), guessed
