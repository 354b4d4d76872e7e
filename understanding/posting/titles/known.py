"""Titles, rooms and places of the programme, found in a line as whole names, with a wrong letter or two."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from domain.programme import Activity, Programme
from understanding import naming, said
from understanding.forms import even
from understanding.posting.lines.line import Line
from understanding.posting.titles import quoted
from understanding.text import folded
from understanding.vocabulary import Words

_ENOUGH_OF_A_PLACE = 0.7
# A door, a veranda, snow and a feast begin so themselves.
_AMHARIC_IN = re.compile("በ(?![ረርሩጎዓ])[ሀ-ፚ]{2}")


class Known(NamedTuple):
    """`name`: as the programme has it; words `first` to before `last`."""

    name: str
    first: int
    last: int


def keep_titles(line: Line, programme: Programme) -> None:
    """A title stays whole: "Fredag hela dagen" speaks of a day, "شب شعر" of a night, «ፍቅር እስከ መቃብር» of an end."""
    for hit in line.found("title", "keeps"):
        line.kept.update(range(hit.first, hit.last))
    for first, last in quoted.spans(line.text, line.words):
        if _speaks_of_edges(line, first, last):
            line.kept.update(range(first, last))
    titles = (text for activity in programme.activities for text in activity.title.values())
    for found in sorted(_windows(line, titles, exactly=True), key=lambda one: one.first - one.last):
        line.titled.update(range(found.first, found.last))
        line.kept |= line.titled
        return


def _speaks_of_edges(line: Line, first: int, last: int) -> bool:
    """ "Fåglar från öst", «Москва слезам не верит»: a first day, a last one or one off, as it seems."""
    marks = [mark for mark in line.marks if first <= mark.first < last and mark.kind is None]
    edges = any(hit.kind == "edge" and first <= hit.first < last for hit in line.hits)
    return edges or any(mark.does("to", "from") for mark in marks)


def room(line: Line, programme: Programme, place: int | None) -> str | None:
    """Takes the first room of the place that is named."""
    here = [one for one in programme.activities if place is None or one.place == place]
    rooms = dict.fromkeys(text for activity in here for text in activity.room.values())
    # "Öppen ateljé i Ateljén": as it is written goes before what is like it.
    found = [
        one
        for exactly in (True, False)
        for one in sorted(_windows(line, rooms, exactly=exactly), key=lambda one: (one.first - one.last, one.first))
    ]
    for one in found:
        if line.is_free(one.first, one.last) and not _in_tags(line, one):
            line.take(one.first, one.last)
            _take_lead(line, one.first)
            return one.name
    return None


def _take_lead(line: Line, last: int) -> None:
    lead = line.ending_at("lead", "room", last)
    if lead and (lead.first or lead.last > 1):
        line.take(lead.first, lead.last)


def _in_tags(line: Line, one: Known) -> bool:
    """Somebody wrote HTML: it stays together, and is text."""
    return any(
        sign in "<>" for sign in line.gap(one.last - 1)[:1] + (line.gap(one.first - 1) if one.first else "")[-1:]
    )


def place(line: Line, programme: Programme, words: Words) -> tuple[int | None, bool]:
    """(the place that is named, whether another one is named as well). Takes its words."""
    names = naming.index(replace(programme, activities=(), occurrences=()), words)
    found = [
        match
        for match in said.well_enough(names.find(line.words))
        if match.score >= _ENOUGH_OF_A_PLACE and all(line.is_free(word, word + 1) for word in match.words)
    ]
    if not found or found[0].everyday:
        return None, False
    line.taken |= found[0].words
    _take_lead(line, min(found[0].words))
    others = {match.id for match in found if not match.everyday and not match.words & found[0].words}
    return found[0].id, bool(others - {found[0].id})


def title(written: str, programme: Programme, place: int | None) -> int | None:
    """The activity that goes by this title in some language, best one of the place."""
    tokens = "".join(_tokens(written))
    named = [one for one in programme.activities if any(_alike(tokens, text) for text in one.title.values())]
    return min(named, key=lambda one: _nearness(one, place)).id if named and tokens else None


def _nearness(activity: Activity, place: int | None) -> tuple[bool, int]:
    return activity.place != place, activity.id


def _alike(tokens: str, text: str) -> bool:
    return _is_like("".join(_tokens(text)), tokens, _allowed(tokens))


def _windows(line: Line, names: Iterable[str], *, exactly: bool) -> Iterator[Known]:
    texts = [even(without_in(word.text)) for word in line.words]
    whole = "".join(texts)
    for name in names:
        tokens = _tokens(name)
        wanted, length = "".join(tokens), len(tokens)
        allowed = 0 if exactly else _allowed(wanted)
        if not wanted or (not allowed and wanted not in whole):
            continue
        for at in range(len(texts) - length + 1):
            # "6 till 7 storasalen": a number is no slip.
            if allowed and any(text.isdecimal() for text in texts[at : at + length]):
                continue
            if _is_like("".join(texts[at : at + length]), wanted, allowed):
                yield Known(name, at, at + length)


def without_in(word: str) -> str:
    """ "بالمطبخ": in the kitchen; "በጋራዡ", but not "በረንዳ"."""
    if _AMHARIC_IN.match(word):
        return word[1:]
    return word[1:] if word.startswith("بال") and len(word) > len("بال") + 1 else word


def _is_like(one: str, other: str, allowed: int) -> bool:
    return one == other or (allowed > 0 and OSA.distance(one, other, score_cutoff=allowed) <= allowed)


def _allowed(text: str) -> int:
    """How many letters may be wrong; none where a figure tells one room from another."""
    if any(sign.isdecimal() for sign in text):
        return 0
    return 2 if len(text) >= 12 else int(len(text) >= 6)


# The names of a programme are asked for at every line.
@lru_cache(maxsize=1 << 12)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(even(word) for word in folded(name))
