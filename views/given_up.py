"""Which dates a change of an activity gives up."""

from domain.given_up import GivenUp
from domain.replies import Html
from views.language import Language
from views.replies import bold, line, lines

_NAMED = 3


def given_up(gone: GivenUp, _: Language) -> Html | None:
    """The first few of the dates that will be none, and how many more."""
    if not gone.days:
        return None
    heading = bold(_("This will not take place:"))
    if gone.is_all:
        return lines(heading, line("🗓", _("{date} and all later dates", date=_.date_first(gone.days[0]))))
    named, more = gone.days[:_NAMED], len(gone.days) - _NAMED
    rest = _.many("… and {n} more", "… and {n} more", more) if gone.has_end else Html("…")
    return lines(heading, *(line("🗓", _.text(_.date_first(day))) for day in named), rest if more > 0 else None)
