"""All word data in one file, as it is used: what is large in it lies on shelves, the rest is JSON."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from understanding import shelf
from understanding.shelf import Packed

_SHELF = "shelf"
# A smaller table is as well off as a dict.
_LARGE = 24


def write(file: Path, flat: Mapping[str, Any], fingerprint: str) -> None:
    tables: list[Mapping[str, str]] = []
    rest = json.dumps(_without_large(flat, tables), ensure_ascii=False, separators=(",", ":"))
    packed = shelf.pack(tables)
    np.savez_compressed(
        file,
        fingerprint=np.array(fingerprint),
        rest=np.frombuffer(rest.encode(), np.uint8),
        blob=np.frombuffer(packed.blob, np.uint8),
        starts=packed.starts,
        slots=packed.slots,
        shelves=packed.shelves,
    )


def read(file: Path, fingerprint: str) -> dict[str, Any] | None:
    """None where it was made from other files."""
    with np.load(file) as kept:
        if str(kept["fingerprint"]) != fingerprint:
            return None
        packed = Packed(kept["blob"].tobytes(), kept["starts"], kept["slots"], kept["shelves"])
        rest = json.loads(kept["rest"].tobytes())
    whole = _with_shelves(rest, shelf.shelves(packed))
    assert isinstance(whole, dict)  # noqa: S101 -- as it was written
    return whole


def _without_large(part: Any, tables: list[Mapping[str, str]]) -> Any:
    """Every large table of texts leaves its number, and goes to `tables`."""
    if not isinstance(part, Mapping):
        return part
    if len(part) >= _LARGE and all(isinstance(text, str) for text in part.values()):
        tables.append(part)
        return {_SHELF: len(tables) - 1}
    return {key: _without_large(value, tables) for key, value in part.items()}


def _with_shelves(part: Any, shelves: list[shelf.Shelf]) -> Any:
    if not isinstance(part, dict):
        return part
    if part.keys() == {_SHELF}:
        return shelves[part[_SHELF]]
    return {key: _with_shelves(value, shelves) for key, value in part.items()}
