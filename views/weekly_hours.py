"""Other weekly hours from a day on: from when, which, and read back before it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import domain.weekly_hours
import views.plans
import views.undoing
import views.words
from domain.intents import AskForPart, ChangeHours, ChooseForPart, Code
from domain.programme import Activity, Hours, Place, Week
from domain.replies import Button, Html, Reply
from domain.weekly_hours import Spans, Trouble
from views.arrows import way
from views.language import Language, msgid
from views.menu import home
from views.occurrences import day_in_words
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

_NAMED = 3
# Any Monday: its week gives the names of the days.
_MONDAY = date(2026, 11, 23)

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.NO_DAY: msgid("I do not understand which day you mean."),
    Trouble.PAST: msgid("This day is over."),
    Trouble.UNCLEAR: msgid("I do not understand these hours."),
}


@dataclass(frozen=True, slots=True)
class NewHours:
    """What would be done. `outside`: activities that would lie outside the hours. `until`: when other hours begin."""

    plan: int
    place: Place
    since: date
    old: Week
    new: Week
    outside: Sequence[Activity]
    until: date | None


def since(plan: int, place: Place, trouble: Trouble | None, today: date, _: Language) -> Reply:
    """From which day on."""
    monday = today + timedelta(days=7 - today.weekday())
    first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    days = {
        _.plain("Today"): today,
        _.plain("Tomorrow"): today + timedelta(days=1),
        str(_.date_first(monday)): monday,
        str(_.date_first(first)): first,
    }
    each = [
        pictured("📅", label, ChooseForPart(plan, Code("since"), Code(f"d{day:%Y%m%d}"))) for label, day in days.items()
    ]
    heading = _("From which day has {place} other hours?", place=_.pick(place.name, 80))
    text = paragraphs(_said(trouble, _), lines(line("🕘", bold(heading)), _("Tap a button, or write it.")))
    return reply(_, text, [*in_twos(each), [views.plans.drop(plan, _)]])


def week(plan: int, now: Week, changes: bool, trouble: Trouble | None, _: Language) -> Reply:
    """Which hours: in one line, or day by day. `changes`: some were said."""
    # Translators: an example of opening hours in one line, with the short names of days that people use.
    example = _("For example: {hours}", hours=_.plain("mon-thu 9-16, fri closed"))
    how = lines(_("Write all hours in one line, or tap a day."), example)
    done = [[button(_.plain("Done ›"), ChooseForPart(plan, Code("week"), Code("done")))]] if changes else []
    days = [[_day(plan, number, spans, _)] for number, spans in enumerate(now)]
    text = paragraphs(_said(trouble, _), lines(line("🕘", bold(_("What are the new hours?"))), how))
    return reply(_, text, [*done, *days, [views.plans.drop(plan, _)]])


def day(plan: int, number: int, old: Spans, now: Spans, trouble: Trouble | None, _: Language) -> Reply:
    """The hours of one weekday. `now`: as they were said last."""
    heading = line("🕘", bold(Html(f"{name(number, _)}: {hours(now, _)}")))
    how = _("Tap the hours, or write them.")
    usual = (domain.weekly_hours.USUAL, domain.weekly_hours.WITH_A_BREAK, domain.weekly_hours.CLOSED)
    offered = [spans for spans in usual if spans != now]
    # Translators: a button: the hours of this day stay as they are now.
    before = pictured("↩️", _.plain("As before"), _choice(plan, number, "before")) if old != now else None
    rows = [
        *in_twos(_spans(plan, number, spans, _) for spans in domain.weekly_hours.near(now)),
        *([_spans(plan, number, spans, _)] for spans in offered),
        [before] if before else [],
        [pictured("↩️", _.plain("Back"), AskForPart(plan, Code("week")))],
    ]
    return reply(_, paragraphs(_said(trouble, _), lines(heading, how)), rows)


def ask(one: NewHours, today: date, _: Language) -> Reply:
    """The whole week, old → new. Nothing is done yet."""
    if one.old == one.new:
        return _nothing_new(one, _)
    until = _("Until {date}, when other hours begin.", date=_.date(one.until)) if one.until else None
    text = paragraphs(
        line("🕘", bold(_("Shall I change the hours of {place}?", place=_.pick(one.place.name, 80)))),
        lines(line("🗓", _("From: {date}", date=day_in_words(one.since, today, _))), until),
        lines(*(_change(number, one.old[number], one.new[number], _) for number in range(7))),
        _outside(one.outside, _),
        _("Nobody gets a message. Everybody can see the new hours."),
    )
    # Translators: a button: yes, from that day on the house has these hours.
    yes = views.plans.yes(one.plan, _.plain("Yes, change the hours"))
    other = [
        views.plans.part(one.plan, "🕘", _.plain("Other hours"), "week"),
        views.plans.part(one.plan, "📅", _.plain("Another day"), "since"),
    ]
    return reply(_, text, [[yes], other, [views.plans.drop(one.plan, _)]])


def done(change: int, again: ChangeHours, _: Language) -> Reply:
    text = line("🕘", bold(_("It is done: the new hours hold. Everybody can see them.")))
    more = pictured("🕘", _.plain("Change the hours"), again)
    return reply(_, text, [[views.undoing.button(change, _)], [more, home(_)]])


def _nothing_new(one: NewHours, _: Language) -> Reply:
    text = lines(
        line("🕘", bold(_("These are the hours already."))),
        *(_change(number, one.old[number], one.new[number], _) for number in range(7)),
    )
    other = views.plans.part(one.plan, "🕘", _.plain("Other hours"), "week")
    return reply(_, text, [[other], [views.plans.drop(one.plan, _)]])


def _change(number: int, old: Spans, new: Spans, _: Language) -> Html:
    day_name = name(number, _)
    if old == new:
        return Html(f"{day_name}: {hours(new, _)}")
    return way(day_name, [hours(old, _), hours(new, _)], _)


def _outside(activities: Sequence[Activity], _: Language) -> Html | None:
    if not activities:
        return None
    counted = _.many(
        "{n} activity would be outside these hours. It stays:",
        "{n} activities would be outside these hours. They stay:",
        len(activities),
    )
    named = [line(views.words.emoji(one), _.text(_.pick(one.title, 40))) for one in activities[:_NAMED]]
    return lines(line("⚠️", counted), *named, Html("…") if len(activities) > _NAMED else None)


def _day(plan: int, number: int, spans: Spans, _: Language) -> Button:
    day_name = _.week_day(_MONDAY + timedelta(days=number))
    return button(f"{day_name}: {_label(spans, _)}", AskForPart(plan, Code(f"day{number}")))


def _spans(plan: int, number: int, spans: Spans, _: Language) -> Button:
    return pictured("🕘", _label(spans, _), _choice(plan, number, domain.weekly_hours.code(spans)))


def _choice(plan: int, number: int, choice: str) -> ChooseForPart:
    return ChooseForPart(plan, Code(f"day{number}"), Code(choice))


def name(number: int, _: Language) -> Html:
    """Of a weekday; 0 is Monday."""
    return _.text(_.week_day(_MONDAY + timedelta(days=number)))


def hours(spans: Sequence[Hours], _: Language) -> Html:
    return _.together(*(_.hours(one.opens, one.closes) for one in spans)) if spans else _("closed")


def _label(spans: Sequence[Hours], _: Language) -> str:
    return " + ".join(_.hours(one.opens, one.closes) for one in spans) or _.plain("closed")


def _said(trouble: Trouble | None, _: Language) -> Html | None:
    return line("❓", _(_TROUBLES[trouble])) if trouble is not None else None
