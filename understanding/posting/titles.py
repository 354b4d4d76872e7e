"""What belongs to no title: quotation marks around it, a bare number behind it, and "something"."""

from understanding.posting.line import Line, Span

_QUOTES = ("«»", "“”", "„“", "„”", '""', "''", "‘’", "‚‘", "»«", "””", "''")
# A number up to there tells one course from another ("Svenska 3"), above it one year.
_COUNTS = range(7, 301)


def unquoted(title: str) -> str:
    """ "«Мастерская керамики»"; quotes that enclose but a part of it stay."""
    inside = title[1:-1]
    whole = len(title) > 2 and title[0] + title[-1] in _QUOTES
    return inside.strip() if whole and not {title[0], title[-1]} & set(inside) else title


def without_a_number(line: Line, span: Span) -> Span:
    """ "Dans 20": seats, an hour or a price? No number of a title that anybody would know."""
    first, last = span
    while last - first > 1 and _is_bare(line, last - 1) and line.titled.isdisjoint(range(first, last)):
        last -= 1
    named = any(sign.isalpha() for word in line.words[first:last] for sign in word.text)
    return (first, last) if named else span


def _is_bare(line: Line, word: int) -> bool:
    text = line.words[word].text
    counts = text.isdecimal() and not text.startswith("0") and int(text) in _COUNTS
    return counts and word not in line.kept and line.gap(word - 1) == " " and not line.gap(word)[:1].strip()


def is_vague(line: Line, span: Span) -> bool:
    """ "something for the children": says that there is something, and not what."""
    vague = {word for hit in line.hits if hit.kind == "vague" for word in range(hit.first, hit.last)}
    said = set(range(*span)) - line.soft
    return bool(said & vague) and all(word in vague or line.joins(word) for word in said)
