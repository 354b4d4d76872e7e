"""Words for rooms: "stora salen", "rum 2", "القاعة الصغيرة"."""

from understanding.phrases import Hit
from understanding.posting.lines.line import Line, Span
from understanding.text import strip


def is_room(line: Line, span: Span) -> bool:
    """Made of words for rooms and nothing else: "stora salen", "rum 2"."""
    return names_one(line, span) and all(_is_of_room(line, word) for word in range(*span))


def names_one(line: Line, span: Span) -> bool:
    return any(is_word(line, word) for word in range(*span))


def is_word(line: Line, word: int) -> bool:
    if any(_is_named(hit) and hit.first <= word < hit.last for hit in line.hits):
        return True
    text = strip(line.words[word].text)
    return any(text.endswith(ending) and len(text) > len(ending) + 1 for ending in line.endings)


def is_foreign(line: Line, span: Span) -> bool:
    """Whether only an ending of another language says so: "Cykelverkstaden" in a Turkish line."""
    words = [word for word in range(*span) if is_word(line, word)]
    known = any(_is_named(hit) and span[0] <= hit.first < span[1] for hit in line.hits)
    return not known and not any(strip(line.words[word].text).endswith(line.own_endings) for word in words)


def _is_named(hit: Hit) -> bool:
    return hit.kind == "room_is" or (hit.kind == "room" and hit.value != "describes")


def _is_of_room(line: Line, word: int) -> bool:
    describes = any(hit.kind in ("room", "room_how") and hit.first <= word < hit.last for hit in line.hits)
    return describes or is_word(line, word) or line.words[word].text.isdecimal() or line.joins(word)


def goes_on(line: Line, span: Span) -> bool:
    """Whether strange words hang on: "sports hall entry is", "kubb in the park". "qolka carruurta" begins with it."""
    named = [word for word in range(*span) if is_word(line, word)]
    before, behind = range(span[0], named[0]), range(named[-1] + 1, span[1])
    leads = any((hit.kind, hit.value, hit.first) == ("lead", "room", named[-1]) for hit in line.hits)
    strange = [word for word in (*before, *(() if leads else behind)) if not _is_of_room(line, word)]
    return bool(strange)


def without_behind(line: Line, span: Span) -> Span:
    """ "په ګراج کې": without the "in" behind it; "በBiblioteket አስተምራለሁ": nor what is done there."""
    said = (("lead", "beside"), ("speech", "behind"))
    ends = (hit.first for hit in line.hits if (hit.kind, hit.value) in said and hit.last == span[1])
    return span[0], min((first for first in ends if first > span[0]), default=span[1])


def led_apart(line: Line, span: Span) -> list[Span]:
    """ "I'll be in the café corner": a remark, and a room with what leads to it between."""
    if not names_one(line, span) or is_room(line, span):
        return [span]
    first = next(word for word in range(*span) if is_word(line, word))
    while first > span[0] and _is_of_room(line, first - 1):
        first -= 1
    lead = next((word for word in range(first, span[1]) if not line.joins(word)), first)
    # "isteyenlerle mutfakta": its own ending says "in".
    bent = any((hit.kind, hit.value) == ("room", "at") and first <= hit.first < span[1] for hit in line.hits)
    return [(span[0], first), (lead, span[1])] if span[0] < first and (first < lead or bent) else [span]


def ends(line: Line, last: int) -> bool:
    """Whether nothing of it follows; words that only lead on may: "ትልቁ አዳራሽ ውስጥ"."""
    while not (ended := last == len(line.words) or last in line.taken or line.parts_after(last - 1)):
        if not line.joins(last):
            break
        last += 1
    return ended


def split(line: Line, span: Span) -> tuple[Span, Span, bool] | None:
    """(title, room, sure) of a title that ends with a room: "sewing in the small hall", "ping pong fritidsrummet"."""
    last = span[1]
    first = last
    while first > span[0] and _is_of_room(line, first - 1) and not _is_lead(line, first, span):
        first -= 1
    if not names_one(line, (first, last)):
        return None
    title = _without_lead((span[0], first), line)
    if title[0] >= title[1]:
        return None
    sure = title[1] < first or line.joins(first) or line.is_led_itself(first)
    if not sure and last - first == 1 and not _is_ending(line, first):
        return None
    while first < last - 1 and line.joins(first):
        first += 1
    return title, (first, last), sure


def _is_ending(line: Line, word: int) -> bool:
    """Whether it is plainly one certain room: "köket", "fritidsrummet", but not the kitchen of "Open kitchen"."""
    text = strip(line.words[word].text)
    return any(text.endswith(ending) for ending in line.endings)


def _is_lead(line: Line, first: int, span: Span) -> bool:
    return any(
        hit.last == first for hit in line.hits if hit.kind == "lead" and hit.value == "room" and hit.first > span[0]
    )


def _without_lead(span: Span, line: Line) -> Span:
    first, last = span
    for hit in line.hits:
        if hit.kind == "lead" and hit.value == "room" and hit.last == last and hit.first > first:
            return first, hit.first
    while last > first and line.may_go(last - 1) and not line.may_stay(last - 1, "closes"):
        last -= 1
    return first, last
