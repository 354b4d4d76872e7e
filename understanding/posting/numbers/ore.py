"""Prices with öre: "49,90 kr". They are told in whole kronor, as cash is paid."""

from typing import NamedTuple

from understanding.posting.lines.line import Line

# The last one goes with Arabic figures.
_SIGNS = (",", ".", "٫")


class Kronor(NamedTuple):
    """`first`: its first word. `rounded`: no longer what was written."""

    number: int
    first: int
    rounded: bool = False


def with_ore(line: Line, number: int, first: int) -> Kronor:
    """The whole price, where the number at the word `first` is only its öre."""
    whole = first - 1
    if whole < 0 or line.gap(whole) not in _SIGNS or not line.is_free(whole, first):
        return Kronor(number, first)
    kronor, ore = line.words[whole].text, line.words[first].text
    if not (kronor.isdecimal() and ore.isdecimal() and len(ore) == 2):
        return Kronor(number, first)
    return Kronor(int(kronor) + (int(ore) >= 50), whole, rounded=int(ore) > 0)
