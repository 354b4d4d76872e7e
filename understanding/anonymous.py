"""A sentence that nobody can be told by: its common words, and holes for the others."""

from understanding import text
from understanding.slots import LanguageWords

HOLE = "…"
# Fewer common words than this tell a translator nothing.
_FEWEST = 2
_LONGEST = 12


def sentence(said: str, words: LanguageWords) -> str | None:
    """None where too little is left. `words`: of its language; another one's may be somebody's name in it.

    Common are the words of our own lists; names, numbers and addresses are in none. That a word stands in many examples
    is not enough: first names do. Long stories are told by nobody but one: of them nothing is kept.
    """
    spoken = text.words(text.clean(said)[: text.SENTENCE + 1])
    if not _FEWEST <= len(spoken) <= _LONGEST:
        return None
    common = [one.text if _is_common(one.text, words) else HOLE for one in spoken]
    even_out = [one for n, one in enumerate(common) if one != HOLE or common[n - 1 : n] != [HOLE]]
    return " ".join(even_out) if sum(one != HOLE for one in common) >= _FEWEST else None


def _is_common(word: str, words: LanguageWords) -> bool:
    listed = text.strip(word) in words.phrases.by_first_word or words.dates.single(word) is not None
    return listed and not word[:1].isdecimal()
