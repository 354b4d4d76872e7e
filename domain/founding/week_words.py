"""The words of opening hours, in Swedish and English, without their marks (`mån` → `man`)."""

import unicodedata
from enum import Enum, auto

Group = tuple[int, ...]  # days, 0 is Monday


class Mark(Enum):
    DASH = auto()
    CLOSED = auto()
    NOTHING = auto()


_DAYS = (
    ("mondays", "mandagar", "mandagen"),
    ("tuesdays", "tisdagar", "tisdagen"),
    ("wednesdays", "onsdagar", "onsdagen", "weds"),
    ("thursdays", "torsdagar", "torsdagen"),
    ("fridays", "fredagar", "fredagen"),
    ("saturdays", "lordagar", "lordagen"),
    ("sundays", "sondagar", "sondagen"),
)
_SHORTEST = 3
_GROUPS: dict[Group, str] = {
    (0, 1, 2, 3, 4, 5, 6): "daily dagligen everyday every each all alla varje hela",
    (0, 1, 2, 3, 4): "weekday weekdays vardag vardagar vardagarna",
    (5, 6): "weekend weekends helg helger helgen helgerna",
}
_MARKS = {
    Mark.DASH: "to till til until through thru",
    Mark.CLOSED: "closed stangt stangd",
    Mark.NOTHING: "and och samt at on kl klockan from fran between mellan open oppet oppettider the pa h hours "
    "day days dag dagar week veckan",
}
_MEANINGS: dict[str, Group | Mark] = {
    **{word: days for days, words in _GROUPS.items() for word in words.split()},
    **{word: mark for mark, words in _MARKS.items() for word in words.split()},
}


def meaning(word: str) -> Group | Mark | None:
    """The days that a word means, or what it does between days and times; None: it is none of ours."""
    plain = unicodedata.normalize("NFKD", word.casefold()).encode("ascii", "ignore").decode()
    if plain in _MEANINGS:
        return _MEANINGS[plain]
    for day, names in enumerate(_DAYS):
        if len(plain) >= _SHORTEST and any(name.startswith(plain) for name in names):
            return (day,)
    return None
