"""What takes place already when and where something is to be posted."""

from collections.abc import Sequence

from domain.overlaps import Clash, What
from domain.replies import Html
from views.language import Language
from views.occurrences import SHORT_TITLE
from views.replies import line


def clashes(found: Sequence[Clash], _: Language) -> list[Html]:
    return [line("⚠️" if one.what is What.ROOM else "👯", _clash(one, _)) for one in found]


def more(number: int, _: Language) -> Html | None:
    # Translators: after some dates of a series: so many other dates are like these.
    return _.many("And {n} more date.", "And {n} more dates.", number) if number else None


def _clash(one: Clash, _: Language) -> Html:
    title, dates = _.pick(one.activity.title, SHORT_TITLE), _.together(*map(_.date, one.days))
    if one.what is What.ROOM:
        # Translators: {title} is another activity in the same room at the same time; {dates} are one or more dates.
        said = _("The room is taken: {title}, {dates}.", title=title, dates=dates)
    else:
        # Translators: {title} is an activity with the same name; {dates} are one or more dates.
        said = _("There is {title} on the same day already: {dates}.", title=title, dates=dates)
    rest = more(one.more, _)
    return Html(f"{said} {rest}") if rest else said
