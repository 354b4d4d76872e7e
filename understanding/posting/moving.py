""" "Språkkafé torsdag till fredag 15-17 i köket": the days, hours and room that somebody names to move a date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from domain.meant_days import SaidDay
from domain.posting import Trouble
from domain.programme import Programme
from understanding.posting.clocks import hours
from understanding.posting.days import said
from understanding.posting.days.day import Day
from understanding.posting.lines import cutting
from understanding.posting.reading import moment
from understanding.posting.titles import known

if TYPE_CHECKING:
    from understanding.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Said:
    """`days`: in the order of the words. `room`: a known one. `trouble`: something was said that can't be."""

    days: tuple[SaidDay, ...] = ()
    begins: time | None = None
    ends: time | None = None
    room: str | None = None
    trouble: Trouble | None = None

    @property
    def says_nothing(self) -> bool:
        return self == Said()


def read(
    text: str,
    understanding: "Understanding",
    *,
    language: str | None,
    programme: Programme,
    place: int | None,
    now: datetime,
) -> Said:
    """`text`: anything. `place`: at which rooms are looked for."""
    line = cutting.cut(text, understanding.lexicon, language)
    known.keep_titles(line, programme)
    room = known.room(line, programme, place)
    found, clocks = hours.read(line)
    days, _ = said.read(line, moment(programme, place, now).day, clocks)
    if found.begins is None and found.trouble is None:
        found = hours.behind_a_day(line, days, found.lasts)
    wrong = [trouble for trouble in (found.trouble, *_troubles(days)) if trouble is not None]
    return Said(tuple(_days(days)), found.begins, found.ends, room, wrong[0] if wrong else None)


def _days(found: Sequence[Day]) -> Iterator[SaidDay]:
    for one in found:
        if one.days is not None and one.days.is_one and not one.every:
            yield SaidDay(one.days.first, one.weekday is not None and not one.next, one.role)


def _troubles(found: Sequence[Day]) -> Iterator[Trouble]:
    for one in found:
        if one.every or one.several or one.role == "except" or (one.days and not one.days.is_one):
            yield Trouble.SEVERAL_DAYS
        elif one.days is None:
            yield Trouble.NO_SUCH_DAY
