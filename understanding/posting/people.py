"""For whom it is, with or without children, in which languages, and whether one signs up."""

from collections.abc import Iterator, Mapping, Sequence

from domain.programme import Audience, Children
from understanding.phrases import Hit, inflected
from understanding.posting.draft import Draft
from understanding.posting.line import Line, Span

_LONGEST_NAME = 3


def children(line: Line) -> Children | None:
    said = _first_of(line, "children")
    return Children(said) if said else None


def sign_up(line: Line) -> bool | None:
    said = _first_of(line, "sign_up")
    return said == "yes" if said else None


def _first_of(line: Line, kind: str) -> str | None:
    """Takes its words wherever the same is said; what says something else is left to be seen."""
    said = next((hit.value for hit in line.found(kind)), None)
    for hit in list(line.found(kind, said)) if said else ():
        line.take(hit.first, hit.last)
    return said


def only(line: Line) -> Audience | None:
    """ "bara kvinnor" is no part of a title."""
    for hit in line.found("only"):
        line.take(hit.first, hit.last)
        return Audience(hit.value)
    return None


def soften(line: Line) -> None:
    """Marks the words of audiences that may belong to a title."""
    for kind in ("for", "audience", "lone"):
        for hit in line.found(kind):
            if not _names_a_room(line, hit):
                line.soft.update(range(hit.first, hit.last))


def audience(line: Line, title: Span | None) -> tuple[Audience | None, bool]:
    """(who it is for, whether that is a guess: a bare word in the title). Call it when the title is chosen."""
    hits = [hit for kind in ("for", "audience", "lone") for hit in line.hits if hit.kind == kind]
    inside = [hit for hit in hits if title and title[0] <= hit.first and hit.last <= title[1]]
    outside = [
        hit for hit in hits if hit not in inside and line.is_free(hit.first, hit.last) and not _names_a_room(line, hit)
    ]
    for hit in outside:
        line.take(hit.first, hit.last)
    if outside:
        return _together(outside)
    named = [hit for hit in inside if hit.kind != "lone"]
    audience, several = _together(named) if named else (None, False)
    return audience, several or (bool(named) and named[0].kind == "audience")


def _together(hits: Sequence[Hit]) -> tuple[Audience, bool]:
    """ "kvinnor och män" is nearly everybody."""
    said = {Audience(hit.value) for hit in hits}
    if said >= {Audience.WOMEN, Audience.MEN}:
        return Audience.EVERYONE, True
    return Audience(hits[0].value), len(said) > 1


def add_of_age(draft: Draft, audience: Audience | None) -> None:
    """Ages stay in the title; whom they fit is a guess."""
    if audience and not draft.has("audience"):
        draft.say(audience=audience)
        draft.doubt("audience")


def _names_a_room(line: Line, hit: Hit) -> bool:
    """ "غرفة الاطفال", "qolka carruurta": the room of the children."""
    before = {(one.kind, one.value) for one in line.hits if one.last == hit.first}
    return {("lead", "room"), ("room", "word")} <= before


def spoken(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Each "på arabiska", "vi talar svenska och engelska": its words and the languages."""
    for hit in line.found("lead", "spoken"):
        codes, last = list_of_languages(line, hit.last, names, prefixes)
        if codes:
            yield (hit.first, last), codes


def list_of_languages(
    line: Line, at: int, names: Mapping[str, str], prefixes: Sequence[str]
) -> tuple[tuple[str, ...], int]:
    """The languages that are named from the word `at` on, and the word after them."""
    codes: list[str] = []
    last = at
    while at < len(line.words):
        found = _language(line, at, names, prefixes)
        if found:
            codes.append(found[0])
            at = last = found[1]
        elif codes and line.joins(at):
            at += 1
        else:
            break
    return tuple(dict.fromkeys(codes)), last


def _language(line: Line, at: int, names: Mapping[str, str], prefixes: Sequence[str]) -> tuple[str, int] | None:
    for length in range(_LONGEST_NAME, 0, -1):
        texts = [word.text for word in line.words[at : at + length]]
        if len(texts) < length or not line.is_free(at, at + length):
            continue
        whole = " ".join(texts)
        for form in (whole, *inflected(whole, prefixes, ())):
            if form in names:
                return names[form], at + length
    return None


def named_languages(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> tuple[str, ...]:
    """All that the line names."""
    codes: dict[str, None] = {}
    at = 0
    while at < len(line.words):
        found, last = list_of_languages(line, at, names, prefixes)
        codes |= dict.fromkeys(found)
        at = max(last, at + 1)
    return tuple(codes)
