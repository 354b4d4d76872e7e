"""The languages that are spoken: "vi pratar arabiska", "only in English", "بالعربية"."""

from collections.abc import Iterator, Mapping, Sequence

from understanding.phrases import Hit
from understanding.posting import named_languages
from understanding.posting.line import Line, Span

Spoken = list[tuple[Span, tuple[str, ...]]]


def read(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> Spoken:
    """Each list of languages that words of speaking stand beside, with these words."""
    return list(_lists(line, names, prefixes))


def _lists(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    at = 0
    while at < len(line.words):
        codes, last = named_languages.list_of(line, at, names, prefixes)
        if not codes:
            at += 1
            continue
        first, end = _before(line, at), _behind(line, last)
        if first < at or end > last or line.is_led_itself(at):
            yield (first, end), codes
        at = last


def _before(line: Line, first: int) -> int:
    """ "vi pratar", "both in": as far as words of speaking reach."""
    while first and not line.parts_after(first - 1):
        hit = next((hit for hit in _hits(line) if hit.last == first and hit.value != "behind"), None)
        if hit is None:
            break
        first = hit.first
    return first


def _behind(line: Line, last: int) -> int:
    while last < len(line.words) and not line.parts_after(last - 1):
        hit = next((hit for hit in _hits(line) if hit.first == last and hit.value == "behind"), None)
        if hit is None:
            break
        last = hit.last
    return last


def _hits(line: Line) -> Iterator[Hit]:
    yield from sorted(line.found("lead", "spoken"), key=lambda hit: hit.first - hit.last)
    yield from sorted(line.found("speech"), key=lambda hit: hit.first - hit.last)


def end_a_title(line: Line, spoken: Spoken) -> None:
    """Takes those that nothing of a title follows: "Teori på somaliska"; "på svenska med oss" stays."""
    for (first, last), _ in spoken:
        if last == len(line.words) or last in line.taken | line.soft or line.parts_after(last - 1):
            line.take(first, last)
