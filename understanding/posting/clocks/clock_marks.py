"""Clock times among the marks of a line, one by one."""

import re
from collections.abc import Iterator, Sequence

from understanding.dates import clocks
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.clocks import beside_clocks, dials, one_clock, two_clocks, written
from understanding.posting.clocks.clock import Hours, Said, hours

_PAIR = re.compile(r"(\d{1,2})(?:[:.](\d\d))?-(\d{1,2})(?:[:.](\d\d))?$")
_GLUED_PAIR = re.compile(r"(\d\d)(00|15|30|45)-(\d\d)(00|15|30|45)$")
_NOON = 12
# "och vi håller på till"
_LONGEST_JOINT = 6

Found = tuple[int, int, Hours]


def all_of(
    marks: Sequence[Mark], part: str | None, *, from_sunrise: bool = False, told: Sequence[Hit] = ()
) -> Iterator[Found]:
    """Each with its first word and the one after its last. `part`: of the day, said elsewhere ("torsdag kväll").

    `from_sunrise`: people may count the hours as in Ethiopia; then "3 in the morning" is 9:00. `told`: by which clock.
    """
    at = 0
    while at < len(marks):
        last, found = _at(marks, at, part, told if from_sunrise else None)
        if found:
            yield marks[at].first, marks[last - 1].last, found
        at = max(last, at + 1)


def _at(marks: Sequence[Mark], at: int, elsewhere: str | None, told: Sequence[Hit] | None) -> tuple[int, Hours | None]:
    start = at
    while start < len(marks) and _leads(marks[start]):
        start += 1
    if beside_clocks.is_dated_before(marks, start):
        return at, None
    led = marks[at:start]
    beside = beside_clocks.part(marks, at - 1)
    before = beside or elsewhere
    pair = _glued(marks, start, led) or _joined(marks, start, led)
    if pair is None:
        return at, None
    first, second, after = pair
    # "ከጠዋቱ 4 ሰዓት እስከ ቀኑ 7 ሰዓት": each has its own where it stands in front.
    own = beside if told is not None else None
    if first.part is None and (own or (before and (second is None or second.part is None))):
        first = first._replace(part=before)
    if told is not None:
        dial = dials.beside(told, marks[at].first, marks[after - 1].last)
        by = dial.value if dial else None
        return after, two_clocks.read(first, second, marks[at:after], led=bool(led), told=by)
    return after, hours(first, second)


def _leads(mark: Mark) -> bool:
    """ "ከዲሴምበር 24" leads to a day."""
    return mark.kind is None and mark.does("clock_at", "from") and not clocks.is_phrase(mark)


def _glued(marks: Sequence[Mark], at: int, led: Sequence[Mark]) -> tuple[Said, Said | None, int] | None:
    """Both in one word: 13-15, 16-18:30, 0900-1100. Before a month these are days, and 1.12-5.12 is too."""
    mark = beside_clocks.get(marks, at)
    if mark and written.one(marks, at):
        return None
    found = (_PAIR.match(mark.text) or _GLUED_PAIR.match(mark.text)) if mark else None
    if not mark or not found:
        return None
    clock_said = ":" in mark.text or any(one.does("clock_at") for one in led)
    if not clock_said and (mark.kind is Kind.DATES or beside_clocks.is_dated(marks, at + 1)):
        return None
    behind = beside_clocks.get(marks, at + 1)
    minutes = beside_clocks.minutes_behind(behind) if found[4] is None else None
    is_led = behind is not None and behind.does("clock_after", "clock_morning")
    after = at + 1 + (minutes is not None or is_led)
    late = int(found[3]) > _NOON and beside_clocks.names_a_title(marks, after)
    part = None if late else beside_clocks.part(marks, after)
    of_both = part or beside_clocks.morning(marks, at + 1)
    first, second = (
        one_clock.said_of(found[1], found[2], of_both),
        one_clock.said_of(found[3], minutes or found[4], of_both),
    )
    return first._replace(part=None), second, after + (part is not None)


def _joined(marks: Sequence[Mark], at: int, led: Sequence[Mark]) -> tuple[Said, Said | None, int] | None:
    first = one_clock.read(marks, at)
    # "19 December, 11 o'clock"
    is_hour = first is not None and any(mark.does("clock_after") for mark in marks[at : first[1]])
    if not first or (not led and not is_hour and beside_clocks.is_day_of_month(marks, at)):
        return None
    joint = _joint(marks, first[1], led)
    bent = one_clock.is_bent(marks[at : first[1]])
    pairs = joint or _is_led_behind(marks, first[1]) or bent
    second = _second(marks, first[1] + joint, joined=joint > 0 or bent) if pairs else None
    last_day = second is not None and bool(joint) and beside_clocks.is_last_day(marks, second[1])
    if second and not last_day and not beside_clocks.is_dated(marks, second[1]):
        # "له ۱۰ تر ۱۲ بجو پورې"
        behind = beside_clocks.get(marks, second[1])
        return first[0], second[0], second[1] + (behind is not None and behind.does("until_after"))
    since = _since(marks, first[1]) if bent else 0
    if since:
        return first[0], None, first[1] + since
    mark = marks[at]
    led_or_bent = any(one.does("clock_at", "at_behind") for one in (*led, *marks[at : first[1]]))
    clear = led_or_bent or first[0].part or first[0].spoken or written.one(marks, at)
    if mark.kind is Kind.TIME or (clear and not beside_clocks.is_dated(marks, first[1])):
        return first[0], None, first[1]
    return None


def _second(marks: Sequence[Mark], at: int, *, joined: bool) -> one_clock.Clock | None:
    """ "እስከ ምሽቱ 12 ሰዓት", "ክሳብ ምሸት ሰዓት 1": the part of the day may stand before the end."""
    part = beside_clocks.part(marks, at) if joined and not beside_clocks.is_dash(marks, at - 1) else None
    if part is None:
        return one_clock.read(marks, at)
    led = beside_clocks.get(marks, at + 1)
    found = one_clock.read(marks, at + 1 + (led is not None and led.kind is None and led.does("clock_at", "from")))
    return found and (found[0]._replace(part=found[0].part or part), found[1])


def _is_led_behind(marks: Sequence[Mark], at: int) -> bool:
    """ "14'ten 16'ya kadar": what joins the two stands behind them."""
    second = one_clock.read(marks, at)
    mark = beside_clocks.get(marks, second[1]) if second else None
    return mark is not None and mark.does("until_after")


def _since(marks: Sequence[Mark], at: int) -> int:
    """ "altıdan itibaren": from then on, said behind."""
    mark = beside_clocks.get(marks, at)
    return int(mark is not None and mark.does("since_after"))


def _joint(marks: Sequence[Mark], at: int, led: Sequence[Mark]) -> int:
    """How many marks join two times: "-", "till", "till klockan"; "och" only after "mellan", or before "ترمنځ"."""
    length = 0
    between = any(mark.does("from") for mark in led) or _is_led_behind(marks, at + 1)
    while length < _LONGEST_JOINT and (mark := beside_clocks.get(marks, at + length)):
        joins = mark.kind is Kind.DASH or mark.does("to", "until") or (between and mark.does("and"))
        if mark.number is not None or not (joins or (length and mark.does("clock_at"))):
            break
        length += 1
    return length
