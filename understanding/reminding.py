"""How long before a start somebody wants to be reminded: "påminn mig en timme innan", "don't remind me".

Everything must be there: the asking, the time, and that it is before. "Remind me when the café is" is a question.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.intents import SetDayBefore, SetReminder, ShowReminders, StopReminders
from understanding import patterns, text
from understanding.crisis import pattern
from understanding.patterns import Patterns
from understanding.text import folded, strip

Wanted = SetReminder | SetDayBefore | StopReminders | ShowReminders

_UNITS = {"minute": 1, "hour": 60, "day": 24 * 60}
_A_DAY = 24 * 60
# Whoever says much more than that speaks of something else.
_MORE_WORDS, _MORE_WORDS_TO_END = 5, 3
_LONGEST_NUMBER = 3

# Who asks what or when wants an answer, no reminder.
QUESTION = "question"

_COMMA = re.compile(r"(\d)[,٫](\d)")
_GLUED = re.compile(r"(\d)([^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Hit:
    """What a phrase says, and its words from `first` to before `last`."""

    value: str
    first: int
    last: int


@dataclass(frozen=True)
class Reminding:
    """The words of one language. `numbers`: number words, some of several."""

    phrases: Patterns
    numbers: Mapping[tuple[str, ...], int]

    def find(self, sentence: Sequence[str]) -> Wanted | None:
        """`sentence`: folded words without diacritics."""
        hits = list(self._hits(sentence))
        said = {hit.value for hit in hits}
        besides = len(sentence) - len({at for hit in hits for at in range(hit.first, hit.last)})
        if "never" in said and besides <= _MORE_WORDS_TO_END:
            return SetDayBefore(False) if "day_before" in said else StopReminders()
        if "ask" not in said:
            return None
        return ShowReminders() if besides == 0 and said <= {"ask", "polite"} else self._when(hits, sentence, besides)

    def _when(self, hits: Sequence[_Hit], sentence: Sequence[str], besides: int) -> Wanted | None:
        said = {hit.value for hit in hits}
        if besides > _MORE_WORDS or QUESTION in said:
            return None
        if "day_before" in said:
            return SetDayBefore(True)
        minutes = self._minutes(hits, sentence) if "before" in said else 0
        if minutes == _A_DAY:
            return SetDayBefore(True)
        return SetReminder(minutes) if minutes else None

    def _hits(self, sentence: Sequence[str]) -> Iterator[_Hit]:
        """The longest first; what lies within a longer one of its kind is no second one."""
        found = [_Hit(*one) for one in self.phrases.find(sentence, between=0)]
        times: set[int] = set()
        for hit in sorted(found, key=lambda hit: hit.first - hit.last):
            if not _is_time(hit.value):
                yield hit
            elif times.isdisjoint(range(hit.first, hit.last)):
                times.update(range(hit.first, hit.last))
                yield hit

    def _minutes(self, hits: Sequence[_Hit], sentence: Sequence[str]) -> int:
        """All times together: "en timme och 30 minuter"."""
        return round(sum(self._of(hit, sentence) for hit in hits if _is_time(hit.value)))

    def _of(self, hit: _Hit, sentence: Sequence[str]) -> float:
        if hit.value not in _UNITS:
            return int(hit.value)
        return self._number(sentence[max(0, hit.first - _LONGEST_NUMBER) : hit.first]) * _UNITS[hit.value]

    def _number(self, before: Sequence[str]) -> float:
        """The number that ends right before its unit; "ka hor saacad", "hour before": one."""
        if before and re.fullmatch(r"\d{1,4}(\.\d)?", before[-1]):
            return float(before[-1])
        for at in range(len(before)):
            if tuple(before[at:]) in self.numbers:
                return self.numbers[tuple(before[at:])]
        return 1


def _is_time(value: str) -> bool:
    return value in _UNITS or value.isdecimal()


def wish(said: str, languages: Iterable[Reminding]) -> Wanted | None:
    """What a whole message wants, in the first language that understands it. `said`: anything at all."""
    beginning = text.clean(said)[: text.SENTENCE]
    apart = _GLUED.sub(r"\1 \2", _COMMA.sub(r"\1.\2", beginning))
    sentence = [strip(word.text) for word in text.words(apart)]
    return next((found for one in languages if (found := one.find(sentence))), None)


def flatten(table: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[str, Any]:
    """From the `reminding` table of a parsed `cues.toml` and the numbers of `words.toml`, what `read` reads."""
    fixed = [(str(minutes), phrase) for phrase, minutes in table["fixed"].items()]
    listed = [(value, phrase) for value, phrases in table.items() if value != "fixed" for phrase in phrases]
    spelt = ((value, _bare(phrase)) for value, phrase in fixed + listed)
    return {
        "phrases": patterns.flatten(one for one in spelt if one[1]),
        "numbers": {" ".join(map(strip, folded(word))): number for word, number in numbers.items() if number},
    }


def read(flat: Mapping[str, Any]) -> Reminding:
    return Reminding(Patterns(**flat["phrases"]), {tuple(word.split()): n for word, n in flat["numbers"].items()})


def _bare(phrase: str) -> patterns.Phrase:
    return tuple(strip(word) for word in pattern(phrase))
