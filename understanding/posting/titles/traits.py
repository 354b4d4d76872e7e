"""What is known of each word of a line when its title is weighed, as texts: the table learns what they say."""

from collections.abc import Iterator, Sequence

from understanding.posting.lines.line import ENDS_OF_SENTENCES, Line, Span
from understanding.text import strip


def of_line(
    line: Line, found: Span | None, free: Sequence[bool], stretch: Sequence[tuple[int, int]], *, guessed: bool
) -> Iterator[str]:
    yield "none"
    yield f"free {min(sum(free), 4)} {found is None}"
    yield f"stretches {min(max((one for one, _ in stretch), default=0), 3)} {found is None}"
    yield f"rules {found is None} {guessed}"


def of_rules(word: int, found: Span | None, *, guessed: bool) -> Iterator[str]:
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


def of_word(line: Line, word: int, free: Sequence[bool], stretch: Sequence[tuple[int, int]]) -> Iterator[str]:
    yield "any"
    written = strip(line.words[word].text)
    is_first = not word or not free[word - 1]
    is_last = word + 1 == len(free) or not free[word + 1]
    yield from _of_letters(written)
    yield f"edge {is_first}{is_last} {written}"
    yield f"{line.language} edge {is_first}{is_last}"
    yield f"{line.language} {_state(line, word)}"
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


def times(line: Line) -> list[int]:
    """Words of days and hours that were understood."""
    return sorted(
        {word for mark in line.marks if mark.kind for word in range(mark.first, mark.last) if word in line.taken}
    )


def of_place(line: Line, word: int, times: Sequence[int]) -> Iterator[str]:
    """How far days and hours are, and whether they stand in the same sentence."""
    before = next((word - one for one in reversed(times) if one < word), 9)
    behind = next((one - word for one in times if one > word), 9)
    yield f"time before {min(before, 9)}"
    yield f"time behind {min(behind, 9)}"
    first, last = _sentence(line, word)
    timed = any(first <= one < last for one in times)
    yield f"sentence {timed} {first == 0} {last == len(line.words)}"
    yield f"sentence {timed} {any(first <= one for one in times)} {any(one < last for one in times)}"
    yield f"{line.language} {word == first} {word == last - 1} {timed}"


def _sentence(line: Line, word: int) -> Span:
    first = next((one + 1 for one in range(word - 1, -1, -1) if _ends(line, one)), 0)
    last = next((one + 1 for one in range(word, len(line.words)) if _ends(line, one)), len(line.words))
    return first, last


def _ends(line: Line, word: int) -> bool:
    return line.gap(word).startswith(ENDS_OF_SENTENCES)
