"""A bare number behind a title: "Dance 20" may be eight in the evening, twenty seats, or the price."""

from understanding.posting.draft import Draft
from understanding.posting.lines.line import Line, Span

# "Svenska 3", "Level 2" are names, and "1984" is a film.
_LIKELY = range(7, 301)


def cut(line: Line, draft: Draft, span: Span) -> Span:
    """The title without it, where hours or seats are still to be asked for; it is left over, and seats are in doubt."""
    first, last = span
    asked = not draft.has("begins") or not draft.has("seats")
    while asked and last - first > 1 and _is_lone(line, last - 1):
        last -= 1
    if last == span[1] or not any(_is_word(line, word) for word in range(first, last)):
        return span
    line.take(last, span[1])
    draft.doubt("seats", when=not draft.has("seats"))
    draft.doubt("title")
    return first, last


def _is_lone(line: Line, word: int) -> bool:
    text = line.words[word].text
    number = text.isdecimal() and not text.startswith("0") and int(text) in _LIKELY
    return number and word not in line.kept | line.titled | line.soft and not line.gap(word - 1).strip()


def _is_word(line: Line, word: int) -> bool:
    return any(sign.isalpha() for sign in line.words[word].text)
