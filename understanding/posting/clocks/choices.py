"""Hours of which one is to be chosen: "kl 15 eller 16"."""

from understanding.posting.lines.line import Line


def goes_on(line: Line, last: int) -> bool:
    """ "kl 15 eller 16"."""
    found = [hit for hit in line.hits if hit.kind == "choice" and hit.first == last]
    another = next((number for hit in found if (number := line.number_after(hit.last))), None)
    if another is None:
        return False
    line.take(last, another[1])
    return True


def follows_another(line: Line, first: int) -> bool:
    """ "۱۷ یا ۱۸ بجې": the unit stands behind the second."""
    choice = next((hit for hit in line.hits if hit.kind == "choice" and hit.last == first), None)
    another = line.number_before(choice.first) if choice else None
    if choice is None or another is None or not 0 < another[0] <= 24:
        return False
    line.take(another[1], first)
    return True
