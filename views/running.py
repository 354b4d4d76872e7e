"""The times that somebody looks after, to choose one from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import views.pages
import views.words
from domain.intents import Intent
from domain.programme import Listed
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, button, lines, reply

PAGE = 6


@dataclass(frozen=True, slots=True)
class Running:
    """`times`: to come, by start. `missed`: of what was asked for there is none; these are all. `page`: from 0."""

    times: Sequence[Listed]
    missed: bool
    page: int


def choose(
    found: Running, heading: Html, one: Callable[[int], Intent], turned: Callable[[int], Intent], _: Language
) -> Reply:
    """`one`: the wish about an occurrence; `turned`: that for another page."""
    if not found.times:
        return reply(_, _("There is nothing to come that you look after."), [[home(_)]])
    page = views.pages.page(found.times, found.page, PAGE)
    several = len({listed.place.id for listed in found.times}) > 1
    each = [[_time(listed, one, several, _)] for listed in page.items]
    missed = _("I find nothing like this. Here is all that is to come:") if found.missed else None
    return reply(_, lines(bold(heading), missed), [*each, views.pages.turning(page, turned, _), [home(_)]])


def _time(listed: Listed, one: Callable[[int], Intent], several: bool, _: Language) -> Button:
    when = f"{_.date_first(listed.day)} {_.time(listed.starts.time())}"
    where = f" · {_.pick(listed.place.name, 20)}" if several else ""
    title = _.pick(listed.activity.title, 18 if several else 30)
    return button(f"{views.words.emoji(listed.activity)} {when} · {title}{where}", one(listed.occurrence.id))
