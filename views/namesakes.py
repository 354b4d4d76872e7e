"""What tells activities of one name apart on their buttons: the place, or day and hour of a time."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from types import MappingProxyType

import views.words
from domain.intents import Intent
from domain.programme import Activity, Listed, Place, Programme
from domain.replies import Button
from views.language import Language
from views.replies import button, in_twos

_PLACE = 20

# By the number of an activity.
Apart = Mapping[int, str]
NONE: Apart = MappingProxyType({})


def apart(several: Iterable[Activity], programme: Programme, now: datetime, _: Language) -> Apart:
    """By number, what stands behind the title of each that shares it: its place, or its next time. `now`: aware."""
    said = {}
    for same in _of_one_name(several, _):
        for one in same:
            coming = programme.next_of(one, now)
            said[one.id] = _place(one, same, programme.place_of(one), _) or (_when(coming, _) if coming else "")
    return said


def apart_here(items: Iterable[Listed], _: Language) -> Apart:
    """The same of the times that are shown; weekday and hour, or where all are on one day the hour."""
    first: dict[int, Listed] = {}
    for item in items:
        first.setdefault(item.activity.id, item)
    one_day = len({one.day for one in first.values()}) == 1
    said = {}
    for same in _of_one_name((one.activity for one in first.values()), _):
        for one in same:
            shown = first[one.id]
            hour = _.time(shown.starts.time())
            said[one.id] = _place(one, same, shown.place, _) or (hour if one_day else f"{_.week_day(shown.day)} {hour}")
    return said


def rows(several: Sequence[Activity], wish: Callable[[int], Intent], apart: Apart, _: Language) -> list[list[Button]]:
    """A button to each, two a row; one a row where more than their titles stands on some of them."""
    label = views.words.activity_label
    each = [button(label(one, _, apart=apart.get(one.id, "")), wish(one.id)) for one in several]
    return [[one] for one in each] if any(apart.get(one.id) for one in several) else in_twos(each)


def _of_one_name(several: Iterable[Activity], _: Language) -> list[list[Activity]]:
    def title(one: Activity) -> str:
        return _.pick(one.title, views.words.SHORT_TITLE).casefold()

    by_number = {one.id: one for one in several}.values()
    groups = (list(same) for _title, same in groupby(sorted(by_number, key=title), key=title))
    return [same for same in groups if len(same) > 1]


def _place(one: Activity, same: Sequence[Activity], place: Place, _: Language) -> str:
    """Only one of them is there; where several are, it says nothing."""
    return _.pick(place.name, _PLACE) if sum(other.place == one.place for other in same) == 1 else ""


def _when(listed: Listed, _: Language) -> str:
    return f"{_.date(listed.day)} {_.time(listed.starts.time())}"
