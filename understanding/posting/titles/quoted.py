"""A title in quotation marks: «موسیقی سنتی», "Story time"."""

import re
from collections.abc import Iterator, Sequence

from understanding.text import Word

_MARKS = (("«", "»"), ("“", "”"), ("„", "“"), ("”", "”"), ('"', '"'), ("‹", "›"), ("'", "'"))
# Letters alone: «14-16» is no name.
_NAME = re.compile(r'[«“”"]([^\W\d_]+(?: [^\W\d_]+)+)[»”"]')


def spans(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The words of names in quotation marks, also where they end a title: የመጽሐፍ ውይይት «ፍቅር እስከ መቃብር»."""
    for name in _NAME.finditer(text):
        inside = [at for at, word in enumerate(words) if name.start(1) <= word.start < name.end(1)]
        if inside:
            yield inside[0], inside[-1] + 1


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
