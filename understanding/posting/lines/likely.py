"""The languages that a line may be in."""

from collections.abc import Sequence

from understanding.dates import marks
from understanding.lexicon import Lexicon
from understanding.posting.lines.mixing import with_swedish
from understanding.text import Word

_MOST_LANGUAGES = 4
# A room has its Swedish name in every language.
_SAYS_NO_LANGUAGE = frozenset({"answer", "filler", "room", "room_is", "room_how"})


def languages(words: Sequence[Word], lexicon: Lexicon, own: str | None) -> list[str]:
    """The language in which most is understood first. Whoever lives in Sweden mixes Swedish in, and English."""
    known = lexicon.words.posting
    guess = lexicon.languages.guess(words, own if own in known else None)
    wanted = dict.fromkeys((guess.language, own, *guess.others, "sv", "en", *known))
    possible = [one for one in wanted if one is not None and one in known]
    likely = {one: _understood(words, one, lexicon) + (one == guess.language) for one in possible}
    best = sorted(possible, key=lambda one: -likely[one])
    # What somebody speaks is always among them.
    mine = [own] if own in possible and own not in best[:_MOST_LANGUAGES] else []
    return with_swedish([*best[: _MOST_LANGUAGES - len(mine)], *mine], words)


def _understood(words: Sequence[Word], language: str, lexicon: Lexicon) -> int:
    hits = (hit for hit in lexicon.words.posting[language].find(words) if hit.kind not in _SAYS_NO_LANGUAGE)
    covered = {place for hit in hits for place in range(hit.first, hit.last)}
    for mark in marks.read(words, lexicon.words.by_language[language].dates):
        if mark.kind is not None and not mark.meaning.weak and not mark.text[:1].isdecimal():
            covered.update(range(mark.first, mark.last))
    return len(covered)
