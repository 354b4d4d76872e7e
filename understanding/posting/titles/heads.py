"""What looks like a title and is none: "Could somebody put this up: …", "Thanks!", "something for the children"."""

from understanding.posting.lines.line import Line, Span

_ASKS = frozenset({"who", "wants", "does", "order", "wish"})
_HOURS = ("clock_at", "clock_after")
_GREETS = frozenset({"greeting", "thanks", "always"})


def behind_a_colon(line: Line, span: Span) -> Span:
    """Without the words that ask for it; "Föreläsning: dina rättigheter" stays whole."""
    first, last = span
    ends = [word + 1 for word in range(first, last - 1) if line.gap(word).startswith(": ")]
    cut = next((end for end in ends if _asks(line, (first, end)) or _says_for_whom(line, (first, end))), first)
    return (cut, last) if line.titled.isdisjoint(range(first, last)) else span


def _says_for_whom(line: Line, head: Span) -> bool:
    """ "только папы с детьми: …"; "children's hour: …" is a title."""
    words = set(range(*head))
    plain = words & line.soft and all(line.joins(word) for word in words - line.soft)
    return bool(plain) and not any(mark.first in words and mark.does(*_HOURS) for mark in line.marks)


def _asks(line: Line, head: Span) -> bool:
    """Also a label: "መደብ: …"."""
    labels = [hit for hit in line.hits if (hit.kind, hit.value, hit.first, hit.last) == ("frame", "label", *head)]
    asked = [
        hit
        for hit in line.hits
        if hit.kind in ("frame", "polite") and hit.value in _ASKS and head[0] <= hit.first and hit.last <= head[1]
    ]
    # "ورشة عمل: …": what is done is asked for by nobody, if another word of the head says what it is.
    named = {hit.value for hit in asked} == {"does"} and any(not _is_said(line, word) for word in range(*head))
    return bool(labels) or (bool(asked) and not named)


def _is_said(line: Line, word: int) -> bool:
    return line.joins(word) or any(
        hit.kind in ("frame", "polite") and hit.first <= word < hit.last for hit in line.hits
    )


def greets(line: Line, span: Span) -> bool:
    """Whether its sentence begins with a greeting, thanks or a remark ("bring your own mat")."""
    first = span[0]
    while first and (first - 1 not in line.taken or _greets(line, first - 1)) and not line.parts_after(first - 1):
        first -= 1
    begins = [hit for hit in line.hits if hit.first in (first, span[0])]
    return any(hit.kind == "remark" or (hit.kind == "polite" and hit.value in _GREETS) for hit in begins)


def remarks(line: Line, word: int) -> bool:
    """Whether a remark begins there that no title goes on with: "Stitching bring your own yarn"."""
    return any(hit.kind == "remark" and hit.first == word and hit.last - hit.first > 1 for hit in line.hits)


def _greets(line: Line, word: int) -> bool:
    """ "ሰላም ኣሕዋት፣ …": whom it greets goes with it."""
    return any(hit.kind == "polite" and hit.value in _GREETS and hit.first <= word < hit.last for hit in line.hits)
