"""Who gets an announcement, in words."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import views.neutral
import views.words
from domain.announcements import Reached, Readers, ReadersKind
from domain.programme import Activity, Listed, Place, Programme
from domain.replies import Html
from domain.trail import Announced
from views.language import Language
from views.occurrences import SHORT_TITLE
from views.replies import bold, line, lines

PICTURES = {
    ReadersKind.DATE: "📅",
    ReadersKind.SERIES: "🔁",
    ReadersKind.PLACE: "📍",
    ReadersKind.CATEGORY: "🎯",
    ReadersKind.TEAM: "👥",
}


@dataclass(frozen=True, slots=True)
class Named:
    """Readers with what they are about, as far as it is there."""

    readers: Readers
    place: Place | None
    activity: Activity | None
    listed: Listed | None

    @classmethod
    def of(cls, readers: Readers, programme: Programme) -> "Named":
        activity = programme.activity_by_id.get(readers.activity or 0)
        times = programme.times_by_activity.get(readers.activity or 0, ())
        listed = next((one for one in times if one.occurrence.id == readers.occurrence), None)
        return cls(readers, programme.place_by_id.get(readers.place), activity, listed)


def in_words(named: Named, today: date, _: Language) -> Html:
    """For whoever writes to them."""
    kind = named.readers.kind
    return lines(line(PICTURES[kind], _who(kind, _)), about(named, today, _), _waiting(named.readers.waiting, _))


def in_short(them: Announced, zone: ZoneInfo, _: Language) -> list[Html | None]:
    """For whoever reads later to whom something was sent; of what, stands above."""
    starts = them.starts_at.astimezone(zone) if them.starts_at else None
    return [
        line(PICTURES[them.to], Html(f"{_who(them.to, _)} {_.text(them.number)}")),
        line("🗓", _.facts(_.date(starts.date()), _.time(starts.time()))) if starts else None,
        line("🎯", views.words.category(them.category, _)) if them.category else None,
        _waiting(them.waiting, _),
    ]


def _who(kind: ReadersKind, _: Language) -> Html:
    return {
        ReadersKind.DATE: _("Who is signed up for this date:"),
        ReadersKind.SERIES: _("Who is signed up for any date to come:"),
        ReadersKind.PLACE: _("Who follows this place:"),
        ReadersKind.CATEGORY: _("Who follows this kind of activity:"),
        ReadersKind.TEAM: _("Volunteers and coordinators of this place:"),
    }[kind]


def _waiting(also: bool, _: Language) -> Html | None:
    # Translators: added to those who have a seat.
    return line("⏳", _("Also who waits for a seat.")) if also else None


def about(named: Named, today: date, _: Language) -> Html | None:
    """What it is about: activity and date, a kind of activities, or the place alone. No title that is confidential."""
    if named.listed is not None:
        when = line("🗓", views.neutral.when(named.listed, today, _))
        return lines(views.neutral.title(named.listed, _), when)
    if named.activity is not None:
        return views.neutral.name(named.activity, _)
    place = _.pick(named.place.name, SHORT_TITLE) if named.place else None
    kind = views.words.category(named.readers.category, _) if named.readers.category else None
    return _.facts(kind, place) or None


def reached(them: Reached, _: Language) -> Html:
    """How many, and in which languages they read; of few nothing is said, so that nobody can be told from it."""
    if not them.number:
        return line("🤷", bold(_("Nobody is among them now. So I can not send it.")))
    people = bold(_.many("{n} person gets it.", "{n} people get it.", them.number))
    if not them.languages:
        return line("👥", people)
    each = [_.facts(f"{_.name_of(code)} {number}") for code, number in them.languages.items()]
    # Translators: behind the numbers of people who read Arabic, Swedish and so on: how many read other languages.
    others = [_("others: {n}", n=them.others)] if them.others else []
    return lines(line("👥", people), line("🌐", _.together(*each, *others)))
