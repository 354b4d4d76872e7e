"""A sentence as numbers: hashed pieces of its words, its words, and what was found in it."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from understanding.slots import Slots
from understanding.text import Word, strip

BUCKETS = 1 << 17
_PIECES = (2, 3, 4, 5)
_SHARE_OF_PIECES = 1.0
_SHARE_OF_WORDS = 1.0
_SHARE_OF_CUES = 1.0
_SHARE_OF_SLOTS = 0.35


class Features(NamedTuple):
    """Bucket numbers (each once) and their values."""

    buckets: NDArray[np.int64]
    values: NDArray[np.float32]


def of(
    sentence: Sequence[Word], slots: Slots, *, language: str, question: bool, only: Container[int] | None = None
) -> Features:
    """`only`: the words to go by, by number; None: all."""
    plain = _with_placeholders(sentence, slots, only)
    found: dict[int, float] = {}
    _add(found, set(_pieces(plain)), _SHARE_OF_PIECES)
    _add(found, set(_words(plain)), _SHARE_OF_WORDS)
    _add(found, set(_cues(slots)), _SHARE_OF_CUES)
    for feature in _slots(plain, slots, language=language, question=question):
        bucket = crc32(feature.encode()) % BUCKETS
        found[bucket] = found.get(bucket, 0.0) + _SHARE_OF_SLOTS
    buckets = sorted(found)
    return Features(np.array(buckets, dtype=np.int64), np.array([found[one] for one in buckets], dtype=np.float32))


def _add(found: dict[int, float], features: set[str], share: float) -> None:
    if features:
        each = share / len(features) ** 0.5
        for feature in features:
            bucket = crc32(feature.encode()) % BUCKETS
            found[bucket] = found.get(bucket, 0.0) + each


def _with_placeholders(sentence: Sequence[Word], slots: Slots, only: Container[int] | None) -> list[str]:
    """Days, names and numbers say that they are there, not which they are."""
    marks: dict[int, str] = dict.fromkeys(slots.found.said, "‹day›")
    for kind, matches in (("‹place›", slots.places), ("‹activity›", slots.activities)):
        for match in matches[:1]:
            if not match.everyday:
                marks.update(dict.fromkeys(match.words, kind))
    plain: list[str] = []
    for number, word in enumerate(sentence):
        if only is not None and number not in only:
            continue
        text = marks.get(number) or ("‹number›" if word.text[:1].isdecimal() else strip(word.text))
        if not (text.startswith("‹") and plain[-1:] == [text]):
            plain.append(text)
    return plain


def _pieces(plain: Sequence[str]) -> Iterator[str]:
    for text in plain:
        if text.startswith("‹"):
            continue
        edged = f"_{text[:20]}_"
        for size in _PIECES:
            yield from (edged[at : at + size] for at in range(len(edged) - size + 1))


def _words(plain: Sequence[str]) -> Iterator[str]:
    for text in plain:
        yield f"w {text}"
    for one, other in zip(("‹start›", *plain), (*plain, "‹end›"), strict=True):
        yield f"ww {one} {other}"


def _cues(slots: Slots) -> Iterator[str]:
    """Notions, and pairs of them: "not" and "come" together are a cancellation. The same in every language."""
    known = sorted(slots.cues | {f"+{name}" for name in _found(slots)} | ({"+day"} if slots.found.days else set()))
    yield from (f"c {one}" for one in known)
    pairs = ((one, other) for n, one in enumerate(known) for other in known[n + 1 :])
    yield from (f"cc {one} {other}" for one, other in pairs if one in slots.cues or other in slots.cues)


def _slots(plain: Sequence[str], slots: Slots, *, language: str, question: bool) -> Iterator[str]:
    yield f"s {language}"
    yield f"s length {min(len(plain), 12) // 2}"
    if question:
        yield "s ?"
    if slots.found.days:
        yield "s day"
        yield "s one day" if slots.found.days.is_one else "s days"
    yield from (f"s {name}" for name in _found(slots))
    rest = sum(not text.startswith("‹") for text in plain)
    yield f"s rest {min(rest, 3)}"
    # What speaks of nothing that we know of is mostly not for us.
    yield f"s strange {min(slots.strange, 4)}"
    yield f"s notions {min(len(slots.cues), 3)} strange {min(slots.strange, 3)}"


def _found(slots: Slots) -> Iterator[str]:
    activity = slots.activities[0] if slots.activities else None
    there = {
        "time": slots.found.times,
        "now": slots.found.now or slots.open_now,
        "activity": activity and not activity.everyday,
        "everyday activity": activity and activity.everyday,
        "place": slots.places,
        "seats": slots.seats,
        "category": slots.category,
        "audience": slots.audience,
        "language name": slots.named_language,
        "need": slots.need,
        f"need {slots.need}": slots.need,
        "topic": slots.topic,
        f"topic {slots.topic}": slots.topic,
    }
    yield from (name for name, value in there.items() if value)
