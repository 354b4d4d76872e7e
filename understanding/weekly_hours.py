"""A week's opening hours in one line, in any language: "mån-tors 9-16, ons 9-19", "الاثنين 9-16، الجمعة مغلق".

The line is put into the words that `domain.founding.week` reads, so that hours are read in one place only.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import domain.founding.week
from domain.founding.plan import Unclear
from domain.programme import Hours
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.lines import cutting
from understanding.posting.lines.line import Line
from understanding.text import folded, strip

if TYPE_CHECKING:
    from understanding.understanding import Understanding

_CLOSED = Path(__file__).parent.parent / "locales" / "closed.toml"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GROUPS = {"daily": "daily", "working": "weekdays"}
_ALL_DAYS = "this_week"
_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm"}
_LAST_OF_THE_CLOCK = 12
_FIGURES = re.compile(r"[\d:.–—-]*\d")
_PAST_NOON = re.compile(
    r"(?<![\d:.])(?P<opens>\d{1,2})(?:[:.]\d\d)?\s*[–—-]\s*(?P<closes>\d{1,2})(?P<minutes>[:.]\d\d)?(?![\d:.])(?!\s*[ap]m)"
)


def read(
    line: str, understanding: "Understanding", *, language: str | None
) -> Mapping[int, tuple[Hours, ...]] | Unclear:
    """The hours of the days that it names, 0 is Monday. `language`: the person's own."""
    cut = cutting.cut(line, understanding.lexicon, language, answer=True)
    return domain.founding.week.named(_PAST_NOON.sub(_as_meant, " ".join(_day_first([*_words(cut)]))))


def _day_first(words: list[str]) -> list[str]:
    """ "Closed on Fridays" says the same as "on Fridays closed"."""
    is_last = words[:1] == ["closed"] and not any(word == "closed" or _FIGURES.match(word) for word in words[1:])
    return [*words[1:], "closed"] if is_last else words


def _as_meant(found: re.Match[str]) -> str:
    """ "10 to 3": no house closes before it opens, so that is three in the afternoon."""
    opens, closes = int(found["opens"]), int(found["closes"])
    if not 0 < closes < opens <= _LAST_OF_THE_CLOCK:
        return found[0]
    return found[0][: found.start("closes") - found.start()] + str(closes + 12) + (found["minutes"] or "")


def _words(line: Line) -> Iterator[str]:
    phrases = {first: (word, last) for word, first, last in _phrases(line)}
    after = 0
    for mark in line.marks:
        if mark.first < after:
            continue
        if mark.first in phrases:
            word, after = phrases[mark.first]
            yield word
        else:
            yield _word(mark, line)


def _phrases(line: Line) -> Iterator[tuple[str, int, int]]:
    """What is more than one mark: "closed", "on Mondays", "every day"."""
    for hit in line.hits:
        if hit.kind == "weekly":
            yield hit.value, hit.first, hit.last
        elif hit.kind == "every" and hit.value in _GROUPS:
            yield _GROUPS[hit.value], hit.first, hit.last
    texts = tuple(strip(word.text) for word in line.words)
    for phrase in _closed():
        for at in range(len(texts) - len(phrase) + 1):
            if texts[at : at + len(phrase)] == phrase:
                yield "closed", at, at + len(phrase)


def _word(mark: Mark, line: Line) -> str:
    if mark.kind is Kind.WEEKDAY:
        # "للخميس": what leads to the day is written with it.
        led = mark.does("to", "until") and not mark.does("and")
        return f"{'- ' if led else ''}{_DAYS[mark.value]}"
    if figures := _FIGURES.match(mark.text):
        # "9'dan" is nine with an ending.
        return figures[0]
    if mark.kind is Kind.PART and mark.value in _HALVES:
        return _HALVES[mark.value] if _is_of_twelve(mark, line.marks) else ""
    if mark.kind is Kind.DASH or mark.does("to", "until"):
        return "-"
    if mark.number is not None:
        return str(mark.number)
    if mark.kind is Kind.SPAN and mark.value != _ALL_DAYS:
        # "From next week" is when they begin: no day of the hours, and not to be passed over.
        return mark.text
    return "" if line.joins(mark.first) else mark.text


def _is_of_twelve(part: Mark, marks: Sequence[Mark]) -> bool:
    before = next((one for one in reversed(marks[: marks.index(part)]) if one.number is not None), None)
    return before is not None and 1 <= (before.number or 0) <= _LAST_OF_THE_CLOCK


def words() -> Mapping[str, list[str]]:
    """What "closed" is called, by language."""
    return tomllib.loads(_CLOSED.read_text(encoding="utf-8"))


@cache
def _closed() -> tuple[tuple[str, ...], ...]:
    """Phrases of all languages, longest last: of two that begin at one word the longer stands."""
    phrases = {tuple(strip(word) for word in folded(text)) for several in words().values() for text in several}
    return tuple(sorted(phrases, key=len))
