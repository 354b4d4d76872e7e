"""The title weighed against all that stands around it, by a table learnt from lines with their titles marked."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from understanding import spans
from understanding.posting.lines.line import Line, Span
from understanding.spans import Run, Weighed
from understanding.text import strip

# From so much on it is no guess.
SURE = 0.6
_MOST_WORDS = 80


class Table(Protocol):
    def best(self, line: Weighed, /) -> Run: ...


def weighed(line: Line, table: Table, found: Span | None, *, guessed: bool) -> tuple[Span | None, bool]:
    """(the title's words, whether they are a guess). `found`: by the rules. What is known or called so stays."""
    if len(line.words) > _MOST_WORDS or (found and not line.titled.isdisjoint(range(*found))):
        return found, guessed
    run = table.best(of(line, found, guessed=guessed))
    return ((run.first, run.last) if run.last else None), run.share < SURE


def of(line: Line, found: Span | None, *, guessed: bool) -> Weighed:
    inside = range(*(found or (0, 0)))
    free = [word not in line.taken or word in inside for word in range(len(line.words))]
    stretch = _stretches(free)
    words = [
        spans.buckets([*_of_word(line, word, free, stretch), *_of_rules(word, found, guessed=guessed)])
        for word in range(len(line.words))
    ]
    return Weighed(words, free, spans.buckets(list(_of_line(line, found, free, stretch, guessed=guessed))))


def _stretches(free: Sequence[bool]) -> list[tuple[int, int]]:
    """For each word the stretch of free words that it stands in: its number and its first word."""
    found: list[tuple[int, int]] = []
    number = first = 0
    for word, is_free in enumerate(free):
        if is_free and (not word or not free[word - 1]):
            number, first = number + 1, word
        found.append((number, first) if is_free else (0, word))
    return found


def _of_line(
    line: Line, found: Span | None, free: Sequence[bool], stretch: Sequence[tuple[int, int]], *, guessed: bool
) -> Iterator[str]:
    yield "none"
    yield f"free {min(sum(free), 4)} {found is None}"
    yield f"stretches {min(max((one for one, _ in stretch), default=0), 3)} {found is None}"
    yield f"rules {found is None} {guessed}"


def _of_rules(word: int, found: Span | None, *, guessed: bool) -> Iterator[str]:
    if found is None:
        yield "rules none"
        return
    first, last = found
    where = "before" if word < first else "behind" if word >= last else "inside"
    edge = f"{word == first}{word == last - 1}{word == first - 1}{word == last}"
    yield f"rules {where} {edge}"
    yield f"rules {where} {edge} {guessed}"
    if where == "inside":
        yield f"rules long {min(last - first, 6)} {word - first if word - first < 3 else 9} {min(last - 1 - word, 3)}"


def _of_word(line: Line, word: int, free: Sequence[bool], stretch: Sequence[tuple[int, int]]) -> Iterator[str]:
    yield "any"
    written = strip(line.words[word].text)
    is_first = not word or not free[word - 1]
    is_last = word + 1 == len(free) or not free[word + 1]
    yield from _of_letters(written)
    yield f"edge {is_first}{is_last} {written}"
    for size in (2, 3, 4):
        yield f"edge {is_first}{is_last} -{written[-size:]}"
        yield f"edge {is_first}{is_last} {written[:size]}-"
    yield from _of_neighbours(line, word)
    yield from _of_meaning(line, word)
    yield from _of_signs(line, word)
    number, first = stretch[word]
    yield f"stretch {min(number, 4)} {is_first}{is_last}"
    yield f"place {min(word - first, 4)} {min(number, 3)}"
    yield f"alone {is_first and is_last} {min(number, 3)} {_state(line, word)}"
    yield f"line {min(word, 3)} {min(len(free) - word, 3)}"


def _of_letters(written: str) -> Iterator[str]:
    yield f"word {written}"
    edged = f"^{written}$"
    for size in (3, 4):
        yield from (f"piece {edged[at : at + size]}" for at in range(len(edged) - size + 1))
    yield f"figures {written.isdecimal()} {any(sign.isdecimal() for sign in written)}"


def _of_neighbours(line: Line, word: int) -> Iterator[str]:
    for step, name in ((-1, "before"), (1, "behind")):
        other = word + step
        if not 0 <= other < len(line.words):
            yield f"{name} edge"
            continue
        written = strip(line.words[other].text)
        yield f"{name} {written}"
        yield f"{name} -{written[-3:]}"
        yield f"{name} {written[:3]}-"
        yield f"{name} is {_state(line, other)}"
        yield from (f"{name} {kind}" for kind in _kinds(line, other))


def _state(line: Line, word: int) -> str:
    return f"{word in line.taken}{word in line.soft}{word in line.kept}"


def _of_meaning(line: Line, word: int) -> Iterator[str]:
    yield f"is {_state(line, word)}"
    yield from (f"means {kind}" for kind in _kinds(line, word))
    for hit in line.hits:
        if hit.first <= word < hit.last:
            yield f"means {hit.kind} {hit.first == word}{hit.last - 1 == word}"


def _kinds(line: Line, word: int) -> Iterator[str]:
    yield from (f"{hit.kind}={hit.value}" for hit in line.hits if hit.first <= word < hit.last)
    for mark in line.marks:
        if mark.first <= word < mark.last:
            yield f"{mark.kind}"
            yield from mark.meaning.roles


def _of_signs(line: Line, word: int) -> Iterator[str]:
    before = line.gap(word - 1) if word else "^"
    behind = line.gap(word) if word + 1 < len(line.words) else "$"
    yield f"sign before {before[:2]}"
    yield f"sign behind {behind[:2]}"
    letter = line.text[line.words[word].start]
    yield f"capital {letter.isupper()} {not word}"
    yield f"capital {letter.isupper()} sign before {before[:1]}"
