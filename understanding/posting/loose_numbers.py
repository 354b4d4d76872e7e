"""Numbers behind a title of a line that says no hours: "Dance 20" may mean the hour, the seats or the day."""

from understanding.posting.line import Line, Span


def cut_off(line: Line, title: Span) -> Span:
    """The title without them. A number in a known title, or with its unit, stays."""
    first, last = title
    while last - 1 > first and _is_loose(line, last - 1):
        last -= 1
    named = any(line.words[word].text.isalpha() for word in range(first, last))
    return (first, last) if named else title


def _is_loose(line: Line, word: int) -> bool:
    return line.words[word].text.isdecimal() and word not in line.kept | line.titled
