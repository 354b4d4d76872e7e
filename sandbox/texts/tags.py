"""Reading one start or end tag of Telegram's HTML."""

import re
from dataclasses import dataclass

from sandbox.texts.references import decode

NAMES = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "a", "blockquote", "span"}
NAMES |= {"tg-spoiler", "tg-emoji"}
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_BLANK = re.compile(r"\s*")


class BadHtml(ValueError):
    """What is wrong, in Telegram's words."""


@dataclass(frozen=True)
class Tag:
    """A start tag: its name, the attributes that it came with, where it began (characters), where it ended."""

    name: str
    attributes: dict[str, str]
    begins: int
    ends: int


def at(source: str, position: int) -> str:
    """How Telegram names a place in the text: by byte."""
    return f"at byte offset {len(source[:position].encode(errors='surrogatepass'))}"


def start(source: str, begins: int) -> Tag:
    """The start tag whose `<` is at `begins`. Raises BadHtml."""
    name, ends = _take(_NAME, source, begins + 1)
    if ends == len(source):
        raise BadHtml(f"Unclosed start tag {at(source, begins)}")
    if name not in NAMES:
        raise BadHtml(f'Unsupported start tag "{name}" {at(source, begins)}')
    attributes, ends = _attributes(source, ends, name, begins)
    return Tag(name, attributes, begins, ends)


def end(source: str, begins: int) -> tuple[str, int]:
    """Name of the end tag whose `<` is at `begins`, and where it ends. Raises BadHtml."""
    name, closing = _take(_NAME, source, begins + 2)
    closing = _skip(source, closing)
    if source[closing : closing + 1] != ">":
        raise BadHtml(f"Unclosed end tag {at(source, begins)}")
    return name, closing + 1


def _take(pattern: re.Pattern[str], source: str, position: int) -> tuple[str, int]:
    """What a pattern that also fits nothing finds at a position, in lower case, and where that ends."""
    match = pattern.match(source, position)
    return (match[0].lower(), match.end()) if match else ("", position)


def _skip(source: str, position: int) -> int:
    return _take(_BLANK, source, position)[1]


def _attributes(source: str, position: int, tag: str, begins: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    position = _skip(source, position)
    while source[position : position + 1] != ">":
        name, value, position = _attribute(source, position, tag, begins)
        found[name] = value
        position = _skip(source, position)
        if position == len(source):
            raise BadHtml(f"Unclosed start tag {at(source, begins)}")
    return found, position + 1


def _attribute(source: str, position: int, tag: str, begins: int) -> tuple[str, str, int]:
    name, ends = _take(_ATTRIBUTE, source, position)
    if not name:
        raise BadHtml(f'Empty attribute name in the tag "{tag}" {at(source, begins)}')
    position = _skip(source, ends)
    if source[position : position + 1] == "=":
        value, position = _value(source, _skip(source, position + 1), begins)
        return name, value, position
    if position == len(source):
        raise BadHtml(f'Unclosed start tag "{tag}" {at(source, begins)}')
    if (tag, name) == ("blockquote", "expandable"):
        return name, "", position
    raise BadHtml(f'Expected equal sign in declaration of an attribute of the tag "{tag}" {at(source, begins)}')


def _value(source: str, position: int, begins: int) -> tuple[str, int]:
    quote = source[position : position + 1]
    if quote in ("'", '"'):
        closing = source.find(quote, position + 1)
        if closing < 0:
            raise BadHtml(f"Unclosed start tag {at(source, begins)}")
        return decode(source[position + 1 : closing]), closing + 1
    word, ends = _take(_TOKEN, source, position)
    following = source[ends : ends + 1]
    if following and following != ">" and not following.isspace():
        raise BadHtml(f"Unexpected end of name token {at(source, position)}")
    return word, ends
