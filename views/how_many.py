"""How many seats: asked when somebody signs up, and when they want another number."""

from collections.abc import Callable, Iterable
from datetime import date

from domain.intents import ChangeSeats, Intent, ShowSignUp
from domain.replies import Button, Html, Reply
from domain.signups import Claim, State
from views.language import Language
from views.menu import home
from views.replies import bold, button, lines, paragraphs, reply
from views.standing import Standing, about, state

# The picture of a number tells it in every language.
_PICTURES = ("0️⃣", "1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣")
_A_ROW = 3


def change(one: Standing, claim: Claim, today: date, _: Language, said: Html | None = None) -> Reply:
    """Another number of seats: those that can be had now, whoever waits may wish for all."""
    most = _most(one, claim)
    numbers = [seats for seats in range(1, most + 1) if seats != claim.seats]
    more = None if most == one.most else _("More seats are not free now.")
    question = lines(how_many(_) if numbers else None, more or (None if numbers else one_to(one.most, _)))
    text = paragraphs(said, state(one, today, _), about(one.listed, today, _), question)
    rows = in_rows(numbers, lambda seats: ChangeSeats(one.occurrence, seats))
    back = button(_.plain("‹ Back"), ShowSignUp(one.occurrence))
    return reply(_, text, [*rows, [back, home(_)]])


def too_many(one: Standing, claim: Claim, today: date, _: Language) -> Reply:
    return change(one, claim, today, _, one_to(one.most, _))


def no_room(one: Standing, claim: Claim, today: date, _: Language) -> Reply:
    return change(one, claim, today, _, _("So many seats are not free. Nothing is changed."))


def _most(one: Standing, claim: Claim) -> int:
    if claim.state is State.WAITLISTED or one.free is None:
        return one.most
    return min(one.most, claim.seats + (0 if one.waiting else max(0, one.free)))


def how_many(_: Language) -> Html:
    return lines(bold(_("How many seats do you need?")), _("Count yourself and all who come with you."))


def one_to(most: int, _: Language) -> Html:
    """Somebody wants no seats, or more than one person may take."""
    return _.many("You can take {n} seat here.", "You can take 1 to {n} seats here.", most)


def in_rows(numbers: Iterable[int], wish: Callable[[int], Intent]) -> list[list[Button]]:
    each = [button(_PICTURES[seats], wish(seats)) for seats in numbers]
    return [each[first : first + _A_ROW] for first in range(0, len(each), _A_ROW)]
