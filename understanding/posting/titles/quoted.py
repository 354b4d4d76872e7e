"""A title in quotation marks: «موسیقی سنتی», "Story time"."""

import re
from collections.abc import Iterator, Sequence, Set

from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import frames
from understanding.text import Word

_MARKS = (("«", "»"), ("“", "”"), ("„", "“"), ("”", "”"), ('"', '"'), ("‹", "›"), ("'", "'"))
_OPENING = ("«", "“", "„", '"', "‹")
# Letters alone: «14-16» is no name.
_NAME = re.compile(r'[«“”"]([^\W\d_]+(?: [^\W\d_]+)+)[»”"]')


def spans(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The words of names in quotation marks, also where they end a title: የመጽሐፍ ውይይት «ፍቅር እስከ መቃብር»."""
    for name in _NAME.finditer(text):
        inside = [at for at, word in enumerate(words) if name.start(1) <= word.start < name.end(1)]
        if inside:
            yield inside[0], inside[-1] + 1


def with_its_kind(line: Line, span: Span, taken: Set[int]) -> Span:
    """ "лекция «История Швеции»": the words before the marks say what it is. `taken`: words of something else."""
    first, last = span
    if not first or line.gap(first - 1)[-1:] not in _OPENING or first - 1 in line.soft:
        return span
    while first and first - 1 not in taken and _goes_on(line, first - 1):
        first -= 1
    return first, last


def _goes_on(line: Line, word: int) -> bool:
    parted = line.parts_after(word) or ":" in line.gap(word)
    return not (parted or line.joins(word) or frames.is_of_one(line, word))


def bare(title: str) -> str:
    """The title without marks around the whole of it."""
    for opens, closes in _MARKS:
        inner = title.removeprefix(opens).removesuffix(closes).strip()
        if title != inner and _is_around(title, opens, closes) and inner:
            return inner
    return title


def _is_around(title: str, opens: str, closes: str) -> bool:
    around = len(title) > 2 and title.startswith(opens) and title.endswith(closes)
    return around and opens not in title[1:-1] and closes not in title[1:-1]
