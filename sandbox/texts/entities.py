"""Message entities that a bot gives ready-made, instead of a parse mode."""

from typing import Any

import sandbox.links
from sandbox.texts.marks import Entity
from sandbox.texts.utf16 import cut, units
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

_NEEDED = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_FOUND = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
_PLAIN = {"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"}
_KINDS = {*_NEEDED, *_FOUND, *_PLAIN, "code", "pre"}


def read(call: Call, name: str, text: str) -> list[Entity]:
    """The entities in a call's parameter, checked against the text that they are for. Raises Refusal."""
    given = call.value(name, "can't parse entities JSON object") or []
    if not isinstance(given, list):
        raise bad("expected an Array of MessageEntity")
    for entity in given:
        _check(entity, text)
    # What Telegram finds by itself it finds again; a bot can't add to it.
    return [dict(entity) for entity in given if entity["type"] not in _FOUND]


def _check(entity: Any, text: str) -> None:
    if not isinstance(entity, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    kind, offset, size = entity.get("type"), entity.get("offset"), entity.get("length")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    _check_place(offset, size, text)
    needed = _NEEDED.get(kind)
    if needed and needed not in entity:
        raise bad(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if kind == "text_link":
        entity["url"] = _link(str(entity["url"]))


def _check_place(offset: Any, size: Any, text: str) -> None:
    if not isinstance(offset, int) or offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if not isinstance(size, int) or size < 0:
        raise bad(f"receive an entity with incorrect length {size}")
    length = units(text)
    if offset >= length:
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + size > length:
        ends = offset + size
        raise bad(f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {ends}")
    _check_edges(offset, size, text)


def _check_edges(offset: int, size: int, text: str) -> None:
    """Offsets that were counted in characters or bytes fall between the halves of an emoji."""
    if place := _inside(text, offset):
        raise bad(f"entity begins in a middle of a UTF-16 symbol at byte offset {place}")
    if place := _inside(text, offset + size):
        ends = "ends in a middle of a UTF-16 symbol"
        raise bad(f"entity beginning at UTF-16 offset {offset} {ends} at byte offset {place}")


def _inside(text: str, offset: int) -> int:
    """The byte behind the character in whose middle a UTF-16 offset lies; 0: it lies in none."""
    before = cut(text, 0, offset)
    if not before.endswith("\ufffd") or cut(text, 0, offset + 1).startswith(before):
        return 0
    return len(cut(text, 0, offset + 1).encode())


def _link(url: str) -> str:
    try:
        return sandbox.links.check(url)
    except sandbox.links.BadLink as trouble:
        raise bad(f"entity URL '{url}' is invalid: {trouble}") from None
