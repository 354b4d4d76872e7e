"""Words that a hyphen makes one: in "Тато-майстерня" and "мастер-класс" no room is named."""

from collections.abc import Sequence

from understanding.phrases import Hit
from understanding.text import Word

_OF_ROOMS = frozenset({"room", "room_is", "room_how"})


def cuts_one(words: Sequence[Word], hit: Hit) -> bool:
    """Whether the hit is a word for a room that is but a part of such a word."""
    return hit.kind in _OF_ROOMS and (_is_joined(words, hit.first - 1) or _is_joined(words, hit.last))


def _is_joined(words: Sequence[Word], dash: int) -> bool:
    if not 0 < dash < len(words) - 1 or words[dash].text != "-":
        return False
    before, at, behind = words[dash - 1 : dash + 2]
    touches = before.end == at.start and at.end == behind.start
    return touches and before.text.isalpha() and behind.text.isalpha()
