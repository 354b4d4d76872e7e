"""Places that are closed on the day that somebody asks about."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.programme import Place
from domain.replies import Html
from domain.texts import Texts
from views.language import Language
from views.replies import line


@dataclass(frozen=True, slots=True)
class Closed:
    """`reason`: {} where it is closed as usual."""

    place: Place
    reason: Texts


def closed(places: Sequence[Closed], _: Language) -> list[Html]:
    said = []
    for one in places:
        name, reason = _.pick(one.place.name, 80), _.pick(one.reason, 200)
        with_reason = _("{place} is closed ({reason}).", place=name, reason=reason)
        said.append(line("🔴", with_reason if reason else _("{place} is closed.", place=name)))
    return said
