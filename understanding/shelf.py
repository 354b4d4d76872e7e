"""A great many short texts by key, kept as bytes: as a dict of strings they would take five times the memory."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar, overload
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_T = TypeVar("_T")

_END = b"\x00"
# So many places for each text that most keys are found at the first one looked at.
_ROOM = 2


class Packed(NamedTuple):
    """Several tables. `blob`: key, NUL, text, one behind the other. `starts`: where each begins, and the end.

    `slots`: hash tables one behind the other: the number of a text, counted from 1; 0: none. `shelves`: the slots of
    each table, half open.
    """

    blob: bytes
    starts: NDArray[np.uint32]
    slots: NDArray[np.uint32]
    shelves: NDArray[np.uint32]


class Shelf(Mapping[str, str]):
    """One of the tables, to be looked up in."""

    __slots__ = ("_blob", "_length", "_slots", "_starts")

    def __init__(self, blob: bytes, starts: memoryview, slots: memoryview) -> None:
        self._length = (len(slots) - 1) // _ROOM
        self._blob = blob
        self._starts = starts
        self._slots = slots

    def __getitem__(self, key: str) -> str:
        text = self.get(key)
        if text is None:
            raise KeyError(key)
        return text

    # The most called function of all: the one that `Mapping` makes of `__getitem__` takes twice as long.
    @overload
    def get(self, key: str, /) -> str | None: ...
    @overload
    def get(self, key: str, default: str, /) -> str: ...
    @overload
    def get(self, key: str, default: _T, /) -> str | _T: ...
    def get(self, key: str, default: object = None, /) -> object:
        wanted = key.encode() + _END
        at = crc32(wanted) % len(self._slots)
        while entry := self._slots[at]:
            start = self._starts[entry - 1]
            if self._blob.startswith(wanted, start):
                return self._blob[start + len(wanted) : self._starts[entry]].decode()
            at = (at + 1) % len(self._slots)
        return default

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        for entry in sorted(entry for entry in self._slots if entry):
            start = self._starts[entry - 1]
            yield self._blob[start : self._blob.index(_END, start)].decode()

    def __len__(self) -> int:
        return self._length


def pack(tables: Sequence[Mapping[str, str]]) -> Packed:
    texts: list[bytes] = []
    slots: list[int] = []
    shelves = [0]
    for table in tables:
        room = [0] * (len(table) * _ROOM + 1)
        for key, text in table.items():
            begins = key.encode() + _END
            texts.append(begins + text.encode())
            room[_free(room, begins)] = len(texts)
        slots += room
        shelves.append(len(slots))
    starts = np.cumsum([0, *map(len, texts)], dtype=np.uint32)
    return Packed(b"".join(texts), starts, np.array(slots, np.uint32), np.array(shelves, np.uint32))


def _free(room: Sequence[int], begins: bytes) -> int:
    at = crc32(begins) % len(room)
    while room[at]:
        at = (at + 1) % len(room)
    return at


def shelves(packed: Packed) -> list[Shelf]:
    starts, slots = memoryview(packed.starts.data), memoryview(packed.slots.data)
    return [Shelf(packed.blob, starts, slots[first:last]) for first, last in pairwise(packed.shelves.tolist())]
