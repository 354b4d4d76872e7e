"""How likely each meaning of a sentence is: the tables of intents and of danger, weighed against each other."""

from collections.abc import Sequence

from understanding import features
from understanding.labels import LABELS, Label
from understanding.lexicon import Lexicon
from understanding.slots import Slots
from understanding.text import Word

Ranked = tuple[tuple[Label, float], ...]

# A name, a day or a kind alone is no sentence for the table of intents, but its meaning is plain.
PLAIN = 0.9
# Below this a likeness to cries for help is chance; from it on, help stands among the guesses.
CHANCE = 0.4
# What speaks of danger by a title alone stands so near behind what is likeliest.
_BEHIND = 0.9


def first(label: Label, share: float) -> Ranked:
    rest = (1.0 - share) / (len(LABELS) - 1)
    return ((label, share), *((other, rest) for other in LABELS if other is not label))


def ranked(lexicon: Lexicon, sentence: Sequence[Word], found: Slots, language: str, *, question: bool) -> Ranked:
    if not sentence:
        return first(Label.OUT_OF_SCOPE, PLAIN)
    seen = features.of(sentence, found, language=language, question=question)
    meanings, danger = lexicon.intents.rank(seen), lexicon.danger.share(seen)
    if danger < CHANCE:
        return (*meanings, (Label.CRISIS, 0.0))
    if not _is_felt(lexicon, sentence, found, language, question=question):
        danger = min(danger, _behind(meanings))
    shared = [(label, share * (1.0 - danger)) for label, share in meanings]
    return tuple(sorted([(Label.CRISIS, danger), *shared], key=lambda one: -one[1]))


def _is_felt(lexicon: Lexicon, sentence: Sequence[Word], found: Slots, language: str, *, question: bool) -> bool:
    """Whether danger is felt without the Latin words in a sentence of other letters, which are titles mostly.

    What is known to speak of danger is found in them all the same, by its signs.
    """
    kept = lexicon.languages.in_its_letters(sentence, language)
    if len(kept) == len(sentence):
        return True
    numbers = [number for number, word in enumerate(sentence) if word in kept]
    seen = features.of(sentence, found, language=language, question=question, only=numbers)
    return lexicon.danger.share(seen) >= CHANCE


def _behind(meanings: Ranked) -> float:
    """The share that leaves the likeliest of them first."""
    likeliest = meanings[0][1] * _BEHIND
    return likeliest / (1.0 + likeliest)
