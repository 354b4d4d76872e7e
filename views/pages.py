"""Long lists in pages that fit a small screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.intents import Intent
from domain.replies import Button
from views.language import Language
from views.replies import button

Item = TypeVar("Item")

# Of more places than these each gets one line, and a button to all the rest about it.
FEW_PLACES = 3


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """`number` counts from 0 and always exists: one past the end is the last."""

    items: Sequence[Item]
    number: int
    last: int


def page(items: Sequence[Item], number: int, size: int) -> Page[Item]:
    last = max(0, (len(items) - 1) // size)
    number = min(max(0, number), last)
    return Page(items[number * size : (number + 1) * size], number, last)


def turning(shown: Page[Item], wish: Callable[[int], Intent], _: Language) -> list[Button]:
    """The buttons to the page before and the page after, where there are any. `wish` makes the intent of a page."""
    row = []
    if shown.number > 0:
        row.append(button(_.plain("‹ Back"), wish(shown.number - 1)))
    if shown.number < shown.last:
        row.append(button(_.plain("More ›"), wish(shown.number + 1)))
    return row
