"""A message's words as Telegram keeps them: parsed, cleaned, trimmed, measured."""

import re
import unicodedata
from bisect import bisect_left

import sandbox.texts.detection
import sandbox.texts.entities
import sandbox.texts.html
import sandbox.texts.markdown
import sandbox.texts.utf16
from sandbox.texts.markdown_marks import BadMarkdown
from sandbox.texts.marks import Entity
from sandbox.texts.tags import BadHtml
from sandbox.texts.utf16 import units
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100
# Before anything is parsed: tags count, and so does every byte.
MOST_BYTES = 2**15

Formatted = tuple[str, list[Entity]]

_PARSERS = {"html": sandbox.texts.html.parse, "markdownv2": sandbox.texts.markdown.parse}
# U+2028 to U+202E (line separators, embeddings, overrides) are deleted, the isolates U+2066 to U+2069 kept. Three marks
# that combine with a letter are deleted, too: of an å in two parts (NFD) only the a arrives.
_DELETED = re.compile("[\r\u2028-\u202e\u030a\u0333\u033f]")
_BLANKED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
# Of several direction marks in a row only the last one works.
_PILED = re.compile("[\u200e\u200f](?=[\u200e\u200f])")


def message(call: Call, too_long: str = "message is too long") -> Formatted:
    """Text and entities of a call's `text`. Raises Refusal; `too_long`: what it says of a text past the limit."""
    if not call.text("text"):
        raise bad("message text is empty")
    text, entities = _read(call, "text", "entities")
    if _is_empty(text):
        raise bad("text must be non-empty")
    return _measured(text, entities, LONGEST_TEXT, too_long)


def caption(call: Call, too_long: str = "message caption is too long") -> Formatted:
    """Text and entities of a call's `caption`; it may be empty. Raises Refusal."""
    text, entities = _read(call, "caption", "caption_entities")
    return _measured(text, entities, LONGEST_CAPTION, too_long)


def keep(text: str, entities: list[Entity]) -> Formatted:
    """Text as Telegram keeps it, with the entities moved along and those added that it finds by itself."""
    text, entities = clean(text, entities)
    return text, _found(text, entities)


def clean(text: str, entities: list[Entity]) -> Formatted:
    """Text as Telegram keeps it, with the entities moved along."""
    text, entities = _delete(_PILED.sub("\u200c", _BLANKED.sub(" ", text)), entities)
    stripped = text.strip(" \n\t")
    entities = _clip(entities, units(text) - units(text.lstrip(" \n\t")), units(stripped))
    return stripped, entities


def _found(text: str, entities: list[Entity]) -> list[Entity]:
    return sandbox.texts.detection.add(text, entities)[:MOST_ENTITIES]


def _measured(text: str, entities: list[Entity], longest: int, too_long: str) -> Formatted:
    """Only what is short enough is searched for more: what is too long would hold everybody up. Raises Refusal."""
    if units(text) > longest:
        raise bad(too_long)
    return text, _found(text, entities)


def _read(call: Call, name: str, entities_name: str) -> Formatted:
    mode, text = call.text("parse_mode").lower(), call.text(name)
    if len(text.encode(errors="surrogatepass")) > MOST_BYTES:
        raise bad("text is too long")
    if mode in _PARSERS:
        return clean(*_parse(text, mode))
    if mode and mode != "none":
        raise bad("unsupported parse_mode")
    return clean(text, sandbox.texts.entities.read(call, entities_name, text))


def _parse(source: str, mode: str) -> Formatted:
    try:
        return _PARSERS[mode](source)
    except (BadHtml, BadMarkdown) as trouble:
        raise bad(f"can't parse entities: {trouble}") from None


def _delete(text: str, entities: list[Entity]) -> Formatted:
    if not _DELETED.search(text):
        return text, entities
    places = sandbox.texts.utf16.places(text)
    gone = [places[match.start()] for match in _DELETED.finditer(text)]
    moved = [_shrink(entity, gone) for entity in entities]
    return _DELETED.sub("", text), [entity for entity in moved if entity["length"]]


def _shrink(entity: Entity, gone: list[int]) -> Entity:
    end = entity["offset"] + entity["length"]
    before = bisect_left(gone, entity["offset"])
    inside = bisect_left(gone, end) - before
    return {**entity, "offset": entity["offset"] - before, "length": entity["length"] - inside}


def _clip(entities: list[Entity], cut: int, length: int) -> list[Entity]:
    kept: list[Entity] = []
    for entity in entities:
        begins = max(entity["offset"] - cut, 0)
        ends = min(entity["offset"] + entity["length"] - cut, length)
        if ends > begins:
            kept.append({**entity, "offset": begins, "length": ends - begins})
    return kept


def _is_empty(text: str) -> bool:
    return all(unicodedata.category(character) in ("Zs", "Cf", "Cc", "Zl") for character in text)
