"""Languages by their names in a line: one after another, or all of them."""

from collections.abc import Mapping, Sequence

from understanding.phrases import inflected
from understanding.posting.lines.line import Line

_LONGEST_NAME = 3


def list_of(line: Line, at: int, names: Mapping[str, str], prefixes: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """The languages that are named from the word `at` on, and the word after them."""
    codes: list[str] = []
    first = last = at
    while at < len(line.words):
        found = _language(line, at, names, prefixes)
        # "ትምህርቲ ዓረብኛ ብሽወደንኛ" is no list either.
        if found and codes and line.is_led_itself(at) and not line.is_led_itself(first):
            break
        if found:
            codes.append(found[0])
            at = last = found[1]
        elif codes and line.joins(at) and not _is_led_there(line, at):
            at += 1
        else:
            break
    return tuple(dict.fromkeys(codes)), last


def _is_led_there(line: Line, at: int) -> bool:
    """ "Svenska på arabiska" is no list."""
    return any(hit.first == at for hit in line.found("lead", "spoken"))


def _language(line: Line, at: int, names: Mapping[str, str], prefixes: Sequence[str]) -> tuple[str, int] | None:
    for length in range(_LONGEST_NAME, 0, -1):
        texts = [word.text for word in line.words[at : at + length]]
        if len(texts) < length or not line.is_free(at, at + length) or _is_parted(line, at, at + length):
            continue
        whole = " ".join(texts)
        for form in (whole, *inflected(whole, prefixes, ())):
            if form in names:
                return names[form], at + length
    return None


def _is_parted(line: Line, first: int, last: int) -> bool:
    """ "لسان: دری" is no name."""
    return any(line.gap(word).strip() for word in range(first, last - 1))


def all_of(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> tuple[str, ...]:
    """All that the line names."""
    codes: dict[str, None] = {}
    at = 0
    while at < len(line.words):
        found, last = list_of(line, at, names, prefixes)
        codes |= dict.fromkeys(found)
        at = max(last, at + 1)
    return tuple(codes)
