"""What it costs, in kronor."""

from domain.posting import MOST_COST, Trouble
from understanding.posting.lines.line import Line
from understanding.posting.numbers import led, measured, unspoken
from understanding.posting.numbers.amount import Amount


def read(line: Line) -> Amount | None:
    """In kronor. "20 kr, gratis för barn" is two prices: a doubt; "10 kr, fika ingår" is one."""
    free = [*line.found("free", "cost"), *unspoken.free(line)]
    included = list(line.found("included", "cost"))
    for hit in (*free, *included):
        line.take(hit.first, hit.last)
        led.take_before(line, "cost", hit.first)
    found = measured.read(line, "cost") or _named(line) or led.read(line, "cost")
    if found and found.trouble:
        return found
    if found and found.number:
        if found.number > MOST_COST:
            return Amount(None, Trouble.TOO_DEAR)
        another = {hit.first for hit in free} - {hit.first for hit in included}
        another_price = measured.read(line, "cost") is not None
        return found._replace(doubt=found.doubt or bool(another) or another_price)
    return Amount(0) if free or found else None


def _named(line: Line) -> Amount | None:
    """ "en tia i inträde", "a tenner"."""
    for hit in line.found("priced"):
        line.take(hit.first, hit.last)
        led.take_before(line, "cost", hit.first)
        return Amount(int(hit.value))
    return None
