"""What is left of a line when the rest is understood, and the title among it."""

from collections.abc import Iterator

from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import callings, frames, heads, labels, untitled, vague
from understanding.posting.where import rooms


def all_of(line: Line, *, soft: bool) -> list[Span]:
    """Stretches of words that nobody took, without words that only lead on. `soft`: with those of a title, perhaps."""
    found = [_trimmed(span, line) for span in _raw(line, soft=soft)]
    return [span for span in found if span[0] < span[1]]


def _raw(line: Line, *, soft: bool) -> Iterator[Span]:
    first = None
    for word in range(len(line.words) + 1):
        is_left = word < len(line.words) and word not in line.taken and (soft or word not in line.soft)
        ended = not is_left or line.parts_after(word - 1) or _is_dash(line, word) or heads.remarks(line, word)
        if first is not None and ended:
            yield first, word
            first = None
        if is_left and first is None and not _is_dash(line, word):
            first = word


def _is_dash(line: Line, word: int) -> bool:
    """Not the one of "tack-fika"."""
    if word >= len(line.words) or line.words[word].text != "-":
        return False
    return not word or bool(line.gap(word - 1)) or bool(line.gap(word))


def _trimmed(span: Span, line: Line) -> Span:
    """ "i stora salen" behind a day; "Cooking on" before one. At the line's own edges nothing is cut."""
    first, last = span
    if span != (0, len(line.words)) and all(line.joins(word) and word not in line.kept for word in range(*span)):
        return last, last
    while first < last and first > 0 and (_goes_before(line, first) or (first > span[0] and line.is_article(first))):
        first += 1
    parted = line.parts_after(last - 1)
    while (
        first < last < len(line.words)
        and not parted
        and line.may_go(last - 1)
        and not line.may_stay(last - 1, "closes")
    ):
        last -= 1
    return (first, last) if first < last or span != (0, len(line.words)) else span


def _goes_behind(line: Line, word: int) -> bool:
    return line.may_go(word) and not line.may_stay(word, "closes")


def _goes_before(line: Line, word: int) -> bool:
    """Not the one of "د رباب تمرین", nor of those whom it is for."""
    whom = any((hit.kind, hit.first) == ("for", word) for hit in line.hits)
    stays = whom or word in line.soft or line.may_stay(word, "opens") or line.begins_a_title(word)
    return line.may_go(word) and not stays


def title(line: Line) -> tuple[Span | None, bool]:
    """(its words, whether it is a guess): a known title, what stands first, else the first that is no room."""
    spans = [span for span in all_of(line, soft=True) if not line.soft.issuperset(range(*span)) and says(line, span)]
    spans = [span for span in spans if not vague.is_vague(line, span)]
    spans = [span for span in spans if not is_noise(line, span)] or [span for span in spans if _may_be_said(line, span)]
    if called := callings.title(line, spans):
        return called, False
    spans = [span for span in spans if not untitled.is_none(line, span)]
    for span in spans:
        if not line.titled.isdisjoint(range(*span)):
            return span, False
    possible = [span for span in spans if not rooms.is_room(line, span)]
    possible = possible or [span for span in spans if not _follows_the_rest(line, span)]
    if not possible:
        return None, False
    named = [span for span in possible if labels.without(line, span) != span]
    if named:
        return labels.without(line, named[0]), False
    possible.sort(key=lambda span: heads.greets(line, span) or excepts(line, span))
    return possible[0], len(possible) > 1 and possible[0][0] > 0 and not _led(line, possible[0])


def _follows_the_rest(line: Line, span: Span) -> bool:
    """ "tisdag kl 14 i salen": a room behind the hours, "Köket fredag 14" may be a title."""
    behind = span[0] > 0 and (line.joins(span[0] - 1) or span[0] - 1 in line.taken)
    # "mutfakta cuma 15-17": its ending says "in"
    return behind or any((hit.kind, hit.value, hit.first, hit.last) == ("room", "at", *span) for hit in line.hits)


def _led(line: Line, span: Span) -> bool:
    return all(word in line.taken for word in range(span[0]))


def _may_be_said(line: Line, span: Span) -> bool:
    """ "Vi kan!" where nothing else is a title; "boka" and "something" are none."""
    said = not vague.is_vague(line, span) and not any(frames.is_booking(line, word) for word in range(*span))
    return said and span[0] == 0 and not any(line.joins(word) for word in range(*span))


def is_noise(line: Line, span: Span) -> bool:
    """ "but", "tack", "kanske": words that are no news, left over."""
    words = range(*span)
    idle = vague.is_vague(line, span) or all(line.joins(word) or frames.is_idle(line, word) for word in words)
    return line.kept.isdisjoint(words) and idle


def says(line: Line, span: Span) -> bool:
    return any(sign.isalpha() for word in line.words[span[0] : span[1]] for sign in word.text)


def excepts(line: Line, span: Span) -> bool:
    """ "except weekends", "ከበዓላት በስተቀር"."""
    edges = {("except", span[0], None), ("except_after", None, span[1])}
    said = [hit for hit in line.hits if hit.kind == "edge"]
    return any({(hit.value, hit.first, None), (hit.value, None, hit.last)} & edges for hit in said)
