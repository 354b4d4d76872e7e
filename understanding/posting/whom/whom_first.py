"""For whom it is, with their ages, before the title: "ንቆልዑ ካብ 6 ክሳብ 10 ዓመት ስእሊ", "ከ6 እስከ 10 ዓመት ለሆኑ ልጆች ሥዕል"."""

from understanding.posting.lines.line import Line, Span

_WHOM = ("for", "audience", "age")


def behind(line: Line, span: Span) -> Span:
    """The title without them; the ages are left over, and go behind it."""
    first, last = span
    end = first
    while end < last - 1 and _says_whom(line, end):
        end += 1
    told = any(hit.kind == "age" and first <= hit.first < end for hit in line.hits)
    ages = told and not line.kept.isdisjoint(range(first, end)) and line.titled.isdisjoint(range(*span))
    return (end, last) if ages and line.words[end].text.isalpha() else span


def _says_whom(line: Line, word: int) -> bool:
    named = any(hit.kind in _WHOM and hit.first <= word < hit.last for hit in line.hits)
    counts = any(
        mark.number is not None or mark.kind is not None for mark in line.marks if mark.first <= word < mark.last
    )
    return named or (counts and word in line.kept) or line.joins(word)
