"""Entities that Telegram finds by itself in plain text: commands, mentions, links, addresses, phone numbers."""

import re

import sandbox.texts.utf16
from sandbox.texts.marks import Entity

_PATTERNS = [
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/])", re.ASCII)),
    ("url", re.compile(r"\b(?:https?://|tg://|www\.|t\.me/)[^\s<>\"']*[^\s<>\"'.,;:!?)»]", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}?\.[a-zA-Z]{2,63}(?![\w-])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[ ()-]?\d){6,14}(?!\d)")),
]
_CLOSED = {"code", "pre", "text_link", "text_mention", "custom_emoji"}


def add(text: str, entities: list[Entity]) -> list[Entity]:
    """The entities with those that Telegram finds by itself, in reading order."""
    places = sandbox.texts.utf16.places(text)
    taken = bytearray(places[-1])
    for entity in entities:
        if entity["type"] in _CLOSED:
            _take(taken, entity)
    found: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            offset, ends = places[match.start()], places[match.end()]
            if not any(taken[offset:ends]):
                found.append({"type": kind, "offset": offset, "length": ends - offset})
                _take(taken, found[-1])
    return sorted(entities + found, key=lambda entity: (entity["offset"], -entity["length"]))


def _take(taken: bytearray, entity: Entity) -> None:
    """Mark the UTF-16 code units of an entity."""
    offset, length = entity["offset"], max(0, min(entity["length"], len(taken) - entity["offset"]))
    taken[offset : offset + length] = b"\1" * length
