"""Whether somebody who was asked for a part of a posting wants to be asked no more: "avbryt", "ارجع"."""

from typing import TYPE_CHECKING

from understanding.posting.lines import cutting

if TYPE_CHECKING:
    from understanding.understanding import Understanding


def stops(text: str, understanding: "Understanding", language: str | None) -> bool:
    """`text` says that and nothing else. `language`: the person's own."""
    line = cutting.cut(text, understanding.lexicon, language, answer=True)
    said = [hit for hit in line.hits if hit.kind == "answer" and hit.value == "stop"]
    return bool(said) and {word for hit in said for word in range(hit.first, hit.last)} >= set(range(len(line.words)))
