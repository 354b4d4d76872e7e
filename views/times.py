"""When an activity takes place."""

from datetime import date

import views.pages
from domain.days import Days
from domain.intents import ListTimes, SaveToCalendar, ShowActivity, SignUp
from domain.replies import Button, Html, Reply
from views.activities import Shown, title, where
from views.language import Language
from views.menu import home
from views.occurrences import in_words, known_until, when
from views.replies import bold, line, lines, paragraphs, pictured, reply

PAGE = 6


def times(shown: Shown, wish: ListTimes, today: date, known: date, _: Language) -> Reply:
    """When it takes place, on the days that were asked about or at all. Other days: said, and the next times.

    `known`: the last day of which it is known.
    """
    asked = [one for one in shown.times if wish.days is None or one.day in wish.days]
    missed = None
    if wish.days and not asked:
        why = known_until(known, _) if wish.days.last > known else _("It does not take place then.")
        missed = _not_then(wish.days, why, bool(shown.times), today, _)
    page = views.pages.page(asked or shown.times, wish.page, PAGE)
    dates = lines(*(when(one, today, _) for one in page.items)) or _none(missed, _)
    text = paragraphs(title(shown.activity, _), missed, dates, line("📍", where(shown, _)))
    turning = views.pages.turning(page, lambda number: ListTimes(shown.activity.id, wish.days, number), _)
    return reply(_, text, [turning, *_after_times(shown, _)])


def _not_then(days: Days, why: Html, others: bool, today: date, _: Language) -> Html:
    asked = lines(bold(in_words(days, today, _)), why)
    return paragraphs(asked, _("It takes place:")) if others else asked


def _none(missed: Html | None, _: Language) -> Html | None:
    return None if missed else _("No dates are planned right now.")


def _after_times(shown: Shown, _: Language) -> list[list[Button]]:
    activity = shown.activity.id
    sign_up = pictured("✍️", _.plain("Sign up"), SignUp(activity))
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity))
    calendar = pictured("📅", _.plain("To my calendar"), SaveToCalendar(activity))
    return [[sign_up] if shown.activity.sign_up else [], [about, calendar], [home(_)]]
