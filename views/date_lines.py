"""Several dates of one activity, short enough to read."""

from collections.abc import Sequence

from domain.programme import Listed
from domain.replies import Html
from views.language import Language
from views.replies import line, lines

_MOST = 5


def dates(times: Sequence[Listed], _: Language) -> Html:
    """The first few, and how many more. Where one is left, it is shown as well."""
    shown = times if len(times) <= _MOST + 1 else times[:_MOST]
    more = len(times) - len(shown)
    rest = _.many("… and {n} more", "… and {n} more", more) if more else None
    return lines(*(line("🗓", when(one, _)) for one in shown), rest)


def when(listed: Listed, _: Language) -> Html:
    """Day and hours."""
    return _.facts(_.date_first(listed.day), _.hours(listed.starts.time(), listed.ends.time()))
