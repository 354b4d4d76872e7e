"""What people write is cleaned at the door: what would break a database, a line or the direction of reading goes."""

import re
import unicodedata

TEXT_UNITS = 1000
NAME_UNITS = 64

# Marks and overrides of writing direction; the isolates that we put in ourselves are not for others to close.
_DIRECTION = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
_STACKED = 3


def text(written: str, units: int = TEXT_UNITS) -> str:
    """Free text: whole, in NFC, of at most `units` characters, on as many lines as it had. May end up empty."""
    whole = written[: units * 4].encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    whole = whole.translate(_DIRECTION).replace("\r\n", "\n")
    kept = "".join(letter for letter in whole if letter in "\n\t" or not _is_control(letter))
    return _thin(unicodedata.normalize("NFC", kept))[:units].strip()


def name(written: str) -> str:
    """A name or title: one line of at most 64 characters. May end up empty."""
    return re.sub(r"\s+", " ", text(written, NAME_UNITS)).strip()


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn")


def _thin(written: str) -> str:
    """At most three combining marks on one letter: no language of ours has more, and a tower hides its neighbours."""
    kept: list[str] = []
    height = 0
    for letter in written:
        height = height + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if height <= _STACKED:
            kept.append(letter)
    return "".join(kept)
