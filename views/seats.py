"""A person's own seats, offer or turn at one time, and what can be done with it."""

from datetime import date, datetime

import views.activities
from domain.intents import (
    AskSeats,
    AskToLeave,
    KeepWaiting,
    Leave,
    ListMySignUps,
    ListTimes,
    SaveToCalendar,
    ShowLocation,
    TakeOffer,
)
from domain.replies import Button, Html, Reply
from domain.signups import Claim, State
from views.language import Language
from views.menu import home
from views.replies import bold, button, line, lines, paragraphs, pictured, reply
from views.standing import Standing, about, state


def mine(one: Standing, claim: Claim, today: date, _: Language, said: Html | None = None) -> Reply:
    """`claim`: the one of `one`. `said`: what has just become of a wish, where the state alone does not tell it."""
    text = paragraphs(said, state(one, today, _), about(one.listed, today, _), _to_know(one, claim, today, _))
    return reply(_, text, [*_acts(one, claim, _), my_row(_)])


def already(one: Standing, claim: Claim, today: date, _: Language) -> Reply:
    """They want to sign up and have done so."""
    return mine(one, claim, today, _, _("You have signed up for this already."))


def kept(one: Standing, claim: Claim, today: date, _: Language) -> Reply:
    """They would rather wait than take fewer seats."""
    waits = claim.state is State.WAITLISTED
    return mine(one, claim, today, _, line("👍", _("Good. You keep your turn.")) if waits else None)


def taken(one: Standing, claim: Claim, today: date, _: Language) -> Reply:
    """Fewer seats were free, and are not any more."""
    waits = claim.state is State.WAITLISTED
    return mine(one, claim, today, _, not_free(_) if waits else None)


def not_free(_: Language) -> Html:
    return _("I am sorry, these seats are not free any more. You keep your turn.")


def only_a_tap(_: Language) -> Reply:
    """They wrote yes, no or a number, and nothing of theirs waits for it."""
    # Translators: said to somebody who typed "yes", "no" or "3" where the bot shows buttons for it.
    how = lines(bold(_("Tap the button under my question.")), _("I book nothing without it."))
    return reply(_, line("👆", how), [my_row(_)])


def my_row(_: Language) -> list[Button]:
    return [pictured("🗒", _.plain("My sign-ups"), ListMySignUps()), home(_)]


def take(one: Standing, seats: int, _: Language) -> Button:
    return button(yes(seats, _), TakeOffer(one.occurrence, seats))


def yes(seats: int, _: Language) -> str:
    # Translators: a button that takes the seats.
    return line("✅", _.many("Yes, {n} seat", "Yes, {n} seats", seats))


def _to_know(one: Standing, claim: Claim, today: date, _: Language) -> Html | None:
    """What is good to know, and what comes next."""
    if one.listed.cancelled:
        return None
    if one.begun:
        return line("⌛", _("It has started already."))
    cost = views.activities.cost(one.listed.activity, _) if one.listed.activity.cost else None
    match claim.state:
        case State.CONFIRMED:
            return lines(cost, _alias(one, _), *(_reminder(at, today, _) for at in one.reminders))
        case State.OFFERED:
            return cost
        case State.WAITLISTED:
            return _waiting(one, _)


def _waiting(one: Standing, _: Language) -> Html:
    if one.fewer:
        free = _.many("{n} seat is free now.", "{n} seats are free now.", one.fewer)
        return lines(free, _("You can take that. Or you wait: you keep your turn."))
    return lines(
        _("When there is room for you, I write to you."),
        _("Then you have some time to say yes."),
    )


def _alias(one: Standing, _: Language) -> Html | None:
    # Translators: {alias} is a picture of an animal and a number, such as 🦊 27. It stands there instead of a name.
    return line("📝", _("On the list you are called {alias}.", alias=one.alias)) if one.alias else None


def _reminder(at: datetime, today: date, _: Language) -> Html:
    time = _.time(at.time())
    if at.date() == today:
        return line("🔔", _("I remind you today at {time}.", time=time))
    return line("🔔", _("I remind you {date} at {time}.", date=_.date(at.date()), time=time))


def _acts(one: Standing, claim: Claim, _: Language) -> list[list[Button]]:
    activity = one.listed.activity.id
    dates = pictured("🗓", _.plain("All dates"), ListTimes(activity))
    where = pictured("📍", _.plain("Where?"), ShowLocation(activity=activity))
    if not one.is_open:
        return [[dates, where]]
    match claim.state:
        case State.CONFIRMED:
            calendar = pictured("📅", _.plain("To my calendar"), SaveToCalendar(activity))
            return [[_change(one, _), cannot_come(one, _)], [where, calendar]]
        case State.OFFERED:
            return [[take(one, claim.seats, _), no_thanks(one, _)], [_change(one, _), where]]
        case State.WAITLISTED:
            return [*_fewer(one, _), [_change(one, _), _stop_waiting(one, _)], [dates]]


def _fewer(one: Standing, _: Language) -> list[list[Button]]:
    if not one.fewer:
        return []
    return [[take(one, one.fewer, _), pictured("⏳", _.plain("I keep waiting"), KeepWaiting(one.occurrence))]]


def _change(one: Standing, _: Language) -> Button:
    # Translators: a button: more or fewer seats.
    return pictured("✏️", _.plain("Change the seats"), AskSeats(one.occurrence))


def cannot_come(one: Standing, _: Language) -> Button:
    return pictured("✋", _.plain("I cannot come"), AskToLeave(one.occurrence))


def no_thanks(one: Standing, _: Language) -> Button:
    # Translators: a button: no to seats that were offered.
    return pictured("✋", _.plain("No, thank you"), Leave(one.occurrence))


def _stop_waiting(one: Standing, _: Language) -> Button:
    # Translators: a button: take me out of the waiting list.
    return pictured("✋", _.plain("I do not want to wait"), AskToLeave(one.occurrence))
