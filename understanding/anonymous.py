"""A sentence that nobody can be told by: its common words, and holes for the others."""

from understanding import text
from understanding.forms import even
from understanding.vocabulary import Words

HOLE = "…"
# Fewer common words than this tell a translator nothing.
_FEWEST = 2
_LONGEST = 12


def sentence(said: str, words: Words) -> str | None:
    """None where too little is left. Names, numbers and addresses are no common words; nor is a rare one.

    Long stories are told by nobody but one: of them nothing is kept.
    """
    spoken = text.words(text.clean(said)[: text.SENTENCE + 1])
    if not _FEWEST <= len(spoken) <= _LONGEST:
        return None
    common = [one.text if words.forms.ordinary(even(one.text)) else HOLE for one in spoken]
    even_out = [one for n, one in enumerate(common) if one != HOLE or common[n - 1 : n] != [HOLE]]
    return " ".join(even_out) if sum(one != HOLE for one in common) >= _FEWEST else None
