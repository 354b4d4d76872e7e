"""Message entities that a bot gives ready-made, instead of a parse mode."""

from typing import Any

import sandbox.links
from sandbox.call import Call
from sandbox.marks import Entity
from sandbox.refusals import bad

_NEEDED = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_FOUND = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
_PLAIN = {"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"}
_KINDS = {*_NEEDED, *_FOUND, *_PLAIN, "code", "pre"}


def read(call: Call, name: str, length: int) -> list[Entity]:
    """The entities in a call's parameter, checked against a text of `length` UTF-16 units. Raises Refusal."""
    given = call.value(name, "can't parse entities JSON object") or []
    if not isinstance(given, list):
        raise bad("expected an Array of MessageEntity")
    for entity in given:
        _check(entity, length)
    # What Telegram finds by itself it finds again; a bot can't add to it.
    return [dict(entity) for entity in given if entity["type"] not in _FOUND]


def _check(entity: Any, length: int) -> None:
    if not isinstance(entity, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    kind, offset, size = entity.get("type"), entity.get("offset"), entity.get("length")
    if kind not in _KINDS:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    _check_place(offset, size, length)
    needed = _NEEDED.get(str(kind))
    if needed and needed not in entity:
        raise bad(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if kind == "text_link":
        entity["url"] = _link(str(entity["url"]))


def _check_place(offset: Any, size: Any, length: int) -> None:
    if not isinstance(offset, int) or offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if not isinstance(size, int) or size < 0:
        raise bad(f"receive an entity with incorrect length {size}")
    if offset >= length:
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + size > length:
        ends = offset + size
        raise bad(f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {ends}")


def _link(url: str) -> str:
    try:
        return sandbox.links.check(url)
    except sandbox.links.BadLink as trouble:
        raise bad(f"entity URL '{url}' is invalid: {trouble}") from None
