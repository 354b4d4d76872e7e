"""Places that are closed on the day that somebody asks about."""

from collections.abc import Sequence
from dataclasses import dataclass

import views.reasons
from domain.programme import Place
from domain.reasons import Because
from domain.replies import Html
from views.language import Language
from views.replies import line


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
