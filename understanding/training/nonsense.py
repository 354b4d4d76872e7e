"""Made-up words: what fingers leave on a keyboard means nothing, and above all not danger."""

import random
from collections.abc import Iterator, Sequence
from itertools import groupby

from understanding.labels import Label
from understanding.training.examples import Example, Material

_LINES = 160
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def lines(material: Material, *, seed: int = 17) -> list[Example]:
    """As many for each language: letters as often as it has them, halves of its words, and a Latin keyboard's rows."""
    chance = random.Random(seed)
    first = len(material.lines)
    groups = [(language, list(group)) for language, group in groupby(material.lines, key=lambda line: line[0])]
    texts = [(language, text) for language, group in groups for text in _texts(_harmless(group), chance)]
    return [Example(text, Label.OUT_OF_SCOPE, language, 0, first + n) for n, (language, text) in enumerate(texts)]


def _harmless(group: Sequence[tuple[str, Label, str]]) -> list[str]:
    """Words that no cry is made of: half of one would still look like it."""
    texts = (text for _, label, text in group if label is not Label.CRISIS)
    return [word for text in texts for word in text.lower().split() if word.isalpha()]


def _texts(words: Sequence[str], chance: random.Random) -> Iterator[str]:
    letters = "".join(words)
    for number in range(_LINES):
        source = (letters, None, _LATIN, None, chance.choice(_ROWS))[number % 5]
        count = chance.choice((1, 1, 2, 2, 3, 5))
        yield " ".join(_mashed(source, chance) if source else _spliced(words, chance) for _ in range(count))


def _mashed(letters: str, chance: random.Random) -> str:
    return "".join(chance.choice(letters) for _ in range(chance.randint(3, 9)))


def _spliced(words: Sequence[str], chance: random.Random) -> str:
    """Speakable, and no word."""
    start, middle, end = (chance.choice(words) for _ in range(3))
    return start[: len(start) // 2] + middle[:1] + end[len(end) // 2 :]
