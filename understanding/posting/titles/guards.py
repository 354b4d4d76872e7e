"""What is left over is looked at once more: a number or "every" in it may be something that was not understood."""

from understanding.dates.words import Kind
from understanding.posting.draft import Draft
from understanding.posting.lines.line import Line, Span
from understanding.posting.titles.leftovers import Left

_UNTIL_BEHIND = 2
_DATES = (Kind.DATE, Kind.DATES, Kind.FEAST)


def doubt_what_is_left(line: Line, draft: Draft, title: Span | None, left: Left) -> None:
    spans = [*left.more, *([left.room] if left.room and not left.room_sure else [])]
    over = [word for span in spans for word in range(*span)]
    named = [word for word in range(*(title or (0, 0))) if word not in line.titled]
    counted = not draft.has("seats") and any(_is_number(line, word) for word in named[:-1])
    draft.doubt("seats", when=counted or any(_is_number(line, word) for word in over))
    repeated = any(_is_habit(line, word) for word in (*over, *named)) or any(_is_unit(line, word) for word in over)
    counted_off = draft.has("repeat") and any(_excepts(line, word) for word in named)
    draft.doubt("except", when=counted_off)
    draft.doubt("title", when=counted_off)
    draft.doubt("repeat", when=repeated or any(_is_of_weeks(line, word) for word in named[1:]))
    draft.doubt("day", when=any(_leads_to_a_date(line, word) for word in over))
    draft.doubt("until", when=draft.has("repeat") and not draft.has("until") and _has_open_end(line, over))


def _is_number(line: Line, word: int) -> bool:
    return line.words[word].text.isdecimal() and word not in line.kept


def _is_habit(line: Line, word: int) -> bool:
    """ "every ten weeks": "every" with a number, a week or a day close behind it."""
    if not any(mark.first == word and mark.does("every") for mark in line.marks):
        return False
    close = [mark for mark in line.marks if word < mark.first <= word + 2]
    return any(mark.number is not None or mark.kind in (Kind.UNIT, Kind.WEEKDAY) for mark in close)


def _leads_to_a_date(line: Line, word: int) -> bool:
    """ "skippar 25 december": a date behind a strange word may be no first day."""
    behind = [mark for mark in line.marks if word < mark.first <= word + 2]
    numbered = len(behind) > 1 and behind[0].number is not None and behind[1].kind is Kind.MONTH
    dated = bool(behind) and behind[0].first == word + 1 and (behind[0].kind in _DATES or numbered)
    return dated and word + 1 in line.taken and not line.parts_after(word)


def _excepts(line: Line, word: int) -> bool:
    """ "utom jullovet spelar vi": days off that nobody understands."""
    return any((hit.kind, hit.value, hit.first) == ("edge", "except", word) for hit in line.hits)


def _is_of_weeks(line: Line, word: int) -> bool:
    """ "Stickcafé ojämna veckor"."""
    units = [mark.value for mark in line.marks if mark.first <= word < mark.last and mark.kind is Kind.UNIT]
    return bool({"week", "month"} & set(units)) and word not in line.kept


def _is_unit(line: Line, word: int) -> bool:
    return any(mark.first <= word < mark.last and mark.kind is Kind.UNIT for mark in line.marks)


def _has_open_end(line: Line, over: list[int]) -> bool:
    """ "till terminens slut": an end that is no day."""
    ends = [(hit.first, hit.last) for hit in line.hits if (hit.kind, hit.value) == ("edge", "until")]
    ends += [(mark.first, mark.last) for mark in line.marks if mark.kind is None and mark.does("until")]
    return any(line.is_free(*end) and end[0] <= word < end[1] + _UNTIL_BEHIND for end in ends for word in over)
