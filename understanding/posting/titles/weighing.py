"""The title weighed against all that stands around it, by a table learnt from lines with their titles marked."""

from collections.abc import Sequence, Set
from typing import Protocol

from understanding import spans
from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import quoted, traits, untitled
from understanding.posting.where import rooms
from understanding.spans import Run, Weighed

# From so much on it is no guess.
SURE = 0.6
_MOST_WORDS = 80
# Of so many letters without a sign in between nobody can tell where the title ends: that is asked.
_LONGEST_STRETCH = 250


class Table(Protocol):
    def best(self, line: Weighed, /) -> Run: ...


def weighed(
    line: Line, table: Table, taken: Set[int], found: Span | None, *, guessed: bool
) -> tuple[Span | None, bool]:
    """(the title's words, whether they are a guess). `found`: by the rules. What is known or called so stays.

    `taken`: words that are plainly something else.
    """
    if len(line.words) > _MOST_WORDS or (found and _is_settled(line, found)):
        return found, guessed
    run = table.best(_of(line, taken, found, guessed=guessed))
    chosen = quoted.with_its_kind(line, (run.first, run.last), taken)
    if not (found and untitled.is_none(line, found)) and _halves(line, chosen):
        return found, guessed
    if found and (_swallows_a_room(line, found, chosen) or _leaves_a_greeting(line, found, chosen)):
        return found, True
    if not run.last or (found and chosen != found and rooms.is_room(line, chosen)):
        # What nothing speaks for is asked about, and not lost.
        return found, True
    return (None, True) if untitled.is_none(line, chosen) else (chosen, run.share < SURE)


def _halves(line: Line, chosen: Span) -> bool:
    """Whether it holds half of whom it is for: "Йога для тих | хто на пенсії"."""
    wholes = [hit for hit in line.hits if hit.kind in ("for", "audience")]
    return any(hit.first < edge < hit.last for hit in wholes for edge in chosen)


def _swallows_a_room(line: Line, found: Span, chosen: Span) -> bool:
    """ "Bageriet, ekmek yapımı": a room apart from what the rules found."""
    before, behind = (chosen[0], found[0]), (found[1], chosen[1])
    led = before[0] < before[1] and line.parts_after(before[1] - 1) and rooms.is_room(line, before)
    ended = behind[0] < behind[1] and line.parts_after(behind[0] - 1) and rooms.is_room(line, behind)
    return led or ended


def _leaves_a_greeting(line: Line, found: Span, chosen: Span) -> bool:
    """ "Hej Sverige": a greeting that nothing parts from what it greets is a part of it."""
    greetings = {(hit.first, hit.last) for hit in line.hits if (hit.kind, hit.value) == ("polite", "greeting")}
    return (found[0], chosen[0]) in greetings and found[1] == chosen[1]


def _is_settled(line: Line, found: Span) -> bool:
    return not line.titled.isdisjoint(range(*found)) or len(line.written(*found)) > _LONGEST_STRETCH


def _of(line: Line, taken: Set[int], found: Span | None, *, guessed: bool) -> Weighed:
    free = [word not in taken for word in range(len(line.words))]
    stretch = _stretches(free)
    times = traits.times(line)
    words = [
        spans.buckets(
            [
                *traits.of_word(line, word, free, stretch),
                *traits.of_rules(word, found, guessed=guessed),
                *traits.of_place(line, word, times),
            ]
        )
        for word in range(len(line.words))
    ]
    return Weighed(words, free, spans.buckets(list(traits.of_line(line, found, free, stretch, guessed=guessed))))


def _stretches(free: Sequence[bool]) -> list[tuple[int, int]]:
    """For each word the stretch of free words that it stands in: its number and its first word."""
    found: list[tuple[int, int]] = []
    number = first = 0
    for word, is_free in enumerate(free):
        if is_free and (not word or not free[word - 1]):
            number, first = number + 1, word
        found.append((number, first) if is_free else (0, word))
    return found
