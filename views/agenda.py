"""The answer to "what's on?"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby

import views.closed
import views.pages
import views.words
from domain.days import Days
from domain.intents import ListActivities
from domain.programme import Listed, Place
from domain.replies import Button, Html, Reply
from views.closed import Closed
from views.language import Language
from views.menu import last_row
from views.occurrences import block, buttons, in_words, known_until
from views.pages import Page
from views.replies import bold, button, in_twos, line, paragraphs, pictured, reply

PAGE = 8


@dataclass(frozen=True, slots=True)
class Agenda:
    """What was found. `coming` and `over` are in order of time; `next_day` is the next one with something on.

    Of the days after `known_until` nobody knows yet what will be on. `free`: seats by occurrence, where people sign up.
    """

    wish: ListActivities
    days: Days
    today: date
    coming: tuple[Listed, ...]
    over: tuple[Listed, ...]
    next_day: date | None
    known_until: date
    closed: tuple[Closed, ...]
    place: Place | None
    several_places: bool
    free: Mapping[int, int] = field(default_factory=dict)

    @property
    def shown(self) -> Page[Listed]:
        return views.pages.page(self.coming or self.over, self.wish.page, PAGE)

    @property
    def filtered(self) -> bool:
        return bool(self.wish.category or self.wish.audience)


def agenda(found: Agenda, _: Language) -> Reply:
    shown = found.shown
    blocks = _coming(found, shown, _) if found.coming else _nothing_left(found, shown, _)
    text = paragraphs(_heading(found, _), *views.closed.closed(found.closed, _), *blocks)
    said = {one.activity.id for one in found.coming}
    return replace(reply(_, text, _rows(found, shown, _)), about=said.pop() if len(said) == 1 else None)


def _heading(found: Agenda, _: Language) -> Html:
    place = _.pick(found.place.name, 80) if found.place else None
    chosen = _.facts(*views.words.kinds(found.wish.category, found.wish.audience, _), place)
    days = line("📅", bold(in_words(found.days, found.today, _)))
    return Html(f"{days}\n{chosen}") if chosen else days


def _coming(found: Agenda, shown: Page[Listed], _: Language) -> list[Html]:
    said = _blocks(found, shown.items, _)
    if shown.number < shown.last:
        return said
    if found.over and found.days.is_one:
        over = len(found.over)
        said.append(_.many("{n} activity is already over today.", "{n} activities are already over today.", over))
    if found.days.last > found.known_until:
        said.append(known_until(found.known_until, _))
    return said


def _nothing_left(found: Agenda, shown: Page[Listed], _: Language) -> list[Html]:
    if found.over:
        return [_("All of this is over:"), *_blocks(found, shown.items, _), *_next(found, _)]
    if found.days.last > found.known_until:
        return [known_until(found.known_until, _)]
    return [_nothing(found, _), *_next(found, _)]


def _nothing(found: Agenda, _: Language) -> Html:
    if found.days.last < found.today:
        return _("That time is over.")
    return _("I find nothing like this.") if found.filtered else _("Nothing is planned.")


def _next(found: Agenda, _: Language) -> list[Html]:
    if found.next_day is None:
        return [_("I see nothing more in the coming weeks.")]
    return [_("Next time: {date}.", date=_.date(found.next_day))]


def _blocks(found: Agenda, items: Sequence[Listed], _: Language) -> list[Html]:
    """Of several days each has its name above its own."""
    said: list[Html] = []
    for day, of_the_day in groupby(items, key=lambda listed: listed.day):
        if not found.days.is_one:
            said.append(bold(in_words(Days.one(day), found.today, _)))
        said.extend(block(one, found.several_places, _, found.free.get(one.occurrence.id)) for one in of_the_day)
    return said


def _rows(found: Agenda, shown: Page[Listed], _: Language) -> list[list[Button]]:
    turning = views.pages.turning(shown, lambda number: replace(found.wish, page=number), _)
    # Beside "more", a "later" would only make people wonder which of the two goes on.
    days = _other_days(found, _) if found.days.is_one or shown.number == shown.last else []
    return [*in_twos(buttons(shown.items, _)), turning, _anything(found, _), days, last_row(found.several_places, _)]


def _anything(found: Agenda, _: Language) -> list[Button]:
    """Nothing of a kind is on that day: perhaps something else is."""
    if found.coming or found.over or not found.filtered or found.days.last < found.today:
        return []
    anything = ListActivities(found.days, place=found.wish.place)
    return [pictured("📅", _.plain("What is on"), anything)]


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
    if (found.coming or found.over or found.next_day) and after.first <= found.known_until:
        row.append(button(f"{_.week_day(after.first)} ›" if after.is_one else _.plain("Later ›"), _on(found, after)))
    return row


def _on(found: Agenda, days: Days) -> ListActivities:
    return replace(found.wish, days=days, page=0)
