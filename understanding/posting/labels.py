"""The names of a form's fields, as people write them before a colon: "Tid: torsdag 13-15 Plats: stora salen"."""

from understanding.phrases import Hit
from understanding.posting.line import Line

# A number behind one of these is theirs; a language behind one of those as well.
_COUNTS = frozenset({("lead", "seats"), ("lead", "cost"), ("unit", "seats"), ("unit", "cost")})
_SPEAKS = frozenset({("lead", "spoken"), ("speech", "before"), ("speech", "behind")})
_SAYS_MORE = frozenset({"age", "choice", "every", "except", "free", "polite", "weekly"})


def take(line: Line) -> None:
    """Takes them, so that they part what stands before and behind; "Föreläsning: dina rättigheter" has none."""
    for hit in line.hits:
        if line.gap(hit.last - 1).startswith(":") and _is_label(line, hit) and line.is_free(hit.first, hit.last):
            line.take(hit.first, hit.last)


def _is_label(line: Line, hit: Hit) -> bool:
    said = {(one.kind, one.value) for one in line.hits if (one.first, one.last) == (hit.first, hit.last)}
    if said & _SPEAKS or any(kind in _SAYS_MORE for kind, _ in said):
        return False
    if said & _COUNTS and line.number_after(hit.last):
        return False
    return bool({("filler", "word"), ("filler", "joint"), ("lead", "room")} & said)
