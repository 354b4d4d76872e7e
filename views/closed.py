"""Places that are closed on the day that somebody asks about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

import views.reasons
import views.written
from domain.programme import HoursException, Place
from domain.reasons import Because, Reason
from domain.replies import Html
from views.language import Language
from views.replies import line, lines

_SHORT = 100


@dataclass(frozen=True, slots=True)
class Closed:
    """`reason`: {} where it is closed as usual."""

    place: Place
    reason: Because


def closed(places: Sequence[Closed], _: Language) -> list[Html]:
    said = []
    for one in places:
        name, reason = _.pick(one.place.name, 80), views.reasons.reason(one.reason, 200, _)
        with_reason = _("{place} is closed ({reason}).", place=name, reason=reason)
        is_closed = line("🔴", with_reason if reason else _("{place} is closed.", place=name))
        said.append(lines(is_closed, _written(one.reason, _)))
    return said


def then(when: str, reason: str, _: Language) -> Html:
    """`when`: a date, perhaps with hours, or days of each week; `reason`: "" where none is given."""
    if not reason:
        return _("{date}: the house is closed.", date=when)
    return _("{date}: the house is closed ({reason}).", date=when, reason=reason)


def part(begins: time | None, ends: time | None, _: Language) -> Html | None:
    """Which part of the day is closed; None: all of it."""
    if begins and ends:
        return _.text(_.hours(begins, ends))
    if begins:
        return _("From {time} to the end of the day", time=_.time(begins))
    if ends:
        return _("From the morning to {time}", time=_.time(ends))
    return None


def told(day: date, closing: HoursException, _: Language) -> list[Html | None]:
    """To those who would have come. Own words stand as they were written, with their language where it is another."""
    # The house is open else: who hears of the whole day stays at home from the rest of it.
    date_ = _.facts(_.date_first(day), part(closing.begins, closing.ends, _))
    return [line("🔴", then(date_, views.reasons.reason(closing.reason, _SHORT, _), _)), _written(closing.reason, _)]


def _written(because: Because, _: Language) -> Html | None:
    return None if isinstance(because, Reason) else views.written.in_other(because, _)
