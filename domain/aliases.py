"""What lists call a person: an animal and a number, drawn by lot. It tells nothing, in every language."""

from collections.abc import Callable

_ANIMALS = "🐝🐞🦋🐢🐬🐳🦉🦅🦆🦢🐧🐓🦜🐘🦒🦓🦌🐎🐪🐑🐐🐈🐇🐿🦔🦊🐻🐨🐼🐯🦁🐸"
_SMALLEST, _LARGEST = 10, 99


def alias(draw: Callable[[int], int]) -> str:
    """`draw(n)` gives a whole number from 0 to below n."""
    return f"{_ANIMALS[draw(len(_ANIMALS))]} {_SMALLEST + draw(_LARGEST - _SMALLEST + 1)}"
