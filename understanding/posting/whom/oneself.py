"""Who writes, in so many words: "as a retired electrician I would like …", "Em sê jinên ji Sûriyê ne, …"."""

from collections.abc import Iterator

from understanding.posting.lines.line import Line, Span

_LONGEST = 7
# "Vi är i köket", "I am free": what stands in a field of its own.
_FIELDS = frozenset({"room_is", "free", "limit", "children", "sign_up"})
_MORE = frozenset({("unit", "seats"), ("unit", "cost"), ("somebody", "who")})
_FRAMES = frozenset({"who", "wants", "does", "wish", "order", "intro", "meets"})


def take(line: Line) -> None:
    """Takes it where words of something else are left: it is no title, and nobody of those who come."""
    for first, last in list(_said(line)):
        if last - first <= _LONGEST and not _tells_more(line, first, last) and _leaves_some(line, first, last):
            line.take(first, last)


def _said(line: Line) -> Iterator[Span]:
    for hit in line.hits:
        if (hit.kind, hit.value) == ("somebody", "lead") and _begins(line, hit.first):
            if (last := _end(line, hit.last)) is not None:
                yield hit.first, last
        elif (hit.kind, hit.value) == ("somebody", "as") or (
            (hit.kind, hit.value) == ("somebody", "closes") and _ends(line, hit.last)
        ):
            yield from _opened(line, hit.last)
        elif (hit.kind, hit.value) == ("somebody", "behind"):
            yield _start(line, hit.first), hit.last


def _end(line: Line, word: int) -> int | None:
    """Where a sign or what somebody wants ends it; a day or hours end none."""
    for last in range(word, len(line.words)):
        if last > word and (_wants(line, last) or line.parts_after(last - 1)):
            return last
        if not line.is_free(last, last + 1):
            return last if _is_of_a_frame(line, last) and last > word else None
    return None


def _wants(line: Line, word: int) -> bool:
    return any(hit.kind in ("frame", "polite") and hit.value in _FRAMES and hit.first == word for hit in line.hits)


def _is_of_a_frame(line: Line, word: int) -> bool:
    return any(hit.kind in ("frame", "polite") and hit.first <= word < hit.last for hit in line.hits)


def _begins(line: Line, word: int) -> bool:
    return not word or word - 1 in line.taken or line.parts_after(word - 1)


def _ends(line: Line, word: int) -> bool:
    return word < len(line.words) and line.parts_after(word - 1)


def _start(line: Line, word: int) -> int:
    while not _begins(line, word):
        word -= 1
    return word


def _opened(line: Line, last: int) -> Iterator[Span]:
    """ "Ez … im,": what opens it begins the sentence that this one closes."""
    first = _start(line, last - 1)
    opens = {hit.first for hit in line.hits if (hit.kind, hit.value) == ("somebody", "opens")}
    while first < last and first not in opens:
        first += 1
        # Who it is may be taken as a greeting already: "Silav, ez …".
        if not _begins(line, first):
            return
    if first < last:
        yield first, last


def _tells_more(line: Line, first: int, last: int) -> bool:
    """ "We are three women who sew on Mondays": what is done is in it; "We are two students" is no number of seats."""
    leads = (hit.last for hit in line.hits if (hit.kind, hit.value, hit.first) == ("somebody", "lead", first))
    words = range(max(leads, default=first), last)
    inside = [hit for hit in line.hits if hit.first in words]
    more = any(hit.kind in _FIELDS or (hit.kind, hit.value) in _MORE for hit in inside)
    return more or any(mark.kind is not None and mark.first in words for mark in line.marks)


def _leaves_some(line: Line, first: int, last: int) -> bool:
    """Strange words elsewhere, which may be a title."""
    known = {word for hit in line.hits for word in range(hit.first, hit.last)}
    known |= {word for mark in line.marks if mark.kind or mark.number for word in range(mark.first, mark.last)}
    strange = (word for word in range(len(line.words)) if not first <= word < last and word not in known)
    return any(line.is_free(word, word + 1) and line.words[word].text.isalpha() for word in strange)
