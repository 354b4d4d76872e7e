"""Places that are closed on the day that somebody asks about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import domain.texts
import views.reasons
from domain.programme import Place
from domain.reasons import Because, Reason
from domain.replies import Html
from views.language import Language
from views.replies import line

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
        said.append(line("🔴", with_reason if reason else _("{place} is closed.", place=name)))
    return said


def then(when: str, reason: str, _: Language) -> Html:
    """`when`: a date, or days of each week; `reason`: "" where none is given."""
    if not reason:
        return _("{date}: the house is closed.", date=when)
    return _("{date}: the house is closed ({reason}).", date=when, reason=reason)


def told(day: date, because: Because, _: Language) -> list[Html | None]:
    """To those who would have come. Own words stand as they were written, with their language where it is another."""
    code = _.code if isinstance(because, Reason) or not because else domain.texts.pick(because, _.code)[1]
    written = line("🌐", _("Written in {language}", language=_.name_of(code))) if code != _.code else None
    return [line("🔴", then(_.date_first(day), views.reasons.reason(because, _SHORT, _), _)), written]
