"""A room with "in" at its end, as Turkish writes it: "bahçede", "Slottsparken'de", "bekleme odasında"."""

import re

from understanding.posting.lines.line import Line
from understanding.posting.titles import stretches
from understanding.posting.where import rooms
from understanding.text import fold, strip

_TURKISH = "tr"
_IN = re.compile(r"(?:(?<=s[ıiuü])n|['’]n)?['’]?[dt][ae](?:y[ıi]z)?$")
_NAMED = re.compile(r"[^\W\d_]{3,}['’]n?[dt][ae]$")
# "cadde" is a street.
_SHORTEST = 4


def bare(line: Line, room: str) -> str:
    """Without that "in"."""
    without = _IN.sub("", room) if line.language == _TURKISH else room
    stem = without.split(" ")[-1]
    plain = len(stem) >= _SHORTEST or any(sign in room for sign in "'’") or _is_bent(line, room)
    return without if plain else room


def _is_bent(line: Line, room: str) -> bool:
    """A known word with it: "odada"."""
    bent = {line.words[hit.last - 1].text for hit in line.hits if (hit.kind, hit.value) == ("room", "at")}
    return strip(fold(room.split(" ")[-1])) in {strip(word) for word in bent}


def take(line: Line) -> str | None:
    """A name with that "in", apart from all else; where a room is named by its words, that one is it."""
    if line.language != _TURKISH:
        return None
    spans = stretches.all_of(line, soft=True)
    if any(rooms.names_one(line, span) for span in spans):
        return None
    for first, last in spans:
        named = last - first == 1 and _NAMED.fullmatch(line.written(first, last))
        if named and line.is_free(first, last) and line.text[line.words[first].start].isupper():
            line.take(first, last)
            return bare(line, line.written(first, last))
    return None
