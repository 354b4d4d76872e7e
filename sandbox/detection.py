"""Entities that Telegram finds by itself in plain text: commands, mentions, links, addresses, phone numbers."""

import re

from sandbox.marks import Entity
from sandbox.utf16 import units

_PATTERNS = [
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/])", re.ASCII)),
    ("url", re.compile(r"\b(?:https?://|tg://|www\.|t\.me/)[^\s<>\"']*[^\s<>\"'.,;:!?)»]", re.IGNORECASE)),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[ ()-]?\d){6,14}(?!\d)")),
]
_CLOSED = {"code", "pre", "text_link", "text_mention", "custom_emoji"}


def add(text: str, entities: list[Entity]) -> list[Entity]:
    """The entities with those that Telegram finds by itself, in reading order."""
    taken = [entity for entity in entities if entity["type"] in _CLOSED]
    found: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            entity = _place(kind, text, match)
            if not any(_overlap(entity, other) for other in taken + found):
                found.append(entity)
    return sorted(entities + found, key=lambda entity: (entity["offset"], -entity["length"]))


def _place(kind: str, text: str, match: re.Match[str]) -> Entity:
    return {"type": kind, "offset": units(text[: match.start()]), "length": units(match[0])}


def _overlap(one: Entity, other: Entity) -> bool:
    before = one["offset"] + one["length"] <= other["offset"]
    after = other["offset"] + other["length"] <= one["offset"]
    return not (before or after)
