"""What a volunteer should think of before they publish."""

from collections.abc import Sequence
from datetime import date, timedelta

import views.closed
import views.holidays
import views.reasons
from domain.cautions import Caution, Why
from domain.replies import Html
from views.language import Language
from views.replies import line

_MONDAY = date(2026, 11, 23)


def cautions(found: Sequence[Caution], _: Language) -> list[Html]:
    return [line("⚠️", _caution(one, _)) for one in found]


def _caution(one: Caution, _: Language) -> Html:
    day = _when(one, _)
    match one.why:
        case Why.CLOSED:
            return views.closed.then(day, _reason(one, _), _)
        case Why.OUTSIDE:
            hours = _.together(*(_.hours(hours.opens, hours.closes) for hours in one.hours))
            return _("{date}: the house is open {hours} only.", date=day, hours=hours)
        case Why.HOLIDAY:
            # Translators: a date and the holiday that it is, such as "Thursday 24 December is Christmas Eve."
            return _("{date} is {name}.", date=day, name=_reason(one, _))
        case Why.FAR:
            return _("It is far ahead. Visitors see what is on until {date}.", date=_.date(one.day))


def _when(one: Caution, _: Language) -> Html:
    if not one.weekdays:
        return _.text(_.date_first(one.day))
    weekdays = [_MONDAY + timedelta(days=number) for number in one.weekdays]
    if not one.every_week:
        return _.together(*map(_.week_day, weekdays))
    return _.facts(_("Every week"), _.together(*map(_.day_name, weekdays)))


def _reason(one: Caution, _: Language) -> Html:
    if one.holiday is not None:
        return _(views.holidays.NAMES[one.holiday])
    return _.text(views.reasons.reason(one.reason, 100, _))
