"""Telegram's HTML: text with tags in, text and message entities out, errors in Telegram's words.

Source: https://core.telegram.org/bots/api#html-style. Offsets and lengths of entities are UTF-16 code units.
"""

from dataclasses import dataclass

import sandbox.texts.marks
import sandbox.texts.tags
from sandbox.texts.marks import Entity
from sandbox.texts.nesting import settle
from sandbox.texts.references import decode
from sandbox.texts.tags import BadHtml, Tag, at
from sandbox.texts.utf16 import units


@dataclass(frozen=True)
class _Open:
    tag: Tag
    offset: int
    part: int


def parse(source: str) -> tuple[str, list[Entity]]:
    """The text without its tags, and its entities. Raises BadHtml; its byte offsets point into `source`."""
    reader = _Reader(source)
    while reader.position < len(source):
        reader.step()
    if reader.open:
        raise BadHtml(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag.name}"')
    text = "".join(reader.parts)
    _check_pairs(text)
    return text, settle(reader.entities)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def step(self) -> None:
        if self.source[self.position] != "<":
            self._words()
        elif self.source.startswith("</", self.position):
            self._end()
        else:
            self._start()

    def _words(self) -> None:
        ends = self.source.find("<", self.position)
        ends = len(self.source) if ends < 0 else ends
        words = decode(self.source[self.position : ends])
        self.parts.append(words)
        self.offset += units(words)
        self.position = ends

    def _start(self) -> None:
        tag = sandbox.texts.tags.start(self.source, self.position)
        sandbox.texts.marks.check(tag, self.source)
        self.open.append(_Open(tag, self.offset, len(self.parts)))
        self.position = tag.ends

    def _end(self) -> None:
        if not self.open:
            raise BadHtml(f"Unexpected end tag {at(self.source, self.position)}")
        name, ends = sandbox.texts.tags.end(self.source, self.position)
        opened = self.open.pop()
        if name and name != opened.tag.name:
            where = at(self.source, self.position)
            raise BadHtml(f'Unmatched end tag {where}, expected "</{opened.tag.name}>", found "</{name}>"')
        self.position = ends
        if self.offset > opened.offset:
            self.entities += self._entity(opened)

    def _entity(self, opened: _Open) -> list[Entity]:
        length = self.offset - opened.offset
        kind = sandbox.texts.marks.entity(opened.tag, lambda: "".join(self.parts[opened.part :]))
        return [{**kind, "offset": opened.offset, "length": length}] if kind else []


def _check_pairs(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise BadHtml(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        ) from None
