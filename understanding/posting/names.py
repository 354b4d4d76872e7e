"""Who writes, by name: "Håkan här!", "ben Emine, …", "jag heter Ali och vill …"."""

from collections.abc import Iterator

from understanding.phrases import Hit
from understanding.posting.line import Line

LONGEST = 3
_SIGNS = "!.,:;،؛…-–\n"


def is_ended(line: Line, word: int) -> bool:
    """Whether a sign stands behind the word."""
    return line.gap(word).strip()[:1] in tuple(_SIGNS)


def here(line: Line, hit: Hit) -> Iterator[Hit]:
    """ "Håkan här.", "Sara och Ali här igen, ": a name at the beginning, or behind a greeting, and a sign."""
    greeted = [one.last for one in line.hits if one.kind == "polite" and one.last < hit.first]
    first = max(greeted, default=0)
    named = range(first, hit.first)
    if 1 <= len(named) <= LONGEST and is_ended(line, hit.last - 1) and not any(map(line.parts_after, named)):
        yield hit._replace(value="named", first=first)
