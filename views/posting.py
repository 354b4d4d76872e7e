"""A posting read back before it is published: what was understood, guessed and not understood, and its next dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.activities
import views.cautions
import views.copies
import views.drafts
import views.fields
import views.rhythm
from domain.cautions import Caution
from domain.intents import BeginAnew, MendField, Publish, ShowActivity
from domain.posting import Field, Posting
from domain.programme import Activity, Association, Place
from domain.replies import Button, Html, Reply
from views.drafts import Waiting
from views.language import Language
from views.occurrences import SHORT_TITLE
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply

NEXT_DATES = 3


@dataclass(frozen=True, slots=True)
class Preview:
    """`activity`: what would be published; of what is missing, it says nothing that counts. `dates`: the next ones.

    `twin`: the same is in the programme already. `several_places`: the volunteer works at more than one. `aside`: what
    was begun before. `host`: who arranges it; `has_hosts`: there is somebody to choose.
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
    host: Association | None = None
    has_hosts: bool = False


def preview(shown: Preview, _: Language, *, again: bool = False) -> Reply:
    """`again`: with a way to begin another one."""
    missing = shown.posting.missing
    asked = views.fields.words(missing[0], shown.posting.trouble(missing[0]), _) if missing else None
    heading = _("This is what I have so far:") if missing else _("Is this right? Nobody sees it yet.")
    everything = lines(*_what_and_when(shown, _), *_practical(shown, _))
    about = _.pick(shown.activity.description)
    before = views.drafts.waits(shown.aside, _) if shown.aside else None
    text = paragraphs(
        line("👀", bold(heading)),
        everything,
        _.text(about) if about else None,
        _dates(shown, _),
        lines(*_remarks(shown, _)),
        before,
        asked,
    )
    mending = views.fields.mending(
        shown.draft, shown.posting, _, several_places=shown.several_places, has_hosts=shown.has_hosts
    )
    rows = [
        [_first(shown, _)],
        _twin(shown, _),
        *in_twos(mending),
        *in_twos(_others(shown, again, _)),
        [views.drafts.drop(shown.draft, _)],
    ]
    return reply(_, text, rows)


def _others(shown: Preview, again: bool, _: Language) -> list[Button]:
    # Translators: a button: begin another activity; this one is kept.
    anew = [pictured("➕", _.plain("A new one"), BeginAnew(shown.draft)), views.copies.earlier(_)] if again else []
    return [*anew, views.drafts.show(shown.aside, _)] if shown.aside else anew


def known(shown: Preview, _: Language) -> Html | None:
    """What was said of the chief parts, in short; None: nothing yet."""
    return lines(*_what_and_when(shown, _)) or None


def _first(shown: Preview, _: Language) -> Button:
    if shown.posting.missing:
        field = shown.posting.missing[0]
        return pictured("❓", _.plain("Next: {part}", part=views.fields.label(field, _)), MendField(shown.draft, field))
    # Translators: a button: from now on everybody can see the activity.
    return pictured("✅", _.plain("Publish"), Publish(shown.draft))


def _twin(shown: Preview, _: Language) -> list[Button]:
    """The same is there already: a second one may be meant all the same, and is published by the first button."""
    return [pictured("ℹ️", _.plain("More about it"), ShowActivity(shown.twin.id))] if shown.twin else []


def _what_and_when(shown: Preview, _: Language) -> list[Html | None]:
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


def _practical(shown: Preview, _: Language) -> list[Html | None]:
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


def _dates(shown: Preview, _: Language) -> Html | None:
    if shown.posting.repeat is None or not shown.dates:
        return None
    each = (line("🗓", _.text(_.date_first(day))) for day in shown.dates[:NEXT_DATES])
    return lines(bold(_("The next dates:")), *each)


def _remarks(shown: Preview, _: Language) -> list[Html | None]:
    missing = shown.posting.missing
    asked, guessed = missing[:1], [field for field in Field if field in shown.posting.doubts and field not in missing]
    parts = _.together(*(views.fields.name(field, _) for field in guessed))
    named = line("🌐", _("I know this activity. I use its name in every language."))
    return [
        named if len(shown.activity.title) > 1 else None,
        # Translators: {parts} are names of parts of an activity, such as "Day, Time".
        line("🤔", _("I guessed: {parts}. Is that right?", parts=parts)) if guessed else None,
        *views.cautions.cautions(shown.cautions, _),
        # The first of them stands with its question.
        *(views.fields.wrong(trouble, _) for field, trouble in shown.posting.troubles if field not in asked),
        line("⚠️", bold(_("This is in the programme already."))) if shown.twin else None,
    ]
