"""Who comes: aliases and numbers, never names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

import views.pages
import views.running
from domain.coming import Coming
from domain.days import Days
from domain.intents import Announce, AskToCallOff, ChooseWho, ShowWho
from domain.programme import Listed
from domain.replies import Button, Html, Reply
from domain.signups import Claim, State
from views.language import Language
from views.menu import home
from views.replies import bold, line, lines, paragraphs, pictured, reply
from views.running import Running
from views.standing import about

# So many lines fit one message in any language.
_PAGE = 100
_NAMELESS = "·"


@dataclass(frozen=True, slots=True)
class Who:
    """`aliases`: by person."""

    listed: Listed
    coming: Coming
    aliases: Mapping[int, str | None]


def choose(found: Running, wish: ChooseWho, _: Language) -> Reply:
    heading = line("🗒", _("Who comes to what? Tap it."))
    return views.running.choose(found, heading, ShowWho, lambda page: replace(wish, page=page), _)


def who(shown: Who, wish: ShowWho, today: date, _: Language) -> Reply:
    """In pages: first who has seats, then who is asked, then who waits, with their number."""
    page = views.pages.page(_lines(shown, _), wish.page, _PAGE)
    groups = [_group(state, [said for _state, said in of_it], _) for state, of_it in groupby(page.items, _state_of)]
    taken = line("🪑", _taken(shown, _))
    nobody = None if groups else _("Nobody is signed up.")
    text = paragraphs(about(shown.listed, today, _), taken, nobody, *groups)
    turning = views.pages.turning(page, lambda number: replace(wish, page=number), _)
    return reply(_, text, [turning, *_rows(shown.listed, _)])


def hosts_only(_: Language) -> Reply:
    text = lines(line("🔒", bold(_("Only its hosts see who comes."))), _("So it is safe for everybody who comes."))
    return reply(_, text, [[_others(_), home(_)]])


def gone(_: Language) -> Reply:
    return reply(_, _("This is not in the programme any more."), [[_others(_), home(_)]])


def _taken(shown: Who, _: Language) -> Html:
    taken, seats = shown.coming.seats, shown.listed.occurrence.seats
    if seats is None:
        return _.many("{n} seat is taken.", "{n} seats are taken.", taken)
    return _.many("{n} of {most} seats is taken.", "{n} of {most} seats are taken.", taken, most=seats)


def _lines(shown: Who, _: Language) -> list[tuple[State, Html]]:
    """An alias with the number of its seats, each with its state."""
    coming = shown.coming
    held = [(claim.state, _alias(shown, claim, _)) for claim in (*coming.confirmed, *coming.offered)]
    waiting = enumerate(coming.waiting, 1)
    return [*held, *((one.state, Html(f"{number}. {_alias(shown, one, _)}")) for number, one in waiting)]


def _alias(shown: Who, claim: Claim, _: Language) -> Html:
    return _.facts(shown.aliases.get(claim.person) or _NAMELESS, claim.seats)


def _state_of(listed: tuple[State, Html]) -> State:
    return listed[0]


def _group(state: State, said: Sequence[Html], _: Language) -> Html:
    headings = {
        # Translators: a seat is held for them, and they have not answered yet.
        State.OFFERED: _("I have asked them:"),
        # Translators: in the waiting list.
        State.WAITLISTED: _("They wait:"),
    }
    return lines(bold(headings[state]) if state in headings else None, *said)


def _rows(listed: Listed, _: Language) -> list[list[Button]]:
    call_off = pictured("❌", _.plain("It does not take place"), AskToCallOff(listed.occurrence.id))
    # Translators: a button: write a message to all who come.
    write = pictured("📢", _.plain("Write to them"), Announce(listed.activity.id, Days.one(listed.day)))
    return [[write], [call_off] if not listed.cancelled else [], [_others(_), home(_)]]


def _others(_: Language) -> Button:
    return pictured("🗒", _.plain("Who comes to others?"), ChooseWho())
