"""Numbers of what has been and of who writes: "last year 20 people came", "I am 64", "a baker for twenty years".

They are no seats, no ages of those who come, and no price.
"""

from collections.abc import Iterator

from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line, Span
from understanding.posting.numbers import ranges

# So many words of the sentence may stand between.
_NEAR = 5
_SHORTEST_TELEPHONE = 8
_YEARS = (("age", "unit"), ("unit", "other"))
_COUNTED = {
    "past": (*_YEARS, ("unit", "seats"), ("unit", "perhaps"), ("unit", "cost")),
    "oneself": _YEARS,
    "parent": (("unit", "perhaps"),),
}


def take(line: Line) -> None:
    """Takes them with the words that tell so, and telephone numbers."""
    for word in range(len(line.words)):
        if _is_telephone(line, word):
            line.take(word, word + 1)
    for hit in list(line.found("told")):
        if _is_in_a_part(line, hit):
            continue
        near = min(_counted(line, hit), key=lambda one: _between(hit, one), default=None) or _bare(line, hit)
        if near:
            line.take(hit.first, hit.last)
            line.take(*near)


def _is_telephone(line: Line, word: int) -> bool:
    """ "0701234567, 27 November": no first day of several."""
    text = line.words[word].text
    return (
        text.isdecimal() and text.startswith("0") and len(text) >= _SHORTEST_TELEPHONE and line.is_free(word, word + 1)
    )


def _is_in_a_part(line: Line, hit: Hit) -> bool:
    """ "ቅድሚ ቀትሪ": "before" noon is the morning."""
    return any(mark.kind is Kind.PART and mark.first <= hit.first and hit.last <= mark.last for mark in line.marks)


def _counted(line: Line, hit: Hit) -> Iterator[Span]:
    """The numbers beside it that have a unit."""
    first, last = _clause(line, hit)
    for unit in line.hits:
        if (unit.kind, unit.value) not in _COUNTED[hit.value] or not first <= unit.first <= unit.last <= last:
            continue
        spread, number = ranges.before(line, unit.first), line.number_before(unit.first)
        begins = spread.first if spread else number[1] if number else -1
        if begins >= first and line.is_free(unit.first, unit.last):
            yield begins, unit.last


def _clause(line: Line, hit: Hit) -> Span:
    """As far as no sign parts it."""
    first, last = hit.first, hit.last
    while first > max(0, hit.first - _NEAR) and not line.parts_after(first - 1):
        first -= 1
    while last < min(len(line.words), hit.last + _NEAR) and not line.parts_after(last - 1):
        last += 1
    return first, last


def _between(hit: Hit, span: Span) -> int:
    return max(span[0] - hit.last, hit.first - span[1])


def _bare(line: Line, hit: Hit) -> Span | None:
    """ "I am 64": right behind it, where neither hours nor a date go on."""
    if hit.value == "parent" or line.parts_after(hit.last - 1):
        return None
    number = line.number_after(hit.last)
    goes_on = number and any(mark.first == number[1] and _goes_on(mark.kind) for mark in line.marks)
    return None if number is None or goes_on or _is_counted(line, number[1]) else (hit.last, number[1])


def _goes_on(kind: Kind | None) -> bool:
    return kind in (Kind.DASH, Kind.MONTH, Kind.TIME)


def _is_counted(line: Line, word: int) -> bool:
    return any(hit.kind == "unit" and hit.first == word for hit in line.hits)
