"""The table that tells languages apart, from the examples and, where they exist, the catalogues."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression

from understanding import text
from understanding.languages import BUCKETS, WRITTEN_AS, LanguageTable, row, script
from understanding.training.examples import Material

_STRENGTH = 20.0
_SENTENCE = re.compile(r'^msgstr(?:\[\d\])? "(.+)"$', re.MULTILINE)
_MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|%\([^)]*\)\w|\\n")
# A class needs this many sentences: a few Swedish words in Arabic examples make no Arabic in Latin letters.
_FEWEST = 60
_SWEDISH = "sv/latin"

Sentences = list[tuple[str, list[str]]]


def sentences(root: Path, material: Material) -> Sentences:
    """("ar/latin", words) for each example and each sentence of a catalogue."""
    found: Sentences = []
    for language, texts in _texts(root, material):
        for one in texts:
            words = [word.text for word in text.words(text.clean(_MARKUP.sub(" ", one)))]
            if script(words) and not _is_mixed(words):
                found.append((f"{WRITTEN_AS.get(language, language)}/{script(words)}", words))
    counts = {name: sum(one == name for one, _ in found) for name in {one for one, _ in found}}
    # Examples of other languages quote Swedish and English; only Arabic is really written in a second script.
    return _without_swedish([(name, words) for name, words in found if counts[name] >= _FEWEST])


def _without_swedish(found: Sentences) -> Sentences:
    """ "jag fick ett brev can ni hjälpa me" is an example of English, and most of its words are Swedish ones."""
    sizes = Counter(name for name, _ in found)
    seen = Counter((name, word) for name, words in found for word in set(words))

    def is_swedish(name: str, words: Sequence[str]) -> bool:
        more = (seen[_SWEDISH, word] / sizes[_SWEDISH] > seen[name, word] / sizes[name] for word in words)
        return script(words) == "latin" and 2 * sum(more) > len(words)

    return [(name, words) for name, words in found if name == _SWEDISH or not is_swedish(name, words)]


def _is_mixed(words: Sequence[str]) -> bool:
    """ "jag vill hjälpa till на torsdag": its Swedish does not say how Russian looks in Latin letters."""
    return script(words) == "latin" and any(script([word]) not in (None, "latin") for word in words)


def _texts(root: Path, material: Material) -> Iterator[tuple[str, list[str]]]:
    for language in dict.fromkeys(line[0] for line in material.lines):
        yield language, [example for one, _, example in material.lines if one == language]
        catalogue = root / "locales" / language / "LC_MESSAGES" / "messages.po"
        if catalogue.is_file():
            yield language, _SENTENCE.findall(catalogue.read_text(encoding="utf-8"))


def fit(found: Sentences, *, seed: int = 5) -> LanguageTable:
    """Whole sentences and pieces of them: most messages are short."""
    chance = random.Random(seed)
    pieces = [(name, _piece(words, chance)) for name, words in found]
    every = [*found, *pieces]
    classes = tuple(sorted({name for name, _ in every}))
    wanted = np.array([classes.index(name) for name, _ in every])
    model = LogisticRegression(C=_STRENGTH, max_iter=200, tol=1e-3)
    model.fit(_rows([words for _, words in every]), wanted)
    weights: NDArray[np.float64] = model.coef_.T
    if len(classes) == 2:
        weights = np.concatenate([-weights / 2, weights / 2], axis=1)
    return LanguageTable(classes, weights.astype(np.float16), np.zeros(len(classes), dtype=np.float32))


def _piece(words: list[str], chance: random.Random) -> list[str]:
    first = chance.randrange(len(words))
    return words[first : first + chance.randint(1, 3)]


def _rows(several: Sequence[list[str]]) -> csr_matrix:
    found = [row(words) for words in several]
    starts = np.cumsum([0] + [len(one) for one in found])
    values = np.concatenate([np.full(len(one), 1.0 / max(len(one), 1) ** 0.5, dtype=np.float32) for one in found])
    return csr_matrix((values, np.concatenate(found), starts), shape=(len(found), BUCKETS))
