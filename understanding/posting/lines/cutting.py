"""From what somebody typed to a `Line`: made even, cut, and each word looked up in the languages it may be in."""

from understanding import text
from understanding.dates import marks
from understanding.lexicon import Lexicon
from understanding.posting.lines import choosing, even, likely, mornings
from understanding.posting.lines.line import Line
from understanding.posting.lines.mixing import apart, merged

# Nobody posts more in a line; what stands behind belongs to its last words.
LONGEST = 1000
# "bi" is "in" in one language, and one in another.
_SHORTEST_FOREIGN_NUMBER = 3
# What a line is read for; answers to questions are another matter.
_NOT_IN_A_LINE = frozenset({"answer"})


def cut(written: str, lexicon: Lexicon, language: str | None, *, answer: bool = False) -> Line:
    """`written`: anything. `answer`: to a question about one part, where "no" has its meaning."""
    line = even.line(written, lexicon)
    words = text.words(line[:LONGEST])
    languages = likely.languages(words, lexicon, language)
    skip = frozenset[str]() if answer else _NOT_IN_A_LINE
    tables = [lexicon.words.posting[one] for one in languages]
    known = lexicon.words.by_language
    days = [known[one].dates for one in languages]
    found = [apart(marks.read(words, one), words, one) for one in days]
    hits = choosing.hits(line, words, tables, skip, days, choosing.days_of(found[0]))
    numbers = {
        phrase: number
        for one in reversed(languages)
        for phrase, number in known[one].seats.numbers.items()
        if one == languages[0] or len("".join(phrase)) >= _SHORTEST_FOREIGN_NUMBER
    }
    read = merged(found[0], zip(found[1:], days[1:], strict=True))
    return Line(
        text=line,
        words=words,
        hits=hits,
        marks=mornings.before_weekdays(mornings.behind_weekdays(read, hits), hits),
        numbers=numbers,
        endings=tuple(ending for table in tables for ending in table.saying("room=ending")),
        own_endings=tables[0].saying("room=ending"),
        agreeing=tables[0].saying("room=agrees"),
        speech_prefixes=tables[0].saying("speech=prefix"),
        wish_prefixes=tables[0].saying("frame=prefix"),
        next_weekday_is_in_next_week=days[0].next_weekday_is_in_next_week,
        hours_from_sunrise=days[0].hours_from_sunrise,
        typed=written,
        language=languages[0],
    )
