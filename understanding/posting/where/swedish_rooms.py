"""A room by its Swedish name in a line of other letters, though the house has none: "الثلاثاء 17، Växthuset"."""

from understanding.posting.lines.line import Line
from understanding.posting.titles import stretches
from understanding.posting.where import rooms
from understanding.text import strip

# "The" stands at the end of a Swedish name: "Växthuset", "Skolgården", "Vävstugan".
_ENDINGS = ("et", "en", "an", "én")
_SHORTEST = 5
_LAST_LATIN = "\u024f"


def take(line: Line) -> str | None:
    """Behind other words, apart from them; where a room is named by its words, that one is it."""
    others = any(sign.isalpha() and sign > _LAST_LATIN for sign in line.text)
    spans = stretches.all_of(line, soft=True) if others else []
    if any(rooms.names_one(line, span) for span in spans):
        return None
    for first, last in spans[1:]:
        if last - first == 1 and _is_named_so(line, first):
            line.take(first, last)
            return line.written(first, last)
    return None


def _is_named_so(line: Line, word: int) -> bool:
    text = line.words[word].text
    written = line.text[line.words[word].start]
    latin = all(sign.isalpha() and sign <= _LAST_LATIN for sign in text) and len(text) >= _SHORTEST
    free = word not in line.kept | line.titled
    return free and latin and written.isupper() and strip(text).endswith(_ENDINGS)
