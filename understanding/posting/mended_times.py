"""Day, hours and series of a posting said anew; each keeps the others right."""

from dataclasses import replace
from datetime import date, time

from domain.posting import Field, Posting, Trouble
from understanding.posting.answer import Answer, troubled
from understanding.posting.clocks import hours as reading
from understanding.posting.clocks import lone_hours
from understanding.posting.clocks.clock import Hours
from understanding.posting.days import ends, rules, said, series
from understanding.posting.days.day import Day
from understanding.posting.days.when import Moment, When, over

_NOON = time(12)
_LATEST_END = time(6)


def day(posting: Posting, answer: Answer) -> Posting:
    """ "fredag 4 december", "torsdagar": with a habit, that as well."""
    when = _when(posting, answer)
    trouble = dict(when.troubles).get(Field.DAY)
    if trouble:
        return troubled(posting, Field.DAY, trouble, day=None)
    if when.day is None:
        return posting
    mended = posting.mended(Field.DAY, day=when.day)
    mended = replace(mended, doubts=mended.doubts | (when.doubts & {Field.DAY}))
    return _with_series(mended, when) if when.repeat else _checked_end(_following(mended, when.day))


def _following(posting: Posting, day: date) -> Posting:
    """A series goes on from its new first day: the Thursdays become Fridays. Of several weekdays one must be it.

    Whether the others are still meant is a guess, also where it is one of them.
    """
    rule = posting.repeat
    if rule is None or (rules.allows(rule, day) and not rules.has_several_weekdays(rule)):
        return posting
    moved = rules.moved(rule, day)
    return replace(posting, repeat=moved, doubts=posting.doubts | {Field.REPEAT})


def _with_series(posting: Posting, when: When) -> Posting:
    mended = posting.mended(Field.REPEAT, repeat=when.repeat)
    mended = replace(mended, doubts=mended.doubts | (when.doubts & {Field.REPEAT}))
    if when.until:
        mended = mended.mended(Field.UNTIL, until=when.until)
    if when.except_on:
        mended = mended.mended(Field.EXCEPT, except_on=when.except_on)
    for field, trouble in when.troubles:
        mended = troubled(mended, field, trouble)
    return _checked_end(mended)


def hours(posting: Posting, answer: Answer) -> Posting:
    """ "13-15", "kl 18", "13 15"; where only the end was open, "15" and "2 timmar" are it."""
    found, _ = reading.read(answer.line, begins=_open_begin(posting))
    if found == Hours():
        found = lone_hours.bare(answer.line)
    if found == Hours():
        return posting
    if found.trouble:
        return troubled(posting, Field.HOURS, found.trouble, begins=None, ends=None)
    found = _as_end(posting, found)
    mended = posting.mended(Field.HOURS, begins=found.begins, ends=found.ends)
    if found.doubt:
        mended = replace(mended, doubts=mended.doubts | {Field.HOURS})
    return _ahead(mended, answer.now)


def _open_begin(posting: Posting) -> time | None:
    return posting.begins if posting.ends is None else None


def _as_end(posting: Posting, found: Hours) -> Hours:
    begins = _open_begin(posting)
    if begins is None or found.begins is None or found.ends is not None:
        return found
    by_night = begins >= _NOON and found.begins <= _LATEST_END
    return Hours(begins, found.begins, by_night) if by_night or found.begins > begins else found


def _ahead(posting: Posting, now: Moment) -> Posting:
    """Where it has begun already today, a series begins the next time; for once the day is asked again."""
    if posting.day is None or posting.begins is None or (posting.day, posting.begins) > (now.day, now.at):
        return posting
    if posting.repeat is None:
        return troubled(posting, Field.DAY, over(posting.day, now.day), day=None)
    return replace(posting, day=rules.following(posting.repeat, posting.day, now.day))


def repeat(posting: Posting, answer: Answer) -> Posting:
    """ "varje vecka till 10 juni", "torsdagar", "en gång"."""
    # "Never" is none: it might as well mean that it ends.
    if any(hit.kind == "every" and hit.value == "once" for hit in answer.line.hits):
        once = posting.mended(Field.UNTIL, until=None).mended(Field.EXCEPT, except_on=frozenset())
        return once.mended(Field.REPEAT, repeat=None)
    when = _when(posting, answer)
    if when.repeat is None:
        return posting
    first = posting.day or when.day
    rule = rules.completed(when.repeat, first)
    if first and not rules.allows(rule, first):
        first = rules.first_from(rule, first)
    return _with_series(replace(posting, day=first), replace(when, repeat=rule))


def until(posting: Posting, answer: Answer) -> Posting:
    if answer.says("none"):
        return posting.mended(Field.UNTIL, until=None)
    days = _days(answer)
    if not days:
        return posting
    when = ends.until(When(day=posting.day), replace(days[0], role="until"), answer.now)
    trouble = dict(when.troubles).get(Field.UNTIL)
    if trouble:
        return troubled(posting, Field.UNTIL, trouble, until=None)
    mended = posting.mended(Field.UNTIL, until=when.until)
    return replace(mended, doubts=mended.doubts | when.doubts)


def excepted(posting: Posting, answer: Answer) -> Posting:
    if answer.says("none"):
        return posting.mended(Field.EXCEPT, except_on=frozenset())
    days = _days(answer)
    if not days:
        return posting
    when = ends.excepted(When(), days)
    trouble = dict(when.troubles).get(Field.EXCEPT)
    if trouble:
        return troubled(posting, Field.EXCEPT, trouble, except_on=frozenset())
    mended = posting.mended(Field.EXCEPT, except_on=when.except_on)
    return replace(mended, doubts=mended.doubts | when.doubts)


def _when(posting: Posting, answer: Answer) -> When:
    _, clocks = reading.read(answer.line)
    days, habits = said.read(answer.line, answer.now.day, clocks)
    return series.read(days, habits, answer.line, answer.now, posting.begins)


def _days(answer: Answer) -> list[Day]:
    return said.read(answer.line, answer.now.day, set())[0]


def _checked_end(posting: Posting) -> Posting:
    if posting.day and posting.until and posting.until < posting.day:
        return troubled(posting, Field.UNTIL, Trouble.UNTIL_BEFORE_START, until=None)
    return posting
