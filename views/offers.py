"""Freed seats: offered to the head of the line, fewer than wished, or the time to say yes is over."""

from datetime import date

import views.leaving
import views.neutral
import views.seats
import views.standing
from domain.intents import AskToLeave, KeepWaiting, Leave, TakeOffer
from domain.programme import Listed
from domain.replies import Button, Reply
from domain.signups import Claim
from views.language import Language
from views.replies import bold, button, line, lines, paragraphs, pictured, reply
from views.standing import Standing


def offered(listed: Listed, claim: Claim, today: date, _: Language) -> Reply:
    """`claim`: with an offer that holds."""
    held = Standing(listed, claim, number=0, waiting=0, free=0, begun=False)
    text = paragraphs(views.standing.state(held, today, _), views.neutral.about(listed, today, _))
    no = pictured("✋", _.plain("No, thank you"), Leave(listed.occurrence.id))
    return reply(_, text, [[_take(listed, claim.seats, _), no], views.seats.my_row(_)], anew=True)


def fewer(listed: Listed, claim: Claim, free: int, today: date, _: Language) -> Reply:
    """`claim`: the head of the line, who wishes for more than `free`."""
    text = paragraphs(
        lines(
            line("🪑", bold(_.many("{n} seat is free now.", "{n} seats are free now.", free))),
            _.many("You wait for {n} seat.", "You wait for {n} seats.", claim.seats),
            _("You can take that. Or you wait: you keep your turn."),
        ),
        views.neutral.about(listed, today, _),
    )
    wait = pictured("⏳", _.plain("I keep waiting"), KeepWaiting(listed.occurrence.id))
    leave = pictured("✋", _.plain("I do not want to wait"), AskToLeave(listed.occurrence.id))
    return reply(_, text, [[_take(listed, free, _), wait], [leave], views.seats.my_row(_)], anew=True)


def withdrawn(one: Standing, today: date, _: Language) -> Reply:
    """The seats are not there any more; `one`: who waits as before."""
    about = views.neutral.about(one.listed, today, _)
    text = paragraphs(line("🪑", bold(views.seats.not_free(_))), views.standing.state(one, today, _), about)
    leave = pictured("✋", _.plain("I do not want to wait"), AskToLeave(one.occurrence))
    return reply(_, text, [[leave], views.seats.my_row(_)], anew=True)


def just_come(listed: Listed, claim: Claim, today: date, _: Language) -> Reply:
    """`claim`: who waited, before nobody needed to sign up any more."""
    waited = Standing(listed, claim, number=0, waiting=0, free=None, begun=False)
    text = paragraphs(views.standing.state(waited, today, _), views.neutral.about(listed, today, _))
    return reply(_, text, [views.seats.my_row(_)], anew=True)


def ended(listed: Listed, seats: int, today: date, _: Language) -> Reply:
    """Nobody said yes in time. `seats`: how many were offered."""
    text = paragraphs(views.leaving.over(_), views.neutral.about(listed, today, _))
    return reply(_, text, [[views.leaving.again(listed.occurrence.id, seats, _)], views.seats.my_row(_)], anew=True)


def _take(listed: Listed, seats: int, _: Language) -> Button:
    return button(views.seats.yes(seats, _), TakeOffer(listed.occurrence.id, seats))
