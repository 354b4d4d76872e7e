"""Signing up: which activity, which time, how many seats; then one tap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import views.words
from domain.intents import AskToJoin, ChooseActivity, Join, ListTimes, ShowActivity, SignUp
from domain.programme import Activity, Audience, Children, Listed
from domain.replies import Button, Html, Reply
from views.activities import Shown, children, coming, cost, for_whom, signing_up, title, where
from views.how_many import how_many, in_rows, one_to
from views.language import Language
from views.menu import contact, home
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply
from views.seats import my_row, yes
from views.standing import Standing, about, free


def which(found: Sequence[Activity], wish: SignUp, _: Language) -> Reply:
    """A wish to sign up that names no activity. `found`: a few that it may mean."""
    text = lines(
        line("✍️", bold(_("Which activity do you want to join?"))),
        _("For many activities you do not need to sign up: just come."),
    )
    each = [button(views.words.activity_label(one, _), replace(wish, activity=one.id)) for one in found]
    more = [pictured("📋", _.plain("Activities"), ChooseActivity())]
    return reply(_, text, [*in_twos(each), more, [contact(_), home(_)]])


def just_come(shown: Shown, today: date, _: Language) -> Reply:
    """Nobody signs up for this one."""
    activity = shown.activity
    text = paragraphs(title(activity, _), signing_up(activity, _), coming(shown, today, _), line("📍", where(shown, _)))
    about_it = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id))
    return reply(_, text, [[about_it, _dates(activity, _)], [contact(_), home(_)]])


def choose_time(
    activity: Activity, times: Sequence[Standing], seats: int | None, missed: Html | None, _: Language
) -> Reply:
    """`missed`: why none of them is on the day that was asked for."""
    question = line("✍️", bold(_("Which day do you want to come?")))
    ask = question if times else _("No dates are planned right now.")
    text = paragraphs(title(activity, _), missed, ask)
    each = [[_time(one, seats, _)] for one in times]
    return reply(_, text, [*each, [_dates(activity, _)], [contact(_), home(_)]])


def _time(one: Standing, seats: int | None, _: Language) -> Button:
    """Day and hour, and how it stands; the picture says it, too."""
    picture, how = _how(one, _)
    day = f"{_.date_first(one.listed.day)} · {_.time(one.listed.starts.time())}"
    return button(f"{picture} {day} · {how}" if how else f"{picture} {day}", AskToJoin(one.occurrence, seats))


def _how(one: Standing, _: Language) -> tuple[str, str | None]:
    if one.claim is not None:
        # Translators: on a button, after a date: they are signed up for it already.
        return "✅", _.plain("you are in")
    if not one.is_full:
        return "🗓", None
    if not one.waiting:
        # Translators: on a button, after a date: there is no seat any more.
        return "⏳", _.plain("full")
    # Translators: on a button, after a date: so many people stand in the line already.
    return "⏳", _.many("full, {n} waits", "full, {n} wait", one.waiting)


def ask(
    one: Standing, seats: int | None, meanwhile: Listed | None, today: date, _: Language, *, too_many: bool = False
) -> Reply:
    """The last question before it is written. `meanwhile`: what else they are signed up for at that time.

    `too_many`: more seats were wished for than one person can have here, or none.
    """
    text = paragraphs(
        about(one.listed, today, _),
        lines(_room(one, seats, _), *_matters(one.listed.activity, _), _overlap(meanwhile, _)),
        lines(one_to(one.most, _), _("Are you more than {n}? Please talk to the people at the house.", n=one.most))
        if too_many
        else None,
        _question(one, seats, _),
    )
    more = [contact(_)] if too_many else []
    return reply(_, text, [*_confirming(one, seats, _), more, [_dates(one.listed.activity, _), home(_)]])


def _room(one: Standing, seats: int | None, _: Language) -> Html | None:
    if one.is_full:
        return lines(free(one, _), _("You can wait in the line. I write to you when there is room."))
    if one.free is not None and (seats or one.most) > one.free:
        return lines(free(one, _), _("If you want more, you wait in the line. I write to you when there is room."))
    return free(one, _)


def _matters(activity: Activity, _: Language) -> list[Html | None]:
    """What somebody must know before they come, only where it is not as everybody thinks."""
    return [
        for_whom(activity, _) if activity.audience is not Audience.EVERYONE else None,
        children(activity, _) if activity.children is Children.NO else None,
        cost(activity, _) if activity.cost else None,
    ]


def _overlap(meanwhile: Listed | None, _: Language) -> Html | None:
    if meanwhile is None:
        return None
    other = _.pick(meanwhile.activity.title, 80)
    return line("⚠️", _("At the same time you are signed up for: {title}", title=other))


def _question(one: Standing, seats: int | None, _: Language) -> Html:
    if seats is None:
        return how_many(_)
    if one.is_full:
        return bold(
            _.many("Shall I put you in the line for {n} seat?", "Shall I put you in the line for {n} seats?", seats)
        )
    return bold(_.many("Shall I take {n} seat for you?", "Shall I take {n} seats for you?", seats))


def _confirming(one: Standing, seats: int | None, _: Language) -> list[list[Button]]:
    if seats is None:
        return in_rows(range(1, one.most + 1), lambda number: Join(one.occurrence, number))
    other = pictured("🔢", _.plain("Another number"), AskToJoin(one.occurrence))
    return [[button(yes(seats, _), Join(one.occurrence, seats))], [other] if one.most > 1 else []]


def closed(one: Standing, today: date, _: Language) -> Reply:
    """Nobody can sign up for this time any more."""
    cancelled = line("❌", bold(_("It does not take place.")))
    begun = line("⌛", bold(_("It is too late to sign up for this: it has started.")))
    text = paragraphs(cancelled if one.listed.cancelled else begun, about(one.listed, today, _))
    other = pictured("✍️", _.plain("Other dates"), SignUp(one.listed.activity.id))
    return reply(_, text, [[other], my_row(_)])


def _dates(activity: Activity, _: Language) -> Button:
    return pictured("🗓", _.plain("All dates"), ListTimes(activity.id))
