"""A posting line cut into words, with what each of them may mean, and a note of those already understood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning
from understanding.phrases import Hit
from understanding.posting.lines import faces, joints
from understanding.posting.titles import typed
from understanding.text import Word, strip

_LONGEST_NUMBER = 9
SEPARATORS = ",;·|•،؛\n"

ENDS_OF_SENTENCES = (". ", "! ", "? ", "؟ ", "!! ")

Span = tuple[int, int]


@dataclass
class Line:
    """`text`: the line made even; `words` stand in it. `numbers`: number words of its languages.

    `language`: in which most of it is understood.
    `typed`: the line as it came, with the signs that hold letters together without being seen.
    `taken`: words that are understood. `kept`: words that belong to a title or room whatever they look like.
    `endings`: of words for rooms, `own_endings` in the line's own language; `agreeing`: of what says which room.
    `speech_prefixes`: written before a language or a room, "በአማርኛ"; `wish_prefixes`: before what a room is
    booked for, "ለቼዝ". `hours_from_sunrise`: as in `DateWords`.
    `titled`: words of a known title.
    `soft`: words that are understood unless the title runs over them.
    """

    text: str
    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    marks: tuple[Mark, ...]
    numbers: Mapping[tuple[str, ...], int]
    endings: tuple[str, ...] = ()
    own_endings: tuple[str, ...] = ()
    agreeing: tuple[str, ...] = ()
    speech_prefixes: tuple[str, ...] = ()
    wish_prefixes: tuple[str, ...] = ()
    next_weekday_is_in_next_week: bool = True
    hours_from_sunrise: bool = False
    typed: str = ""
    language: str = ""
    taken: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)
    soft: set[int] = field(default_factory=set)

    def as_typed(self, part: str) -> str:
        """A part of the line with its joiners, vowel marks and long strokes: "بازی‌های رومیزی", "فنّ"."""
        return typed.as_typed(part, self.typed)

    def take(self, first: int, last: int) -> None:
        self.taken.update(range(first, last))

    def is_free(self, first: int, last: int) -> bool:
        return 0 <= first < last <= len(self.words) and not (self.taken | self.kept) & set(range(first, last))

    def found(self, kind: str, *values: str) -> Iterator[Hit]:
        """The phrases of a kind whose words nobody has taken yet, from left to right."""
        for hit in self.hits:
            if hit.kind == kind and (not values or hit.value in values) and self.is_free(hit.first, hit.last):
                yield hit

    def ending_at(self, kind: str, value: str, last: int) -> Hit | None:
        return next((hit for hit in self.found(kind, value) if hit.last == last), None)

    def number_before(self, last: int) -> tuple[int, int] | None:
        """(number, its first word) of what is said in figures or words right before the word `last`."""
        if last and self.parts_after(last - 1):
            return None
        for length in (3, 2, 1):
            first = last - length
            if self.is_free(first, last) and (number := self._number(first, last)) is not None:
                return number, first
        return None

    def number_after(self, first: int) -> tuple[int, int] | None:
        """(number, the word after it)."""
        for length in (3, 2, 1):
            if self.is_free(first, first + length):
                number = self._number(first, first + length)
                if number is not None:
                    return number, first + length
        return None

    def _number(self, first: int, last: int) -> int | None:
        texts = tuple(strip(word.text) for word in self.words[first:last])
        if len(texts) == 1 and texts[0].isdecimal() and len(texts[0]) <= _LONGEST_NUMBER:
            return int(texts[0])
        # "1 000"
        if len(texts) == 2 and texts[0].isdecimal() and texts[1] == "000" and len(texts[0]) <= 3:
            return int(texts[0]) * 1000
        # "şemî" is Saturday, and "semi" seven elsewhere.
        if any(mark.kind is Kind.WEEKDAY and mark.first <= first and last <= mark.last for mark in self.marks):
            return None
        return joints.number(self.marks, first, last) or self.numbers.get(texts)

    def gap(self, after: int) -> str:
        """What is written between the word `after` and the next one."""
        end = self.words[after + 1].start if after + 1 < len(self.words) else len(self.text)
        return self.text[self.words[after].end : end]

    def parts_after(self, word: int) -> bool:
        """Whether a sign behind the word sets what follows apart."""
        gap = self.gap(word)
        return any(sign in SEPARATORS for sign in gap) or gap.startswith(ENDS_OF_SENTENCES) or faces.is_one(gap)

    def joins(self, word: int) -> bool:
        """Whether the word says nothing by itself ("on", "till", "välkomna")."""
        return any(hit.kind == "filler" and hit.first <= word < hit.last for hit in self.hits) or self._leads_on(word)

    def _leads_on(self, word: int) -> bool:
        return any(joints.is_one(mark) for mark in self.marks if mark.first <= word < mark.last)

    def may_go(self, word: int) -> bool:
        """Whether it may be left out at the edge of a title or room."""
        hung = self.written(word, word + 1) != self.text[self.words[word].start : self.words[word].end]
        alone = not hung and not self._is_of_whom(word)
        return word not in self.kept and alone and (self._leads_on(word) or self._is_mere(word))

    def _is_of_whom(self, word: int) -> bool:
        """ "gençler için": what leads to people goes with them."""
        return any(hit.kind == "for" and hit.first <= word < hit.last for hit in self.hits)

    def _is_mere(self, word: int) -> bool:
        """ "but", "dock": says nothing at an edge."""
        mere = (hit for hit in self.hits if (hit.kind, hit.value) == ("filler", "joint"))
        return any(hit.first <= word < hit.last for hit in mere)

    def begins_a_title(self, word: int) -> bool:
        """ "د رباب تمرین": it leads to more than a title, and stays with one."""
        return any((hit.kind, hit.value, hit.first) == ("title", "begins", word) for hit in self.hits)

    def may_stay(self, word: int, edge: str) -> bool:
        """ "ናይ ቡን ምሸት", "የቤተሰብ ቀን": it leads on, but a title may begin ("opens") or end ("closes") with it."""
        return any(hit.first == word and (hit.kind, hit.value) == ("filler", edge) for hit in self.hits)

    def is_led_itself(self, word: int) -> bool:
        """What leads to it is written with it: "በአማርኛ", "በኩሽና"."""
        return any(self.words[word].text.startswith(one) for one in self.speech_prefixes)

    def is_article(self, word: int) -> bool:
        return any(mark.first == word and mark.does("article") for mark in self.marks)

    def open_marks(self, instead: Mapping[int, Meaning] = MappingProxyType({})) -> list[Mark]:
        """The marks, those of words that are understood blanked. `instead`: what some words stand for beside others."""
        closed = self.taken | self.kept
        return [joints.blanked(mark, closed, instead) for mark in self.marks]

    def written(self, first: int, last: int) -> str:
        """The words as written, with the signs that hang on them."""
        begin, end = self.words[first].start, self.words[last - 1].end
        before = self.words[first - 1].end if first else 0
        after = self.words[last].start if last < len(self.words) else len(self.text)
        while begin > before and _hangs(self.text[begin - 1]):
            begin -= 1
        while end < after and _hangs(self.text[end]):
            end += 1
        return self.text[begin:end]


def _hangs(sign: str) -> bool:
    return not sign.isspace() and sign not in SEPARATORS + ":.-–—"
