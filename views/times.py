"""When an activity takes place."""

from collections.abc import Sequence
from datetime import date, datetime

import views.pages
from domain.days import Days
from domain.intents import AskToJoin, ListTimes, SaveToCalendar, ShowActivity
from domain.programme import Listed
from domain.replies import Button, Html, Reply
from views.activities import Shown, title, where
from views.language import Language
from views.menu import home
from views.occurrences import in_words, known_until, when
from views.replies import bold, line, lines, paragraphs, pictured, reply

PAGE = 6


def times(shown: Shown, wish: ListTimes, now: datetime, today: date, known: date, _: Language) -> Reply:
    """When it takes place, on the days that were asked about or at all. Other days: said, and the next times.

    `known`: the last day of which it is known.
    """
    asked = [one for one in shown.times if wish.days is None or one.day in wish.days]
    other = None
    if wish.days and not asked:
        other = paragraphs(not_then(wish.days, known, today, _), _("It takes place:") if shown.times else None)
    page = views.pages.page(asked or shown.times, wish.page, PAGE)
    dates = lines(
        *(when(one, today, _, shown.free.get(one.occurrence.id), shown.activity.room) for one in page.items)
    ) or _none(other, _)
    text = paragraphs(title(shown.activity, _), other, dates, line("📍", where(shown, _)))
    turning = views.pages.turning(page, lambda number: ListTimes(shown.activity.id, wish.days, number), _)
    return reply(_, text, [*_joining(shown, page.items, now, _), turning, *_after_times(shown, _)])


def not_then(days: Days, known: date, today: date, _: Language) -> Html:
    """It does not take place on those days, as far as the programme is known."""
    why = known_until(known, _) if days.last > known else _("It does not take place then.")
    return lines(bold(in_words(days, today, _)), why)


def missed(shown: Shown, days: Days | None, known: date, today: date, _: Language) -> Html | None:
    """Why nobody can sign up on those days, or at all: called off, or begun. None: nothing is planned."""
    there = [one for one in shown.times if days is None or one.day in days][:PAGE]
    if not there:
        return paragraphs(not_then(days, known, today, _), None if shown.times else _none(None, _)) if days else None
    begun = None if all(one.cancelled for one in there) else line("⌛", _("It has started already."))
    return lines(*(when(one, today, _) for one in there), begun)


def _none(other: Html | None, _: Language) -> Html | None:
    return None if other else _("No dates are planned right now.")


def _joining(shown: Shown, times: Sequence[Listed], now: datetime, _: Language) -> list[list[Button]]:
    """A button to sign up for each of the times that has not begun."""
    coming = [one for one in times if one.occurrence.starts_at > now]
    open_ = [one for one in coming if one.activity.sign_up and not one.cancelled]
    return [[pictured("✍️", _.date_first(one.day), AskToJoin(one.occurrence.id))] for one in open_]


def _after_times(shown: Shown, _: Language) -> list[list[Button]]:
    activity = shown.activity.id
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity))
    calendar = pictured("📅", _.plain("To my calendar"), SaveToCalendar(activity))
    return [[about, calendar], [home(_)]]
