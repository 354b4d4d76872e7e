"""Short names (ids) for new things: of a name what has Latin letters."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

_LONGEST = 48
_ROOM_FOR_A_NUMBER = 5
_UNDIVIDED = str.maketrans({"ø": "o", "æ": "a"})


def slug(name: str, taken: Container[str], otherwise: str) -> str:
    """`Södra Vi` → `sodra-vi`, with a number where that is taken; `otherwise`: for a name without a Latin letter."""
    latin = unicodedata.normalize("NFKD", name.casefold().translate(_UNDIVIDED)).encode("ascii", "ignore").decode()
    words = "-".join(re.findall("[a-z0-9]+", latin))
    wanted = words[: _LONGEST - _ROOM_FOR_A_NUMBER].strip("-") or otherwise
    if wanted not in taken:
        return wanted
    return next(other for n in count(2) if (other := f"{wanted}-{n}") not in taken)


def belonging(slug_: str, old_place: str, new_place: str, taken: Container[str]) -> str:
    """The id of an activity copied from one place to another: `sprakkafe-storebro` → `sprakkafe-ingatorp`."""
    kind = slug_.removesuffix(f"-{old_place}")
    return slug(f"{kind[:24]}-{new_place[:18]}", taken, "activity")
