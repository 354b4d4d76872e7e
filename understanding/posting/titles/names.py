"""Who writes, by name: "Håkan här!", "ben Emine, …", "jag heter Ali och vill …"."""

from collections.abc import Iterator, Sequence

from understanding.phrases import Hit
from understanding.posting.lines.line import Line

LONGEST = 3
_GOES_ON = frozenset({"wants", "does", "wish"})
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


def is_followed(line: Line, first: int, last: int) -> bool:
    """ "jag Fadumo ordnar …", "أنا فاطمة وبدي …": strange words, then what the person does, and then the title.

    In "ben yoga yapmak istiyorum cuma" the title stands before the verbs, and a day behind them.
    """
    frames = [hit for hit in line.hits if hit.kind in ("frame", "polite")]
    named = not any(hit.first < last and first < hit.last for hit in frames)
    alphabetic = all(line.words[word].text.isalpha() for word in range(first, last))
    does = any(hit.first == last and hit.value in _GOES_ON for hit in frames)
    return named and alphabetic and does and _goes_on(line, last, frames)


def _goes_on(line: Line, word: int, frames: Sequence[Hit]) -> bool:
    while end := max((hit.last for hit in frames if hit.first <= word < hit.last), default=0):
        word = end
    dated = any(mark.kind or mark.number for mark in line.marks if mark.first <= word < mark.last)
    return word < len(line.words) and line.words[word].text.isalpha() and not dated
