"""Greetings and thanks around a title: "hej! jag vill ha …", "… please". Only words of the data files go."""

from collections.abc import Sequence

from understanding.phrases import Hit
from understanding.posting.lines.line import Line
from understanding.posting.where import rooms

_SIGNS = "!.,:;،؛…-–"


def take_lead(line: Line) -> None:
    """A greeting goes if a sign or a wish follows it: "Hej Sverige" is a title."""
    found: list[Hit] = []
    while hit := _longest(line, _end(found)):
        found.append(hit)
    end = _end(found)
    # "Tack-fika" is one word.
    behind = line.gap(end - 1) if end < len(line.words) else ""
    if found and behind and (_is_sure(found) or behind.strip()[:1] in tuple(_SIGNS)):
        line.take(0, end)


def _end(found: Sequence[Hit]) -> int:
    return found[-1].last if found else 0


def _longest(line: Line, first: int) -> Hit | None:
    hits = [hit for hit in line.found("polite") if hit.first == first]
    return max(hits, key=lambda hit: hit.last, default=None)


def _is_sure(found: Sequence[Hit]) -> bool:
    return any(hit.value != "greeting" for hit in found)


def take_tail(line: Line) -> None:
    """Call it when hours and rooms are taken. "Vi säger tack" is a title."""
    last = len(line.words)
    while hit := line.ending_at("polite", "thanks", last):
        if not hit.first or not _stands_apart(line, hit.first - 1):
            return
        line.take(hit.first, hit.last)
        last = hit.first


def _stands_apart(line: Line, before: int) -> bool:
    return before in line.taken or line.gap(before).strip()[:1] in tuple(_SIGNS) or rooms.is_word(line, before)
