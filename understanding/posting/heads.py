"""What looks like a title and is none: "Could somebody put this up: …", "Thanks!", "something for the children"."""

from understanding.posting.line import Line, Span

_ASKS = frozenset({"who", "wants", "does", "order", "wish"})
_GREETS = frozenset({"greeting", "thanks", "always"})


def behind_a_colon(line: Line, span: Span) -> Span:
    """Without the words that ask for it; "Föreläsning: dina rättigheter" stays whole."""
    first, last = span
    ends = [word + 1 for word in range(first, last - 1) if line.gap(word).startswith(": ")]
    cut = next((end for end in ends if _asks(line, (first, end))), first)
    return (cut, last) if line.titled.isdisjoint(range(first, last)) else span


def _asks(line: Line, head: Span) -> bool:
    """Also a label: "መደብ: …"."""
    labels = [hit for hit in line.hits if (hit.kind, hit.value, hit.first, hit.last) == ("frame", "label", *head)]
    return bool(labels) or any(
        hit.kind in ("frame", "polite") and hit.value in _ASKS and head[0] <= hit.first and hit.last <= head[1]
        for hit in line.hits
    )


def greets(line: Line, span: Span) -> bool:
    """Whether its sentence begins with a greeting, thanks or a remark ("bring your own mat")."""
    first = span[0]
    while first and (first - 1 not in line.taken or _greets(line, first - 1)) and not line.parts_after(first - 1):
        first -= 1
    begins = [hit for hit in line.hits if hit.first in (first, span[0])]
    return any(hit.kind == "remark" or (hit.kind == "polite" and hit.value in _GREETS) for hit in begins)


def _greets(line: Line, word: int) -> bool:
    """ "ሰላም ኣሕዋት፣ …": whom it greets goes with it."""
    return any(hit.kind == "polite" and hit.value in _GREETS and hit.first <= word < hit.last for hit in line.hits)


def is_vague(line: Line, span: Span) -> bool:
    """ "Something for the children"."""
    words = range(*span)
    said = any((hit.kind, hit.value) == ("filler", "vague") and hit.first in words for hit in line.hits)
    return said and all(line.joins(word) or word in line.soft for word in words)
