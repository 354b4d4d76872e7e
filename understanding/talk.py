"""Whether somebody says one thing to us and nothing besides: "thank you", "my bookings", "what is on today".

What is asked for in free words, a name or a room, sounds like it by chance: "Great hall", "English course".
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from understanding import text
from understanding.labels import Label
from understanding.patterns import Patterns
from understanding.text import strip
from understanding.understood import Understood
from understanding.vocabulary import Words

# The notions whose words say it. A language that is named is in many a name: what changes the bot's is not here.
_SAID_BY: Mapping[Label, frozenset[str]] = {
    Label.ACTIVITIES_ON: frozenset({"on", "is_there", "when"}),
    Label.CANCEL: frozenset({"leave", "absent", "mine"}),
    Label.CONTACT_PERSON: frozenset({"staff", "phone"}),
    Label.DELETE_DATA: frozenset({"erase", "privacy"}),
    Label.GREETING: frozenset({"hello"}),
    Label.LOCATION: frozenset({"where", "transport"}),
    Label.MY_BOOKINGS: frozenset({"mine", "check"}),
    Label.THANKS: frozenset({"thanks"}),
}
# Of a certain day these are asked: the words of the day are found by themselves.
_OF_A_DAY = frozenset({Label.ACTIVITIES_ON, Label.LOCATION, Label.OPENING_HOURS})
# People mix these into every language.
_MIXED_IN = ("sv", "en")


def is_all(said: str, understood: Understood, words: Words) -> bool:
    """`understood`: what `said` means. A name alone is none of it."""
    if understood.bare:
        return False
    if understood.label in _OF_A_DAY and (understood.days is not None or understood.now):
        return True
    texts = [word.text for word in text.words(text.clean(said))]
    notions = _SAID_BY.get(understood.label, frozenset())
    told = set(_told(texts, notions, _cues(understood, words)))
    beside = _beside([strip(one) for one in texts], words.assent.answers | words.assent.polite)
    return bool(told) and told.union(beside) >= set(range(len(texts)))


def _cues(understood: Understood, words: Words) -> list[Patterns]:
    languages = dict.fromkeys((understood.language, *_MIXED_IN))
    return [words.by_language[one].cues for one in languages if one in words.by_language]


def _told(texts: Sequence[str], notions: frozenset[str], cues: Iterable[Patterns]) -> Iterator[int]:
    """The words that say it."""
    for patterns in cues:
        for notion, first, last in patterns.find(texts, between=0):
            if notion in notions:
                yield from range(first, last)


def _beside(texts: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> Iterator[int]:
    """Politeness, and a yes or a no before it."""
    for first, last in combinations(range(len(texts) + 1), 2):
        if tuple(texts[first:last]) in phrases:
            yield from range(first, last)
