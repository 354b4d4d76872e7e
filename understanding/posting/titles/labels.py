"""Words before a colon that only say what follows: "Tid: torsdag 13-15 Plats: stora salen", "Дата: 27.11"."""

import re
from collections.abc import Set

from understanding.dates.words import NOTHING
from understanding.phrases import Hit
from understanding.posting.lines.line import Line, Span

# No ":)" is one.
_COLON = re.compile(r"\s?:(?![-()DPp3*])")
# A number behind one of these is theirs; a language behind one of those as well.
_COUNTS = frozenset({("lead", "seats"), ("lead", "cost"), ("unit", "seats"), ("unit", "cost")})
_SPEAKS = frozenset({("lead", "spoken"), ("speech", "before"), ("speech", "behind")})
_SAYS_MORE = frozenset({"age", "choice", "every", "except", "free", "polite", "weekly"})
# A title may be made of these.
_NAMES = frozenset({"title", "audience", "with_children", "lone"})
_DESCRIBES = frozenset({"room_how", "room_is", "room", "for"})
_FIELDS = frozenset({("filler", "word"), ("filler", "joint"), ("lead", "room"), ("label", "word")})


def take(line: Line) -> None:
    """Takes them, so that they part what stands before and behind; "Föreläsning: dina rättigheter" has none."""
    for hit in list(line.hits):
        label = stands_before_a_colon(line, hit.last - 1) and _is_label(line, hit) and not _is_of_an_hour(line, hit)
        if label and line.is_free(hit.first, hit.last) and not _is_between(line, hit):
            line.take(hit.first, hit.last)


def _is_between(line: Line, hit: Hit) -> bool:
    """ "የምግብ ዝግጅት: ዶሮ ወጥ": it ends the one part of a title, and another one follows."""
    if not hit.first or line.parts_after(hit.first - 1) or hit.last >= len(line.words):
        return False
    return _is_bare(line, hit.first - 1, _NAMES | _DESCRIBES) and _is_bare(line, hit.last, _NAMES)


def _is_bare(line: Line, word: int, names: Set[str]) -> bool:
    """Whether it says nothing but its name. `names`: kinds of phrases that may be one."""
    said = any(hit.first <= word < hit.last for hit in line.hits if hit.kind not in names)
    timed = any(mark.first <= word < mark.last and mark.meaning != NOTHING for mark in line.marks)
    return not said and not timed and line.is_free(word, word + 1)


def without(line: Line, span: Span) -> Span:
    """ "тема безпека в інтернеті", "adı Sokak lezzetleri": what a title is called by goes, if more follows."""
    first, last = span
    ends = [hit.last for hit in line.hits if (hit.kind, hit.value, hit.first) == ("label", "title", first)]
    return max(end for end in (first, *ends) if end < last), last


def stands_before_a_colon(line: Line, word: int) -> bool:
    return _COLON.match(line.gap(word)) is not None


def _is_label(line: Line, hit: Hit) -> bool:
    said = {(one.kind, one.value) for one in line.hits if (one.first, one.last) == (hit.first, hit.last)}
    if ("label", "word") in said:
        return True
    if said & _SPEAKS or any(kind in _SAYS_MORE for kind, _ in said):
        return False
    if said & _COUNTS and line.number_after(hit.last):
        return False
    return bool(_FIELDS & said)


def _is_of_an_hour(line: Line, hit: Hit) -> bool:
    """ "Saturday 10 o'clock: sewing"."""
    after = any(mark.first == hit.first and mark.does("clock_after") for mark in line.marks)
    return after and line.number_before(hit.first) is not None
