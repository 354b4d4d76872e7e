"""Rooms of the house in other words or another language: "the small hall" and "Lilla salen" are one room."""

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from domain.programme import Programme
from understanding import text
from understanding.phrases import Hit, Phrases
from understanding.posting.lines.line import Line

KINDS = ("room_is", "room_how")
_ANY = "room"
# "на нашей кухне": whose it is says not which.
_OURS = "ours"
# What one house calls so is called otherwise in another.
_AKIN = {"workshop": "studio", "studio": "workshop", "cafe": "cafe_corner", "gym": "sports_hall"}


class Keys(NamedTuple):
    """What a room is ("hall", "kitchen"), and how ("small"), by the keys that all languages share."""

    what: frozenset[str] = frozenset()
    how: frozenset[str] = frozenset()


class Same(NamedTuple):
    """A known room by its own name; `sure` is False where it was said only nearly so."""

    name: str
    sure: bool


class Rooms:
    """Those of a place. `tables`: the words of all languages."""

    def __init__(self, programme: Programme, place: int | None, tables: Mapping[str, Phrases]) -> None:
        here = [one for one in programme.activities if place is None or one.place == place]
        self._tables = tables
        self._rooms = list({tuple(one.room.values()): None for one in here if one.room})

    def same(self, written: str, line: Line) -> Same | None:
        """None: nothing is known of it, or it may be one of several."""
        return None if _is_apart(line, written) else self._found(self._said(written, line))

    def begun(self, written: str, line: Line) -> Same | None:
        """The one with which it begins, if strange words go on behind: "кухня подарунки"."""
        if _is_apart(line, written):
            return None
        words = written.split()
        # A word for a room that is left over makes it another one: the hall of "the small hall, 8 seats" is no big one.
        ends = (last for last in range(len(words) - 1, 0, -1) if not self._hits(" ".join(words[last:])))
        first = (self.same(" ".join(words[:last]), line) for last in ends)
        return next((found._replace(sure=False) for found in first if found), None)

    def _hits(self, written: str) -> bool:
        words = text.words(text.clean(written))
        return any(hit.kind in KINDS for table in self._tables.values() for hit in table.find(words))

    def is_strange(self, written: str, line: Line) -> bool:
        """One of several that the house has, or a kind of room of which it has none: "kütüphanede"."""
        what = self._said(written, line).what
        known = [keys.what for _, keys in self._known]
        return self.is_one_of_several(written, line) or bool(what and known and not any(what & one for one in known))

    def is_one_of_several(self, written: str, line: Line) -> bool:
        said = self._said(written, line)
        return sum(_is_part(said, keys) for _, keys in self._known) > 1 and self._found(said) is None

    def _found(self, said: Keys) -> Same | None:
        akin = Keys(frozenset(_AKIN.get(one, one) for one in said.what), said.how)
        return self._found_as(said) or self._found_as(akin)

    def _found_as(self, said: Keys) -> Same | None:
        for is_same, sure in ((_is_equal, True), (_is_part, True), (_is_nearly, False)):
            names = {name for name, keys in self._known if is_same(said, keys)}
            if names:
                return Same(names.pop(), sure) if len(names) == 1 else None
        return None

    def _said(self, written: str, line: Line) -> Keys:
        """Nothing where a strange word or a number stands beside the room: "rum 2"."""
        idle = {word.text for at, word in enumerate(line.words) if line.joins(at)}
        return self._keys(written, idle, _by_word(line))

    @cached_property
    def _known(self) -> Sequence[tuple[str, Keys]]:
        return [(texts[0], self._keys(one)) for texts in self._rooms for one in texts]

    def _keys(
        self, written: str, idle: Set[str] = frozenset(), heard: Mapping[str, Hit] = MappingProxyType({})
    ) -> Keys:
        """`heard`: words of the line that say it with a wrong letter."""
        words = text.words(text.clean(written))
        hits = [hit for table in self._tables.values() for hit in table.find(words) if hit.kind in KINDS]
        hits += [
            heard[word.text]._replace(first=at, last=at + 1) for at, word in enumerate(words) if word.text in heard
        ]
        longest = [hit for hit in hits if not any(_holds(other, hit) for other in hits)]
        meant = {at for hit in longest for at in range(hit.first, hit.last)}
        if any(at not in meant and word.text not in idle for at, word in enumerate(words)):
            return Keys()
        return _keys_of([(hit.kind, hit.value) for hit in longest])


def _is_apart(line: Line, written: str) -> bool:
    """ "حوض شهر": the pool of the town is no room of the house."""
    spans = ((hit.first, hit.last) for hit in line.hits if (hit.kind, hit.value) == ("room", "apart"))
    return any(line.written(*span) == written for span in spans)


def _by_word(line: Line) -> dict[str, Hit]:
    return {line.words[hit.first].text: hit for hit in line.hits if hit.kind in KINDS and hit.last == hit.first + 1}


def _holds(one: tuple[str, str, int, int], other: tuple[str, str, int, int]) -> bool:
    return one[2] <= other[2] and other[3] <= one[3] and one[3] - one[2] > other[3] - other[2]


def _keys_of(said: list[tuple[str, str]]) -> Keys:
    """ "hall+small" is a room and how it is in one word: "lillsalen"."""
    what: set[str] = set()
    how: set[str] = set()
    for kind, value in said:
        first, *more = value.split("+")
        (what if kind == "room_is" else how).add(first)
        how.update(more)
    return Keys(frozenset(what - {_ANY} or what), frozenset(how - {_OURS}))


def _is_equal(said: Keys, known: Keys) -> bool:
    return bool(said.what) and said == known


def _is_part(said: Keys, known: Keys) -> bool:
    """ "salen" where there is but one."""
    said_enough = bool(said.how) or _ANY not in said.what
    return bool(said.what) and said_enough and said.what == known.what and said.how <= known.how


def _is_nearly(said: Keys, known: Keys) -> bool:
    """ "the big kitchen" where the kitchen is no big one; "the small room" where that is a hall."""
    if said.what and _ANY not in said.what and said.what == known.what:
        return not known.how
    return bool(said.how) and said.how == known.how and _ANY in said.what | known.what
