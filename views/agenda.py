"""The answer to "what's on?"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

import views.pages
import views.words
from domain.days import Days
from domain.intents import ListActivities, ShowActivity
from domain.programme import Listed, Place
from domain.replies import Button, Html, Reply
from domain.texts import Texts
from views.language import Language
from views.menu import last_row
from views.occurrences import block, in_words
from views.pages import Page
from views.replies import bold, button, in_twos, line, paragraphs, reply

PAGE = 8


@dataclass(frozen=True, slots=True)
class Closed:
    """A place that is closed on the day that was asked for."""

    place: Place
    reason: Texts


@dataclass(frozen=True, slots=True)
class Agenda:
    """What was found. `coming` and `over` are in order of time; `next_day` is the next one with something on."""

    wish: ListActivities
    days: Days
    today: date
    coming: tuple[Listed, ...]
    over: tuple[Listed, ...]
    next_day: date | None
    closed: tuple[Closed, ...]
    place: Place | None
    several_places: bool

    @property
    def filtered(self) -> bool:
        return bool(self.wish.category or self.wish.audience)


def agenda(found: Agenda, _: Language) -> Reply:
    shown = views.pages.page(found.coming or found.over, found.wish.page, PAGE)
    said = _coming(found, shown, _) if found.coming else _nothing_left(found, shown, _)
    text = paragraphs(_heading(found, _), *_closed(found, _), *said)
    return reply(_, text, _rows(found, shown, _))


def _heading(found: Agenda, _: Language) -> Html:
    wish = found.wish
    chosen = _.facts(
        views.words.category(wish.category, _) if wish.category else None,
        views.words.audience(wish.audience, _) if wish.audience else None,
        _.pick(found.place.name, 80) if found.place else None,
    )
    days = line("📅", bold(in_words(found.days, found.today, _)))
    return Html(f"{days}\n{chosen}") if chosen else days


def _coming(found: Agenda, shown: Page[Listed], _: Language) -> list[Html]:
    said = _blocks(found, shown.items, _)
    if found.over and found.days.is_one and shown.number == shown.last:
        over = len(found.over)
        said.append(_.many("{n} activity is already over today.", "{n} activities are already over today.", over))
    return said


def _nothing_left(found: Agenda, shown: Page[Listed], _: Language) -> list[Html]:
    if found.over:
        return [_("All of this is over:"), *_blocks(found, shown.items, _), *_next(found, _)]
    return [_nothing(found, _), *_next(found, _)]


def _nothing(found: Agenda, _: Language) -> Html:
    if found.days.last < found.today:
        return _("That time is over.")
    return _("I find nothing like this.") if found.filtered else _("Nothing is planned.")


def _next(found: Agenda, _: Language) -> list[Html]:
    if found.next_day is None:
        return [_("I see nothing more in the coming weeks.")]
    return [_("Next time: {date}.", date=_.date(found.next_day))]


def _closed(found: Agenda, _: Language) -> list[Html]:
    said = []
    for one in found.closed:
        name, reason = _.pick(one.place.name, 80), _.pick(one.reason, 200)
        with_reason = _("{place} is closed ({reason}).", place=name, reason=reason)
        said.append(line("🔴", with_reason if reason else _("{place} is closed.", place=name)))
    return said


def _blocks(found: Agenda, items: Sequence[Listed], _: Language) -> list[Html]:
    """Of several days each has its name above its own."""
    said: list[Html] = []
    for day, of_the_day in groupby(items, key=lambda listed: listed.day):
        if not found.days.is_one:
            said.append(bold(in_words(Days.one(day), found.today, _)))
        said.extend(block(listed, found.several_places, _) for listed in of_the_day)
    return said


def _rows(found: Agenda, shown: Page[Listed], _: Language) -> list[list[Button]]:
    activities = {listed.activity.id: listed.activity for listed in shown.items}
    more = [button(views.words.activity_label(one, _), ShowActivity(one.id)) for one in activities.values()]
    turning = views.pages.turning(shown, lambda number: replace(found.wish, page=number), _)
    return [*in_twos(more), turning, _other_days(found, _), last_row(found.several_places, _)]


def _other_days(found: Agenda, _: Language) -> list[Button]:
    """One step back, where that is not past, and one step on; where nothing is on, the next day with something."""
    row = []
    length = timedelta(days=len(list(found.days)))
    if found.days.first > found.today:
        before = Days(max(found.days.first - length, found.today), found.days.first - timedelta(days=1))
        row.append(
            button(f"‹ {_.week_day(before.first)}" if before.is_one else _.plain("‹ Earlier"), _on(found, before))
        )
    after = Days(found.days.first + length, found.days.last + length)
    if not found.coming and found.next_day:
        after = Days.one(found.next_day)
    row.append(button(f"{_.week_day(after.first)} ›" if after.is_one else _.plain("Later ›"), _on(found, after)))
    return row


def _on(found: Agenda, days: Days) -> ListActivities:
    return replace(found.wish, days=days, page=0)
