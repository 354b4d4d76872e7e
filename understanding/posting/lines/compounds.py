"""Words that a hyphen makes one: in "Тато-майстерня" no room is named, and a "kick-off" is no day off."""

from collections.abc import Sequence

from understanding.phrases import Hit
from understanding.text import Word

_KINDS = frozenset({"room", "room_is", "room_how", "edge"})


def cuts_one(words: Sequence[Word], hit: Hit) -> bool:
    """Whether the hit is a word for a room, or of a first or last day, that is but a part of such a word."""
    return hit.kind in _KINDS and (_is_joined(words, hit.first - 1) or _is_joined(words, hit.last))


def _is_joined(words: Sequence[Word], dash: int) -> bool:
    if not 0 < dash < len(words) - 1 or words[dash].text != "-":
        return False
    before, at, behind = words[dash - 1 : dash + 2]
    touches = before.end == at.start and at.end == behind.start
    return touches and before.text.isalpha() and behind.text.isalpha()
