"""The table of titles: from lines with their title marked, `titled/<language>.txt`.

One line each, its title between [[ and ]]; without them it has none. Made up at a desk, without sight of the reader and
its word lists. Some are read twice: as they will be, and as if only a part of the words around titles were known, so
that the table learns what such words are like.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import understanding.posting
from domain.programme import Programme
from understanding import lexicon as tables
from understanding.lexicon import Lexicon
from understanding.phrases import Phrases
from understanding.posting.lines import even
from understanding.spans import Run, SpanTable, Weighed
from understanding.text import clean, words
from understanding.training import spans
from understanding.training.examples import Material
from understanding.understanding import Understanding

TITLED = Path(__file__).parent / "titled"
# The sample programme whose rooms the lines speak of.
HOUSE = "ljungby"
# A Monday in the middle of a term.
_NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_MARKED = re.compile(r"\[\[(.+?)\]\]")
# What stands around titles: of these so many in ten are forgotten for the second reading.
_AROUND = ("frame=", "polite=", "filler=")
_FORGOTTEN = 6
# One line in so many is read a second time.
_TWICE = 4
# One line in so many is held out to see how well the others teach.
_HELD_OUT = 5


@dataclass(frozen=True)
class Titled:
    """`first`, `last`: of the title among `line`'s words, None where it has none. `source`: which line of the files."""

    line: Weighed
    title: tuple[int, int] | None
    language: str
    source: int
    is_as_read: bool


@dataclass
class _Noting:
    """Stands where the table will, and keeps what it is asked."""

    asked: list[Weighed] = field(default_factory=list)

    def best(self, line: Weighed) -> Run:
        self.asked.append(line)
        return Run(0, 0, 0.0)


def fingerprint(material: Material) -> str:
    """Of the lines, and of all that they are read by."""
    return f"{material.fingerprint} {tables.fingerprint(sorted(TITLED.glob('*.txt')))}"


def read(lexicon: Lexicon, programme: Programme) -> list[Titled]:
    """Those whose title can be found at all: none of its words was taken for something else."""
    forgetful = replace(lexicon, words=replace(lexicon.words, posting=_some(lexicon.words.posting)))
    files = sorted(TITLED.glob("*.txt"))
    written = [(path.stem, line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    found = [
        _titled(line, language, source, one, programme, is_as_read=one is lexicon)
        for source, (language, line) in enumerate(written)
        for one in ((lexicon, forgetful) if source % _TWICE == 1 else (lexicon,))
    ]
    return [one for one in found if one is not None]


def fit(lines: Sequence[Titled]) -> SpanTable:
    return spans.fit([(one.line, one.title) for one in lines])


def held_out(lines: Sequence[Titled]) -> Iterator[tuple[str, list[bool], list[float]]]:
    """Language, whether each title is found by a table that has not seen it, and how likely it was held to be."""
    table = fit([one for one in lines if one.source % _HELD_OUT])
    asked = [one for one in lines if one.is_as_read and not one.source % _HELD_OUT]
    for language in dict.fromkeys(one.language for one in asked):
        runs = [(table.best(one.line), one.title or (0, 0)) for one in asked if one.language == language]
        yield language, [(run.first, run.last) == title for run, title in runs], [run.share for run, _ in runs]


def _some(posting: Mapping[str, Phrases]) -> dict[str, Phrases]:
    return {
        language: replace(
            table, by_first_word={first: _remembered(lines) for first, lines in table.by_first_word.items()}, _saying={}
        )
        for language, table in posting.items()
    }


def _remembered(lines: str) -> str:
    kept = (one for one in lines.split("\n") if not one.startswith(_AROUND) or crc32(one.encode()) % 10 >= _FORGOTTEN)
    return "\n".join(kept)


def _titled(
    line: str, language: str, source: int, lexicon: Lexicon, programme: Programme, *, is_as_read: bool
) -> Titled | None:
    noting, bare = _Noting(), _MARKED.sub(r"\1", line)
    asking = Understanding(replace(lexicon, titles=noting))  # type: ignore[arg-type]
    understanding.posting.read(bare, asking, language=language, programme=programme, place=None, now=_NOW)
    if not noting.asked:
        return None
    title = _MARKED.search(line)
    where = _place(title, [one.text for one in words(even.line(bare, lexicon))]) if title else None
    if title and (where is None or not all(noting.asked[0].free[where[0] : where[1]])):
        return None
    return Titled(noting.asked[0], where, language, source, is_as_read)


def _place(title: re.Match[str], line: Sequence[str]) -> tuple[int, int] | None:
    """Where its words stand; of several places the one nearest to where it was marked."""
    wanted = [one.text for one in words(clean(title[1]))]
    before = len(words(clean(title.string[: title.start()])))
    size = len(wanted)
    found = [at for at in range(len(line) - size + 1) if list(line[at : at + size]) == wanted]
    at = min(found, key=lambda one: abs(one - before), default=None)
    return None if at is None or not size else (at, at + size)
