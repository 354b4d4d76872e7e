"""The marks of Telegram's MarkdownV2, and what stands behind them: a language, a link."""

import re
from dataclasses import dataclass

from sandbox.texts.tags import at

RESERVED = "_*[]()~`>#+-=|{}.!\n"
# What opens an entity, its name in Telegram's errors, what closes it. The longer mark comes first.
MARKS = [
    ("```", "Pre", "```"),
    ("`", "Code", "`"),
    ("||", "Spoiler", "||"),
    ("__", "Underline", "__"),
    ("_", "Italic", "_"),
    ("*", "Bold", "*"),
    ("~", "Strikethrough", "~"),
    ("![", "CustomEmoji", "]"),
    ("[", "TextUrl", "]"),
]
CLOSING = {name: closing for _, name, closing in MARKS}
# HTML has a tag for each; so both come to the same entities.
TAGS = {"Bold": "b", "Italic": "i", "Underline": "u", "Strikethrough": "s", "Spoiler": "tg-spoiler", "Code": "code"}
TAGS |= {"Pre": "pre", "BlockQuote": "blockquote", "TextUrl": "a", "CustomEmoji": "tg-emoji"}

ESCAPED = re.compile(r"\\([\x01-\x7e])", re.DOTALL)
# A quote whose last line ends so is shown folded.
FOLDED = re.compile(r"\|\|(?=\n(?!>)|\Z)")
_LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")
_LINE_END = re.compile(r"\r\n|\n\r|\n|\r")
_TARGET = re.compile(r"((?:\\[\x01-\x7e]|[^)\\]|\\(?![\x01-\x7e]))*)\)", re.DOTALL)
_EMOJI = re.compile(r"tg://emoji\?id=(\d+)")


class BadMarkdown(ValueError):
    """What is wrong, in Telegram's words."""


@dataclass
class Open:
    """A mark that is not closed yet: its name, and where it began in the text (UTF-16), the source and the parts."""

    name: str
    offset: int
    begins: int
    part: int
    language: str = ""


def language(source: str, position: int) -> tuple[str, int]:
    """The language behind the mark of a `Pre`, perhaps none, and where its text begins."""
    named = _LANGUAGE.match(source, position)
    position = named.end() if named else position
    line = _LINE_END.match(source, position)
    return named[1] if named else "", line.end() if line else position


def target(source: str, position: int, name: str) -> tuple[str | None, int]:
    """The link in brackets behind a `]`, None without brackets, and where it ends. Raises BadMarkdown."""
    if not source.startswith("(", position):
        return None, position
    found = _TARGET.match(source, position + 1)
    if found is None:
        what = "URL" if name == "TextUrl" else "custom emoji URL"
        raise BadMarkdown(f"Can't find end of a {what} {at(source, position + 1)}")
    return ESCAPED.sub(r"\1", found[1]), found.end()


def attributes(name: str, link: str | None) -> dict[str, str]:
    """What HTML's tag would carry. Raises BadMarkdown."""
    if name == "TextUrl":
        return {"href": link or ""}
    if name != "CustomEmoji":
        return {}
    if link is None:
        raise BadMarkdown("Custom emoji entity must contain a tg://emoji URL")
    number = _EMOJI.fullmatch(link)
    if number is None:
        raise BadMarkdown("Custom emoji URL must have an emoji identifier")
    return {"emoji-id": number[1]}
