"""Telegram's MarkdownV2: text with marks in, text and message entities out, errors in Telegram's words.

Source: https://core.telegram.org/bots/api#markdownv2-style. Offsets and lengths of entities are UTF-16 code units.
"""

import sandbox.texts.markdown_marks
import sandbox.texts.marks
from sandbox.texts.markdown_marks import CLOSING, ESCAPED, FOLDED, MARKS, RESERVED, TAGS, BadMarkdown, Open
from sandbox.texts.marks import Entity
from sandbox.texts.nesting import settle
from sandbox.texts.tags import Tag, at
from sandbox.texts.utf16 import units


def parse(source: str) -> tuple[str, list[Entity]]:
    """The text without its marks, and its entities. Raises BadMarkdown; its byte offsets point into `source`."""
    reader = _Reader(source)
    while reader.position < len(source):
        reader.step()
    reader.finish()
    return "".join(reader.parts), settle(reader.entities)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[Open] = []
        self.quoted = False
        self.entities: list[Entity] = []

    def step(self) -> None:
        character = self.source[self.position]
        if escaped := ESCAPED.match(self.source, self.position):
            self._write(escaped[1], 2)
        elif character not in self._reserved():
            self._write(character, 1)
        elif self._closes():
            self._end()
        elif character == "\n":
            self._new_line()
        else:
            self._begin()

    def finish(self) -> None:
        """The text is at its end; only a quote may be open still."""
        if self.open and self.open[-1].name == "BlockQuote":
            self._add(self.open.pop(), {})
        if self.open:
            raise self._endless()

    def _at(self, mark: str) -> bool:
        return self.source.startswith(mark, self.position)

    def _write(self, text: str, read: int) -> None:
        self.parts.append(text)
        self.offset += units(text)
        self.position += read

    def _innermost(self) -> str:
        return self.open[-1].name if self.open else ""

    def _reserved(self) -> str:
        return "`" if self._innermost() in ("Code", "Pre") else RESERVED

    def _in_quote(self) -> bool:
        return self.quoted

    def _closes(self) -> bool:
        if self._in_quote() and self._at("\n") and not self._at("\n>"):
            return True
        name = self._innermost()
        if name == "BlockQuote":
            return FOLDED.match(self.source, self.position) is not None
        # Two low lines inside italic words open an underline.
        return name in CLOSING and self._at(CLOSING[name]) and not (name == "Italic" and self._at("__"))

    def _new_line(self) -> None:
        self._write("\n", 1)
        if self._at(">"):
            self._quote()

    def _quote(self) -> None:
        if not self._in_quote():
            self._open("BlockQuote")
            self.quoted = True
        self.position += 1

    def _begin(self) -> None:
        starts_line = self.position == 0 or self.parts[-1:] == ["\n"]
        if (self._at(">") and self.position == 0) or (self._at("**>") and starts_line):
            # Empty bold words part a quote from the one before it.
            self.position += 2 * self._at("*")
            self._quote()
            return
        mark, name = next(((mark, name) for mark, name, _ in MARKS if self._at(mark)), ("", ""))
        if not mark:
            character = self.source[self.position]
            raise BadMarkdown(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")
        self._open(name)
        self.position += len(mark)
        if name == "Pre":
            self.open[-1].language, self.position = sandbox.texts.markdown_marks.language(self.source, self.position)

    def _end(self) -> None:
        opened, folded = self.open[-1], self._at("||")
        if opened.name == "BlockQuote":
            self.position += 2 * folded
            if self._at("\n"):
                self._write("\n", 1)
            attributes = {"expandable": ""} if folded else {}
        elif self._at("\n"):
            raise self._endless()
        else:
            self.position += len(CLOSING[opened.name])
            link, self.position = self._target(opened.name)
            attributes = sandbox.texts.markdown_marks.attributes(opened.name, link)
        self._add(self.open.pop(), attributes)

    def _target(self, name: str) -> tuple[str | None, int]:
        if CLOSING[name] != "]":
            return None, self.position
        return sandbox.texts.markdown_marks.target(self.source, self.position, name)

    def _open(self, name: str) -> None:
        self.open.append(Open(name, self.offset, self.position, len(self.parts)))

    def _add(self, opened: Open, attributes: dict[str, str]) -> None:
        length = self.offset - opened.offset
        tag = Tag(TAGS[opened.name], attributes, opened.begins, self.position)
        sandbox.texts.marks.check(tag, self.source)
        self.quoted = self.quoted and opened.name != "BlockQuote"
        kind = sandbox.texts.marks.entity(tag, lambda: "".join(self.parts[opened.part :]))
        if kind and length:
            language = {"language": opened.language} if opened.language else {}
            self.entities.append({**kind, **language, "offset": opened.offset, "length": length})

    def _endless(self) -> BadMarkdown:
        opened = self.open[-1]
        # A `Pre` with a language has a name of its own.
        name = "PreCode" if opened.language else opened.name
        return BadMarkdown(f"Can't find end of {name} entity {at(self.source, opened.begins)}")
