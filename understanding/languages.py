"""Which of our languages a text is in: a linear model on character n-grams behind a gate of scripts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from understanding.text import Word

BUCKETS = 1 << 13
# Nobody can tell Dari from Persian in a short message: who reads Dari has chosen it.
WRITTEN_AS = {"prs": "fa"}
# How much more likely another language must be before the person's own is left.
_MARGIN = 2.0
_OWN = 1.3

_RANGES = (
    ("arabic", 0x0600, 0x08FF),
    ("ethiopic", 0x1200, 0x139F),
    ("cyrillic", 0x0400, 0x052F),
    ("latin", 0x41, 0x024F),
)


def script(texts: Sequence[str]) -> str | None:
    """The script of most letters, None where there are no letters of ours."""
    counts = dict.fromkeys((name for name, _, _ in _RANGES), 0)
    for letter in "".join(texts):
        if letter.isalpha():
            for name, first, last in _RANGES:
                if first <= ord(letter) <= last:
                    counts[name] += 1
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else None


def grams(texts: Sequence[str]) -> Iterator[str]:
    """Whole words and their pieces of one to four letters, edges marked."""
    for text in texts:
        if text[:1].isdecimal():
            continue
        edged = f"^{text}$"
        yield edged
        for size in (1, 2, 3, 4):
            yield from (edged[at : at + size] for at in range(len(edged) - size + 1))


def row(texts: Sequence[str]) -> NDArray[np.int64]:
    """Indices of buckets, each once."""
    return np.fromiter({crc32(gram.encode()) % BUCKETS for gram in grams(texts)}, dtype=np.int64)


@dataclass(frozen=True)
class Guess:
    """`others`: further languages worth reading dates in, likeliest first."""

    language: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class LanguageTable:
    """`classes`: "sv/latin", "ar/arabic", "ar/latin" …; `weights`: buckets x classes."""

    classes: tuple[str, ...]
    weights: NDArray[np.float16]
    bias: NDArray[np.float32]

    def guess(self, sentence: Sequence[Word], own: str | None) -> Guess:
        """The language of a sentence whose writer's own language is `own`."""
        guess = self._guess(sentence, WRITTEN_AS.get(own or "", own))
        names = {WRITTEN_AS[own]: own} if own in WRITTEN_AS else {}
        return Guess(names.get(guess.language, guess.language), tuple(names.get(one, one) for one in guess.others))

    def in_its_letters(self, sentence: Sequence[Word], language: str | None) -> Sequence[Word]:
        """Without words in Latin letters beside those of a language with letters of its own; else all.

        Titles stay in Latin letters for whoever reads them: they are what is spoken of, be they ever so long.
        """
        written = WRITTEN_AS.get(language or "", language)
        letters = {name.split("/")[1] for name in self.classes if name.split("/")[0] == written} - {"latin"}
        return [word for word in sentence if script([word.text]) in letters] or sentence

    def _guess(self, sentence: Sequence[Word], own: str | None) -> Guess:
        texts = [word.text for word in self.in_its_letters(sentence, own)]
        written = script(texts)
        possible = [n for n, name in enumerate(self.classes) if name.split("/")[1] == written]
        if not possible:
            return Guess(own or "sv")
        scores = self._scores(texts, possible, own)
        order = sorted(possible, key=lambda n: -scores[n])
        near = [n for n in order if scores[n] > scores[order[0]] - _MARGIN]
        ranked = list(dict.fromkeys(self.classes[n].split("/")[0] for n in near))
        best = ranked[0]
        is_ours = own is not None and any(self.classes[n].split("/")[0] == own for n in possible)
        if own is not None and is_ours and own != best and (self._too_short(texts) or own in ranked):
            best = own
        return Guess(best, tuple(name for name in ranked if name != best))

    def _scores(self, texts: Sequence[str], possible: Sequence[int], own: str | None) -> dict[int, float]:
        found = row(texts)
        sums = self.weights[found][:, list(possible)].astype(np.float32).sum(axis=0) / np.sqrt(max(len(found), 1))
        return {
            n: float(total + self.bias[n]) + (_OWN if self.classes[n].split("/")[0] == own else 0.0)
            for n, total in zip(possible, sums, strict=True)
        }

    @staticmethod
    def _too_short(texts: Sequence[str]) -> bool:
        return sum(not text[:1].isdecimal() and text != "-" for text in texts) <= 1
