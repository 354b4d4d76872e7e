"""What takes place already when and where something is to be posted."""

from collections.abc import Sequence
from datetime import date

from domain.overlaps import Clash, What
from domain.replies import Html
from views.language import Language
from views.occurrences import SHORT_TITLE
from views.replies import line


def clashes(found: Sequence[Clash], _: Language) -> list[Html]:
    """Two of one name at the same hours are one line."""
    said = (line("⚠️" if one.what is What.ROOM else "👯", _clash(one, _)) for one in found)
    return list(dict.fromkeys(said))


def looked(until: date | None, found: Sequence[Clash], more_cautions: int, _: Language) -> Html | None:
    """How far the dates were counted of a series that goes on; None: they are all of them, or nothing was counted."""
    if until is None or not (more_cautions or any(one.more for one in found)):
        return None
    # Translators: {date} is a day next year; of the dates of a series those until then were checked.
    return _("I looked at the dates until {date}.", date=_.date(until))


def more(number: int, _: Language) -> Html | None:
    # Translators: after some dates of a series: so many other dates are like these.
    return _.many("And {n} more date.", "And {n} more dates.", number) if number else None


def _clash(one: Clash, _: Language) -> Html:
    title, dates = _.pick(one.activity.title, SHORT_TITLE), _.together(*map(_.date, one.days))
    if one.what is What.ROOM:
        # Translators: {title} is another activity in the same room at the same time; {dates} are one or more dates.
        said = _("The room is taken: {title}, {dates}.", title=title, dates=dates)
    else:
        when = _.facts(dates, _.hours(*one.hours) if one.hours else None)
        # Translators: {title} is an activity with the same name; {dates} are one or more dates.
        said = _("There is {title} on the same day already: {dates}.", title=title, dates=when)
    rest = more(one.more, _)
    return Html(f"{said} {rest}") if rest else said
