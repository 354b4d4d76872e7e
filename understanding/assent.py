"""A message that is nothing but a yes, a no, an ok or a number: the answer to a question of ours, typed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from understanding import text
from understanding.seats import MOST
from understanding.text import folded, strip

# More words than that tell something, whatever they are.
_LONGEST = 8

# These are the same in every language. The last five give a hand its colour.
_SIGNS = frozenset("👍👌✅✔👎❌✖🏻🏼🏽🏾🏿")

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Assent:
    """Phrases of all languages together, folded and without diacritics. `polite`: what may stand beside an answer."""

    answers: frozenset[Phrase]
    polite: frozenset[Phrase]

    def covers(self, words: Sequence[str]) -> bool:
        """Whether answers and politeness make up all of it, the longest phrases first, and one of them answers."""
        at, answered = 0, False
        while at < len(words):
            phrase = next((one for one in _beginnings(words[at:]) if self._knows(one)), None)
            if phrase is None:
                return False
            answered = answered or phrase in self.answers or _is_number(phrase)
            at += len(phrase)
        return answered

    def _knows(self, phrase: Phrase) -> bool:
        return phrase in self.answers or phrase in self.polite or _is_number(phrase)


def is_answer(said: str, words: Assent) -> bool:
    """`said`: a whole message, anything at all."""
    cleaned = text.clean(said)[: text.SENTENCE]
    sentence = [strip(word.text) for word in text.words(cleaned)]
    if not sentence:
        return bool(cleaned) and _SIGNS.issuperset(cleaned.replace(" ", ""))
    return len(sentence) <= _LONGEST and words.covers(sentence)


def flatten(tables: Iterable[tuple[Mapping[str, Any], Mapping[str, int]]]) -> dict[str, list[str]]:
    """From the `assent` table of each language's parsed `cues.toml` and the numbers of its `words.toml`."""
    answers, polite = set(), set()
    for table, numbers in tables:
        counted = [word for word, number in numbers.items() if number and word not in table["no_number"]]
        answers |= {_bare(one) for one in (*table["yes"], *table["no"], *counted)}
        polite |= {_bare(one) for one in table["polite"]}
    return {"answers": sorted(answers), "polite": sorted(polite)}


def read(flat: Mapping[str, Sequence[str]]) -> Assent:
    answers, polite = (frozenset(tuple(one.split()) for one in flat[part]) for part in ("answers", "polite"))
    return Assent(answers, polite)


def _beginnings(words: Sequence[str]) -> Iterable[Phrase]:
    return (tuple(words[:length]) for length in range(len(words), 0, -1))


def _is_number(phrase: Phrase) -> bool:
    """So many seats as one can ask for, in the figures of any script."""
    return len(phrase) == 1 and phrase[0].isdecimal() and len(phrase[0]) <= 2 and 1 <= int(phrase[0]) <= MOST


def _bare(phrase: str) -> str:
    return " ".join(strip(word) for word in folded(phrase))
