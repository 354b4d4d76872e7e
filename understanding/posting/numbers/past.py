"""How many there were and what it cost another time: "last year 20 people came", "förra gången var vi 30"."""

from understanding.phrases import Hit
from understanding.posting.lines.line import Line

_FURTHEST = 6


def take(line: Line) -> None:
    """Takes such numbers with their units: they are no seats and no price."""
    told = [hit for hit in line.hits if hit.kind == "past"]
    for hit in [*line.found("unit", "seats", "cost", "perhaps")] if told else ():
        number = line.number_before(hit.first)
        if number and any(_is_beside(line, one, Hit(*hit[:2], number[1], hit.last)) for one in told):
            line.take(number[1], hit.last)


def _is_beside(line: Line, told: Hit, counted: Hit) -> bool:
    """With no sign between that sets them apart."""
    first, last = min(told.last, counted.last), max(told.first, counted.first)
    return last - first <= _FURTHEST and not any(line.parts_after(word) for word in range(first - 1, last))
