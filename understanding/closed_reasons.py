"""Why a house is closed, in the line that says when: "30 november 12-17 because of a water leak"."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby, product
from typing import TYPE_CHECKING, NamedTuple

from domain.closings import Trouble
from domain.programme import Programme
from domain.reasons import Reason
from understanding import closed_parts, closed_rests, closed_so, closed_times, line_phrases, reason_words
from understanding.posting.lines import cutting
from understanding.posting.lines.line import Line
from understanding.posting.reading import moment

if TYPE_CHECKING:
    from understanding.understanding import Understanding


class Said(NamedTuple):
    """`when`: the words about days and hours. `why`: a reason that is known, or words as they were typed; "": none."""

    when: str
    why: Reason | str = ""


class _Run(NamedTuple):
    first: int
    last: int
    why: Reason | str


def read(
    text: str,
    understanding: "Understanding",
    *,
    language: str | None,
    programme: Programme,
    place: int | None,
    now: datetime,
) -> Said:
    """`language`: the person's own; `now`: aware."""
    when, _, why = text.partition(": ")
    if why.strip():
        return Said(when, answer(why, understanding, language=language))
    today = moment(programme, place, now).day
    whole = _cut(text, understanding, language)
    closed_times.of(whole, today)
    parted = closed_so.parted(whole)
    if parted is None:
        return _told(text, understanding, language, today)
    if isinstance(closed_times.of(_cut(parted.behind, understanding, language), today), Trouble):
        # The day is told with the reason.
        return _told(parted.before, understanding, language, today)
    line = _cut(parted.before, understanding, language)
    return Said(parted.behind, _read(line, 0, len(line.words)).why)


def _told(text: str, understanding: "Understanding", language: str | None, today: date) -> Said:
    line = _cut(text, understanding, language)
    led = _led(line)
    # There may be days and hours in what "because of" leads to: they are no others.
    if led and not isinstance(closed_times.of(_cut(led.when, understanding, language), today), Trouble):
        return led
    closed_times.of(line, today)
    run = _left(line) if line.taken else None
    return Said(_beside(line, run), run.why) if run else Said(text)


def answer(text: str, understanding: "Understanding", *, language: str | None) -> Reason | str:
    """All of the text is the reason."""
    line = _cut(text, understanding, language)
    begins, ends = line_phrases.bare(
        line, 0, len(line.words), reason_words.phrases("because"), reason_words.phrases("behind")
    )
    if begins == ends or ends - begins == len(line.words):
        return reason_words.known().get(line_phrases.texts(line, begins, ends)) or text
    return reason_words.known().get(line_phrases.texts(line, begins, ends)) or line.as_typed(line.written(begins, ends))


def _cut(text: str, understanding: "Understanding", language: str | None) -> Line:
    return cutting.cut(text, understanding.lexicon, language, answer=True)


def _led(line: Line) -> Said | None:
    """With words before and behind what leads to a reason."""
    for first, last in product(range(1, len(line.words)), range(len(line.words) - 1, 1, -1)):
        if first < last <= first + line_phrases.LONGEST and line_phrases.texts(
            line, first, last
        ) in reason_words.phrases("because"):
            run = _read(line, first, len(line.words))
            return Said(line.text[: line.words[first].start], run.why) if run.why else None
    return None


def _left(line: Line) -> _Run | None:
    """A run of words that say nothing of when, the longest or a reason that is known; days and hours are taken."""
    found = [run for first, last in _runs(line) if (run := _read(line, first, last)).why]
    return max(found, key=lambda run: (isinstance(run.why, Reason), run.last - run.first), default=None)


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    polite = {word for hit in line.found("polite") for word in range(hit.first, hit.last)}
    ends = [mark for mark in line.marks if mark.does("since_after", "until_after")]
    others = line.taken | polite | {word for mark in ends for word in range(mark.first, mark.last)}
    for is_free, words in groupby(range(len(line.words)), key=lambda word: word not in others):
        if is_free:
            first, *more = words
            yield first, (more[-1] if more else first) + 1


def _read(line: Line, first: int, last: int) -> _Run:
    """Without what leads to it. "closed" says nothing, unless it is a part of what a reason is called."""
    begins, ends = line_phrases.bare(line, first, last, reason_words.phrases("because"), reason_words.phrases("behind"))
    known = reason_words.known().get(line_phrases.texts(line, begins, ends))
    if known is None:
        # "we are closed on": what stands before the day leads to "closed".
        begins = _behind_closed(line, first, last) if first == 0 else first
        leads = reason_words.phrases("because") | reason_words.closed()
        begins, ends = line_phrases.bare(line, begins, last, leads, reason_words.ends())
        known = reason_words.known().get(line_phrases.texts(line, begins, ends))
    begins, ends = closed_rests.without_loose_ends(line, begins, ends)
    said = any(not line.joins(word) and not closed_rests.says_no_reason(line, word) for word in range(begins, ends))
    return _Run(first, last, known or (line.as_typed(line.written(begins, ends)) if said else ""))


def _behind_closed(line: Line, first: int, last: int) -> int:
    if _is_closed_itself(line, last):
        return last
    spans = ((one, one + n) for one in range(first, last) for n in line_phrases.sizes(last - one))
    return max(
        (end for one, end in spans if line_phrases.texts(line, one, end) in reason_words.closed()), default=first
    )


def _is_closed_itself(line: Line, last: int) -> bool:
    """ "huset | är stängt från": words taken with the day say it of what stands before; "a leak, closed" does not."""
    off = (hit for hit in line.hits if (hit.kind, hit.value) == ("edge", "except") and hit.first == last)
    return any(
        line_phrases.texts(line, at, hit.last) in reason_words.closed()
        for hit in off
        for at in range(last + 1, hit.last)
    )


def _beside(line: Line, run: _Run) -> str:
    """A part of the day within the reason is still when: "personalfest på kvällen med mat"."""
    within = [span for span in closed_parts.said(line) if run.first <= span[0] and span[1] <= run.last]
    before, behind = line.text[: line.words[run.first].start], line.text[line.words[run.last - 1].end :]
    return " ".join([before, behind, *(line.written(*span) for span in within)])
