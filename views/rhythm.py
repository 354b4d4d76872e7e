"""How often an activity takes place, in words that need no grammar."""

from collections.abc import Mapping
from datetime import date, timedelta

import domain.rhythm
from domain.replies import Html
from domain.rhythm import Every, Rhythm
from views.language import Language, msgid

_EVERY: Mapping[tuple[Every, int], str] = {
    (Every.DAY, 1): msgid("Every day"),
    (Every.WEEK, 1): msgid("Every week"),
    (Every.WEEK, 2): msgid("Every second week"),
    (Every.MONTH, 1): msgid("Every month"),
}
_NTH: Mapping[int, str] = {
    # Translators: which weekday of every month an activity takes place on.
    1: msgid("Every month: the first {weekday}"),
    2: msgid("Every month: the second {weekday}"),
    3: msgid("Every month: the third {weekday}"),
    4: msgid("Every month: the fourth {weekday}"),
    -1: msgid("Every month: the last {weekday}"),
}
_MONDAY = date(2026, 11, 23)


def in_words(rule: str, first: date | None, _: Language) -> Html:
    """`first`: the first day, where it is known."""
    rhythm = domain.rhythm.read(rule)
    if rhythm is None:
        # Translators: an activity takes place on several days; the days are listed below.
        return _("Several times")
    if rhythm.nth and rhythm.interval == 1:
        return _(_NTH[rhythm.nth], weekday=_weekday(rhythm.weekdays[0], _))
    if rhythm.monthday and rhythm.interval == 1:
        # Translators: an activity takes place on one date of every month, such as the 15th.
        return _("Every month: on day {n}", n=rhythm.monthday)
    every = _EVERY.get((rhythm.every, rhythm.interval))
    if every is None:
        return _("Several times")
    weekdays = _weekdays(rhythm, first, _)
    # Translators: "Every week: Monday, Thursday".
    return _("{often}: {weekdays}", often=_(every), weekdays=weekdays) if weekdays else _(every)


def _weekdays(rhythm: Rhythm, first: date | None, _: Language) -> Html | None:
    days = rhythm.weekdays
    if not days and rhythm.every is Every.WEEK and first is not None:
        days = (first.weekday(),)
    return _.together(*(_weekday(day, _) for day in days)) if days else None


def _weekday(number: int, _: Language) -> str:
    return _.day_name(_MONDAY + timedelta(days=number))
