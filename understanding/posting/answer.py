"""What somebody answered to a question about one part of a posting."""

import re
from dataclasses import dataclass, replace

from domain.posting import Field, Posting, Trouble
from domain.programme import Programme
from understanding.posting.days.when import Moment
from understanding.posting.lines.line import Line
from understanding.posting.numbers import beside_numbers
from understanding.vocabulary import Words

# A sign before the number, and no stretch ("10-15") or list ("20 kr - 5 kr").
_BELOW_ZERO = re.compile(r"^\s*[-−–]\s*\d|[^\W\d]:?\s+[-−–]\d")


@dataclass(frozen=True)
class Answer:
    """`line`: cut; `text`: as written, made even. `place`: of the posting, else of the volunteer."""

    line: Line
    text: str
    words: Words
    programme: Programme
    place: int | None
    now: Moment

    def says(self, value: str) -> bool:
        """Whether it says "none" or "yes" and nothing else."""
        hits = [hit for hit in self.line.hits if hit.kind == "answer" and hit.value == value]
        return bool(hits) and {word for hit in hits for word in range(hit.first, hit.last)} >= set(self._words())

    def _words(self) -> range:
        return range(len(self.line.words))

    @property
    def number(self) -> int | None:
        """A number that nothing else was made of."""
        for word in self._words():
            number = self.line.number_after(word)
            if number:
                return number[0]
        return None

    @property
    def whole_number(self) -> int | None:
        """The same; but of "a million" or "ett hundra" the number that begins it is none."""
        for word in self._words():
            found = self.line.number_after(word)
            if found:
                number, behind = found
                in_words = not any(self.line.words[one].text.isdecimal() for one in range(word, behind))
                return None if in_words and self._goes_on(behind) else number
        return None

    def _goes_on(self, word: int) -> bool:
        """Something stands there that we know nothing of."""
        known = {one for hit in self.line.hits for one in range(hit.first, hit.last)}
        return word < len(self.line.words) and word not in known | set(self.line.taken)

    @property
    def is_no_number(self) -> bool:
        """Below zero, or in thousands: what stands there is not the number that is meant."""
        below = _BELOW_ZERO.search(self.text) is not None or beside_numbers.says_minus(self.line)
        return below or beside_numbers.says_thousands(self.line)


def troubled(posting: Posting, field: Field, trouble: Trouble, **cleared: object) -> Posting:
    """The posting with the field asked about once more. `cleared`: what it holds instead of what can't be."""
    mended = posting.mended(field, **cleared)
    return replace(mended, troubles=(*mended.troubles, (field, trouble)))
