"""What people say around an activity when they ask for it to be posted: "hej, jag heter Ali och vill starta …"."""

from collections.abc import Iterator

from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines import runs
from understanding.posting.lines.line import Line, Span
from understanding.posting.lines.runs import Run
from understanding.posting.titles import names

_OPENING = frozenset({"who", "greeting", "always"})
_DAYS = (Kind.DAY, Kind.WEEKDAY, Kind.DATE)


def take(line: Line) -> None:
    """Takes every such frame, wherever it stands; call it before anything else is read, but known titles."""
    hits = sorted(_hits(line), key=lambda hit: (hit.first, -hit.last))
    found = list(runs.gathered(line, hits, lambda word: True))
    asked = [run for run in found if _asks(run, line) or _is_ended(run, line)]
    for run in asked + [run for run in found if asked and _opens(run)]:
        line.take(run.first, _before_a_day(line, run))
    if any(run.values & {"wants", "wish"} for run in asked):
        _take_verbs(line)
    # "Movie night please. Friday …"
    for hit in list(line.found("polite", "begs")) if len(line.words) > 1 else ():
        line.take(hit.first, hit.last)


def _before_a_day(line: Line, run: Run) -> int:
    """ "запишите на завтра": of a day none of its words belongs to the frame."""
    cut = (mark.first for mark in line.marks if mark.kind in _DAYS and mark.first < run.last < mark.last)
    return next(cut, run.last)


def _opens(run: Run) -> bool:
    """ "ሰላም እኔ … ማዘጋጀት እፈልጋለሁ": who asks stands first, and what is asked at the end."""
    return run.first == 0 and not run.values.isdisjoint(_OPENING)


def _is_ended(run: Run, line: Line) -> bool:
    """ "hûn dikarin şetrencê … lê zêde bikin": what is wanted stands far behind it."""
    begins = run.first == 0 or line.parts_after(run.first - 1)
    wanted = {"who", "wants"} <= run.values or run.values == {"wants"}
    return begins and wanted and any(hit.first >= run.last for hit in line.found("frame", "ends"))


def _take_verbs(line: Line) -> None:
    """ "dixwazim kursa xwarinê çêkim": what was wanted before the title is done behind it, and who asks goes too."""
    for hit in list(line.found("frame", "ends", "i_am")):
        if hit.value == "ends" or hit.first == 0:
            line.take(hit.first, hit.last)


def take_meetings(line: Line) -> None:
    """ "Teatergrupp, vi träffas torsdagar": that people meet is said of everything."""
    for hit in line.found("frame", "meets"):
        # "አብረን እናንብብ: ታሪኮች" is a title of two parts.
        if not (hit.first == 0 and ":" in line.gap(hit.last - 1) and line.is_free(hit.last, hit.last + 1)):
            line.take(hit.first, hit.last)


def books(line: Line) -> bool:
    """Whether somebody wants a room, and says what for: "Lilla salen ማስያዝ እፈልጋለሁ ለቼዝ"."""
    return any((hit.kind, hit.value) == ("frame", "books") and hit.first in line.taken for hit in line.hits)


def is_booking(line: Line, word: int) -> bool:
    return any((hit.kind, hit.value, hit.first) == ("frame", "books", word) for hit in line.hits)


def booked_for(line: Line, title: Span, written: str) -> str:
    """The title without what leads to it in the same word."""
    prefix = next((one for one in line.wish_prefixes if written.startswith(one)), "")
    led = title[0] > 0 and title[0] - 1 in line.taken and len(written) > len(prefix) + 1
    return written.removeprefix(prefix) if led and books(line) else written


def is_of_one(line: Line, word: int) -> bool:
    return any(hit.kind in ("frame", "polite") and hit.first <= word < hit.last for hit in line.hits)


def is_idle(line: Line, word: int) -> bool:
    """Whether it says nothing where it is left over."""
    return is_of_one(line, word) or any(hit.kind == "choice" and hit.first <= word < hit.last for hit in line.hits)


def _hits(line: Line) -> Iterator[Hit]:
    for kind in ("frame", "polite"):
        for hit in line.found(kind):
            if hit.value == "intro":
                yield hit._replace(last=_end_of_name(line, hit.last))
            elif hit.value == "i_am":
                yield from _with_a_name(line, hit)
            elif hit.value == "here":
                yield from names.here(line, hit)
            elif hit.value == "named":
                yield from _behind_a_name(line, hit)
            elif hit.value not in ("meets", "prefix", "calls", "called", "label") and not _is_of_a_feast(line, hit):
                yield hit


def _is_of_a_feast(line: Line, hit: Hit) -> bool:
    """ "New" of "New year's brunch"."""
    feasts = [mark for mark in line.marks if mark.kind is Kind.FEAST and mark.last - mark.first > hit.last - hit.first]
    return hit.value == "order" and any(mark.first <= hit.first and hit.last <= mark.last for mark in feasts)


def _with_a_name(line: Line, hit: Hit) -> Iterator[Hit]:
    """ "ben Emine, …": a name, if a sign ends it soon; else "I" is followed by what is wanted."""
    begins = hit.first == 0 or is_of_one(line, hit.first - 1)
    for last in range(hit.last + 1, min(hit.last + names.LONGEST, len(line.words))) if begins else ():
        ends = names.is_ended(line, last - 1) or names.is_followed(line, hit.last, last)
        # "eşim ve ben 4 Aralık cuma …": a number is no name.
        alphabetic = all(line.words[word].text.isalpha() for word in range(hit.last, last))
        if alphabetic and (ends or _goes_on(line, last) or _begins_a_day(line, last, hit.last)):
            yield hit._replace(value="intro", last=last)
            return
    yield hit._replace(value="who")


def _goes_on(line: Line, word: int) -> bool:
    """ "I am Ada and I want …"."""
    joint = any(mark.first == word and mark.does("and") for mark in line.marks)
    begins = [hit.value for hit in line.hits if hit.kind in ("frame", "polite") and hit.first == word + joint]
    return joint and not {"who", "wish", "i_am"}.isdisjoint(begins)


def _begins_a_day(line: Line, word: int, name: int) -> bool:
    """ "ben fatma cuma günü …": a name ends where a day begins; a day itself is no name."""
    days = {mark.first for mark in line.marks if mark.kind in _DAYS and not mark.meaning.weak}
    days |= {hit.first for hit in line.hits if hit.kind in ("weekly", "every")}
    return word in days and name not in days


def _end_of_name(line: Line, first: int) -> int:
    """Up to a sign or the next words of the frame; one word where neither is near."""
    starts = {hit.first for hit in line.hits if hit.kind in ("frame", "polite")}
    # "سلام من میخواهم …": what is wanted follows, and no name.
    if first in starts:
        return first
    for last in range(first + 1, min(first + names.LONGEST, len(line.words)) + 1):
        if last in starts or names.is_ended(line, last - 1) or _begins_a_day(line, last, first):
            return last
    return min(first + 1, len(line.words))


def _behind_a_name(line: Line, hit: Hit) -> Iterator[Hit]:
    """ "እኔ አልማዝ ነኝ": who speaks, a name, and "I am"."""
    frame = {one.last for one in line.hits if one.kind in ("frame", "polite")}
    if hit.first in frame:
        return
    for first in range(hit.first - 1, max(hit.first - names.LONGEST, -1), -1):
        if first in frame or not first:
            yield hit._replace(first=first)
            return


def _asks(run: Run, line: Line) -> bool:
    """Whether it is plainly a frame: "Vi vill!" and "Skapa" may be titles."""
    said = run.values
    if "wish" in said or {"wants", "does"} <= said or not said.isdisjoint(("intro", "named")):
        return True
    begins = run.first == 0 or run.first in line.taken or line.parts_after(run.first - 1)
    begins = begins or ("books" in said and _is_behind_a_room(run, line))
    wanted = {"who", "wants"} <= said and run.first == 0 and _has_more(run, line)
    return begins and (bool(said & {"order", "books"}) or ({"who", "does"} <= said and run.first == 0) or wanted)


def _is_behind_a_room(run: Run, line: Line) -> bool:
    """ "صالون خورد را برای ما بگیرید": in some languages what is booked stands before the verb."""
    return any(hit.kind in ("room_is", "room_how") and hit.last == run.first for hit in line.hits)


def _has_more(run: Run, line: Line) -> bool:
    """ "vi vill sjunga fado": what is wanted follows; "Vi kan!" is a title."""
    goes_on = run.last + 1 < len(line.words) and not line.parts_after(run.last - 1) and not line.parts_after(run.last)
    return goes_on and line.is_free(run.last, run.last + 1) and not any(map(line.parts_after, range(*run[:2])))
