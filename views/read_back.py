"""The parts of a posting, read back one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.activities
import views.rhythm
from domain.cautions import Caution
from domain.overlaps import Clash
from domain.posting import Field, Posting
from domain.programme import Activity, Association, Place
from domain.replies import Html
from domain.texts import Texts
from views.agreeing import Agreeing
from views.drafts import Waiting
from views.language import Language
from views.occurrences import SHORT_TITLE
from views.replies import bold, line, lines

NEXT_DATES = 3


@dataclass(frozen=True, slots=True)
class KnownName:
    """What an activity of that title is called. `names`: by language, the reader's as well. `taken`: they are used."""

    names: Texts
    taken: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """`activity`: what would be published; of what is missing, it says nothing that counts. `dates`: the next ones.

    `twin`: the same is in the programme already. `several_places`: the volunteer works at more than one. `aside`: what
    was begun before. `more_cautions`: how many dates have such, beside those. `clashes`: what takes place then.
    `host`: who arranges it; `has_hosts`: there is somebody to choose. `agreeing`: who has
    to say yes beside the volunteer. `known_name`: None: its title is known in no other language. `looked_until`: of a
    series that goes on, the last date of which cautions and clashes are counted.
    """

    draft: int
    posting: Posting
    activity: Activity
    place: Place | None
    dates: Sequence[date]
    cautions: Sequence[Caution]
    twin: Activity | None
    several_places: bool
    aside: Waiting | None = None
    more_cautions: int = 0
    clashes: Sequence[Clash] = ()
    host: Association | None = None
    has_hosts: bool = False
    agreeing: Agreeing = Agreeing.NOBODY_NEEDED
    known_name: KnownName | None = None
    looked_until: date | None = None


def what_and_when(shown: Preview, _: Language) -> list[Html | None]:
    posting = shown.posting
    place = _.pick(shown.place.name, SHORT_TITLE) if shown.place else None
    where = _.facts(place, _.pick(shown.activity.room, SHORT_TITLE))
    hours = _.hours(posting.begins, posting.ends) if posting.begins and posting.ends else None
    return [
        views.activities.title(shown.activity, _) if posting.title else None,
        line("📍", where) if where else None,
        *_days(posting, _),
        line("🕘", _.text(hours)) if hours else None,
        line("🖼", _("There is a picture with it.")) if posting.picture else None,
    ]


def _days(posting: Posting, _: Language) -> list[Html | None]:
    if posting.repeat is None:
        return [line("🗓", _.text(_.date_first(posting.day)))] if posting.day else []
    until = line("🏁", _("Last day: {date}", date=_.date(posting.until))) if posting.until else None
    skipped = _.together(*(_.date(day) for day in sorted(posting.except_on)))
    without = line("🚫", _("Not on: {dates}", dates=skipped)) if posting.except_on else None
    return [line("🔁", views.rhythm.in_words(posting.repeat, posting.day, _)), until, without]


def practical(shown: Preview, _: Language) -> list[Html | None]:
    activity = shown.activity
    limit = _.many("{n} seat", "{n} seats", activity.seats) if activity.seats else _("No limit")
    return [
        line("🪑", limit) if Field.SEATS not in shown.posting.missing else None,
        views.activities.signing_up(activity, _),
        views.activities.for_whom(activity, _),
        views.activities.children(activity, _),
        views.activities.cost(activity, _),
        views.activities.spoken(activity, _),
        line("🏛", _("Arranged by {name}", name=_.pick(shown.host.name, SHORT_TITLE))) if shown.host else None,
        line("🔒", _("Only those who lead it see who comes.")) if activity.confidential else None,
    ]


def next_dates(shown: Preview, _: Language) -> Html | None:
    if shown.posting.repeat is None or not shown.dates:
        return None
    each = (line("🗓", _.text(_.date_first(day))) for day in shown.dates[:NEXT_DATES])
    return lines(bold(_("The next dates:")), *each)
