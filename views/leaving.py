"""Seats, an offer or a turn in the line given up; and who is not in any more."""

from datetime import date

from domain.intents import AskToJoin, ChooseActivity, Leave, ShowSignUp
from domain.replies import Button, Html, Reply
from domain.signups import Claim, State
from views.language import Language
from views.replies import bold, line, lines, paragraphs, pictured, reply
from views.seats import my_row
from views.standing import Standing, about, state


def ask(one: Standing, claim: Claim, today: date, _: Language) -> Reply:
    text = paragraphs(line("✋", bold(_question(claim, _))), about(one.listed, today, _))
    leave = pictured("✋", _yes(claim, _), Leave(one.occurrence))
    # Translators: a button: no, leave it as it is.
    stay = pictured("↩️", _.plain("No, keep it"), ShowSignUp(one.occurrence))
    return reply(_, text, [[leave, stay], my_row(_)])


def _yes(claim: Claim, _: Language) -> str:
    if claim.state is State.WAITLISTED:
        return _.plain("I do not want to wait")
    # Translators: a button: yes, take me off the list.
    return _.plain("Yes, take me off the list")


def _question(claim: Claim, _: Language) -> Html:
    if claim.state is State.WAITLISTED:
        return _("Shall I take you out of the line?")
    return _.many("Shall I give your seat to somebody else?", "Shall I give your {n} seats to others?", claim.seats)


def left(one: Standing, before: Claim, today: date, _: Language) -> Reply:
    """`before`: what they gave up."""
    waited = before.state is State.WAITLISTED
    gone = _("You are not in the line any more.") if waited else _("You are not signed up any more.")
    text = paragraphs(line("💛", bold(_("Thank you for telling me."))), gone, about(one.listed, today, _))
    return reply(_, text, [_others(_), my_row(_)])


def not_in(one: Standing, today: date, _: Language) -> Reply:
    """Left already, or never in."""
    return _without(one, state(one, today, _), pictured("✍️", _.plain("Sign up"), AskToJoin(one.occurrence)), today, _)


def too_late(one: Standing, seats: int, today: date, _: Language) -> Reply:
    """An offer has ended, and with it their turn. `seats`: how many they would have taken."""
    return _without(one, over(_), again(one.occurrence, seats, _), today, _)


def over(_: Language) -> Html:
    """An offer has ended. The seats may be free all the same: nobody but them need have wanted any."""
    return lines(line("⌛", bold(_("The time to say yes is over."))), _("You are not in the line any more."))


def again(occurrence: int, seats: int, _: Language) -> Button:
    # Translators: a button: back to the end of the waiting list, or a seat if there is one.
    return pictured("✍️", _.plain("Sign up again"), AskToJoin(occurrence, seats))


def _without(one: Standing, said: Html, join: Button, today: date, _: Language) -> Reply:
    rows = [[join] if one.is_open else [], _others(_), my_row(_)]
    return reply(_, paragraphs(said, about(one.listed, today, _)), rows)


def _others(_: Language) -> list[Button]:
    return [pictured("📋", _.plain("Activities"), ChooseActivity())]
