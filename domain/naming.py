"""Whether a known name stands for the title that was typed in other languages: by a tap."""

from dataclasses import replace

from domain.posting import Posting

TYPED, KNOWN = "typed", "known"


def taken(posting: Posting, choice: str) -> Posting | None:
    """The posting with that chosen; None: there is no such choice, or nothing to choose for."""
    if choice not in (TYPED, KNOWN) or posting.title is None:
        return None
    return replace(posting, translated=choice == KNOWN)
