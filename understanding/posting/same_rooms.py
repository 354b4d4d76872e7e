"""Rooms of the house in other words or another language: "the small hall" and "Lilla salen" are one room."""

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from domain.programme import Programme
from understanding import text
from understanding.phrases import Phrases
from understanding.posting import frames, rooms, runs
from understanding.posting.line import Line
from understanding.posting.runs import Run

KINDS = ("room_is", "room_how")
_ANY = "room"


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
        return self._found(self._said(written, line))

    def is_one_of_several(self, written: str, line: Line) -> bool:
        said = self._said(written, line)
        return sum(_is_part(said, keys) for _, keys in self._known()) > 1 and self._found(said) is None

    def _found(self, said: Keys) -> Same | None:
        for is_same, sure in ((_is_equal, True), (_is_part, True), (_is_nearly, False)):
            names = {name for name, keys in self._known() if is_same(said, keys)}
            if names:
                return Same(names.pop(), sure) if len(names) == 1 else None
        return None

    def _said(self, written: str, line: Line) -> Keys:
        """Nothing where a strange word or a number stands beside the room: "rum 2"."""
        idle = {word.text for at, word in enumerate(line.words) if line.joins(at)}
        return self._keys(written, idle)

    def _known(self) -> Iterator[tuple[str, Keys]]:
        for texts in self._rooms:
            yield from ((texts[0], self._keys(one)) for one in texts)

    def _keys(self, written: str, idle: Set[str] = frozenset()) -> Keys:
        words = text.words(text.clean(written))
        hits = [hit for table in self._tables.values() for hit in table.find(words) if hit.kind in KINDS]
        longest = [hit for hit in hits if not any(_holds(other, hit) for other in hits)]
        meant = {at for hit in longest for at in range(hit.first, hit.last)}
        if any(at not in meant and word.text not in idle for at, word in enumerate(words)):
            return Keys()
        return _keys_of([(hit.kind, hit.value) for hit in longest])


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
    return Keys(frozenset(what - {_ANY} or what), frozenset(how))


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


def take(line: Line, house: Rooms) -> Same | None:
    """Takes the first room that is plainly said: with how it is, led by "in the", or apart from all else."""
    for run in runs.of_kinds(line, KINDS):
        found = house.same(line.written(run.first, run.last), line)
        if found and _is_plain(run, line):
            _take_led(line, run)
            return found
    return None


def _is_plain(run: Run, line: Line) -> bool:
    if not run.of("room_is"):
        return False
    begins = run.first > 0 and (run.first - 1 in line.taken or line.parts_after(run.first - 1))
    # "may I have the small hall for a party"
    asked = run.last < len(line.words) and line.joins(run.last) and _is_asked(run, line)
    if not rooms.ends(line, run.last):
        return asked or frames.books(line)
    led = line.is_led_itself(run.first) or _lead(line, run.first) is not None
    return begins or led or bool(run.of("room_how"))


def _is_asked(run: Run, line: Line) -> bool:
    first = run.first - 1 if run.first and line.may_go(run.first - 1) else run.first
    return bool(first) and first - 1 in line.taken and frames.is_of_one(line, first - 1)


def _take_led(line: Line, run: Run) -> None:
    lead = _lead(line, run.first)
    line.take(run.first if lead is None else lead, run.last)


def _lead(line: Line, last: int) -> int | None:
    """The first word of what leads to a room, "in the", "i den"."""
    first = last
    while first and (hit := line.ending_at("lead", "room", first)):
        first = hit.first
    if first == last and last and line.is_free(last - 1, last) and line.may_go(last - 1):
        first = last - 1
        hit = line.ending_at("lead", "room", first)
        return hit.first if hit else first
    return first if first < last else None
