"""When a place is closed: the questions for days and hours, each to be answered by buttons or words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

import views.holidays
import views.pages
from domain.closings import Closed, Trouble
from domain.days import Days
from domain.holidays import Holiday
from domain.intents import AskForPart, ChooseForPart, Code
from domain.programme import Place
from domain.replies import Button, Html, Reply
from views.language import Language, msgid
from views.occurrences import in_words
from views.plans import drop, part
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

_PAGE = 10
_LAST_PAGE = 72
_A_ROW = 4

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.NOTHING: msgid("I do not understand which day you mean."),
    Trouble.NO_SUCH_DAY: msgid("There is no such day."),
    Trouble.PAST: msgid("This day is over."),
    Trouble.BACKWARDS: msgid("The last day is before the first day."),
    Trouble.TOO_FAR: msgid("This is too far ahead."),
    Trouble.NO_SUCH_HOURS: msgid("I do not understand these hours."),
}

_HEADINGS: Mapping[str, str] = {
    "day": msgid("Which day is the house closed?"),
    "from": msgid("Which is the first day?"),
    "to": msgid("Which is the last day?"),
    "partly": msgid("On which day is the house closed for some hours?"),
}


@dataclass(frozen=True, slots=True)
class Choosing:
    """A day to choose, `begins` the first that is offered, for the part `name` of the plan. `page`: from 0.

    `first`: of the range whose last day is asked for.
    """

    plan: int
    name: str
    begins: date
    page: int
    first: date | None
    trouble: Trouble | None


def when(plan: int, place: Place, closed_ahead: bool, trouble: Trouble | None, today: date, _: Language) -> Reply:
    """The first question. `closed_ahead`: there is something that can be opened again."""
    text = paragraphs(
        said(trouble, _),
        lines(line("🔒", bold(_("When is {place} closed?", place=_.pick(place.name, 80)))), _how(_)),
    )
    near = [
        _day_button(plan, "day", today, _.plain("Today")),
        _day_button(plan, "day", today + timedelta(days=1), _.plain("Tomorrow")),
    ]
    more = [
        part(plan, "📅", _.plain("Another day"), "day"),
        # Translators: a button: the house is closed from one day to another one.
        part(plan, "🗓", _.plain("Several days"), "from"),
        # Translators: a button: the house is closed for some hours of a day.
        part(plan, "🕘", _.plain("Part of a day"), "partly"),
        part(plan, "🎉", _.plain("Holidays in Sweden"), "holidays"),
    ]
    # Translators: a button: see when the house will be closed, and open it again.
    again = [[part(plan, "🔓", _.plain("What is closed already?"), "closed")]] if closed_ahead else []
    return reply(_, text, [near, *in_twos(more), *again, [drop(plan, _)]])


def days(shown: Choosing, today: date, _: Language) -> Reply:
    """A page of days, the next ones first."""
    number = min(shown.page, _LAST_PAGE)
    begins = shown.begins + timedelta(days=number * _PAGE)
    each = [
        _day_button(shown.plan, shown.name, day, _.date_first(day))
        for day in Days(begins, begins + timedelta(days=_PAGE - 1))
    ]
    since = lines(line("🗓", in_words(Days.one(shown.first), today, _))) if shown.first and shown.name == "to" else None
    heading = lines(line("🔒", bold(_(_HEADINGS[shown.name]))), since, _how(_))
    turning = views.pages.turning(
        views.pages.Page((), number, _LAST_PAGE),
        lambda page: AskForPart(shown.plan, Code(f"{shown.name}{page}" if page else shown.name)),
        _,
    )
    return reply(_, paragraphs(said(shown.trouble, _), heading), [*in_twos(each), turning, [_back(shown.plan, _)]])


def hours(plan: int, name: str, open_: tuple[int, int], closed: Closed, trouble: Trouble | None, _: Language) -> Reply:
    """From when, or until when, on the days chosen. `open_`: the full hours between which it is open."""
    begins = name == "begins"
    first = open_[0] + 1 if begins or closed.begins is None else closed.begins.hour + 1
    each = [
        button(_.time(time(hour)), ChooseForPart(plan, Code(name), Code(f"h{hour:02}00")))
        for hour in range(first, open_[1])
    ]
    # Translators: a button: the house is closed from the time when it would open.
    morning = _.plain("From the morning")
    # Translators: a button: the house is closed until the end of the day.
    evening = _.plain("The rest of the day")
    whole = pictured("🕘", morning if begins else evening, ChooseForPart(plan, Code(name), Code("all")))
    heading = _("From what time is the house closed?") if begins else _("Until what time is the house closed?")
    rows = [each[first : first + _A_ROW] for first in range(0, len(each), _A_ROW)]
    text = paragraphs(said(trouble, _), lines(line("🕘", bold(heading)), _how(_)))
    return reply(_, text, [[whole], *rows, [_back(plan, _)]])


def holidays(plan: int, ahead: Sequence[tuple[date, Holiday]], chosen: Collection[date], _: Language) -> Reply:
    """Those of the coming year on which the house would be open; a tap chooses, another one leaves out."""
    each = [[_holiday(plan, day, holiday, day in chosen, _)] for day, holiday in ahead]
    if not each:
        text = _("The house is closed on all holidays of the coming year already.")
        return reply(_, line("🎉", text), [[_back(plan, _)]])
    text = lines(
        line("🎉", bold(_("On which holidays is the house closed?"))), _("Tap one or more. Tap again to take it away.")
    )
    done = [[button(_.plain("Done ›"), ChooseForPart(plan, Code("holidays"), Code("done")))]] if chosen else []
    return reply(_, text, [*done, *each, [_back(plan, _)]])


def said(trouble: Trouble | None, _: Language) -> Html | None:
    """Why what was said can't be."""
    return line("❓", _(_TROUBLES[trouble])) if trouble is not None else None


def _how(_: Language) -> Html:
    return _("Tap a button, or write it.")


def _back(plan: int, _: Language) -> Button:
    return part(plan, "↩️", _.plain("Back"), "when")


def _day_button(plan: int, name: str, day: date, label: str) -> Button:
    return pictured("📅", label, ChooseForPart(plan, Code(name), Code(f"d{day:%Y%m%d}")))


def _holiday(plan: int, day: date, holiday: Holiday, chosen: bool, _: Language) -> Button:
    label = f"{'✅' if chosen else '▫️'} {_.plain(views.holidays.NAMES[holiday])} · {_.date(day)}"
    return button(label, ChooseForPart(plan, Code("holiday"), Code(f"{'off' if chosen else 'on'}d{day:%Y%m%d}")))
