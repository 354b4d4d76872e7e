"""The last question before somebody is signed up: how many seats, or whether so many."""

from datetime import date

from domain.intents import AskToJoin, Join, ListTimes
from domain.programme import Activity, Audience, Children, Listed
from domain.replies import Button, Html, Reply
from views.activities import children, cost, for_whom
from views.how_many import how_many, in_rows, one_to
from views.language import Language
from views.menu import contact, home
from views.replies import bold, button, line, lines, paragraphs, pictured, reply
from views.seats import yes
from views.standing import Standing, about, free


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
    return reply(_, text, [*_confirming(one, seats, _), more, [dates(one.listed.activity, _), home(_)]])


def _room(one: Standing, seats: int | None, _: Language) -> Html | None:
    if one.is_full:
        return lines(free(one, _), _("You can wait in the line. I write to you when there is room."))
    if one.free is not None and seats is None and one.most > one.free:
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
    if _falls_short(one, seats):
        return bold(_.many("You want {n} seat. What shall I do?", "You want {n} seats. What shall I do?", seats))
    if one.is_full:
        return bold(
            _.many("Shall I put you in the line for {n} seat?", "Shall I put you in the line for {n} seats?", seats)
        )
    return bold(_.many("Shall I take {n} seat for you?", "Shall I take {n} seats for you?", seats))


def _falls_short(one: Standing, seats: int) -> bool:
    """Some seats are free, but fewer than wished."""
    return not one.is_full and one.free is not None and one.free < seats


def _confirming(one: Standing, seats: int | None, _: Language) -> list[list[Button]]:
    if seats is None:
        return in_rows(range(1, one.most + 1), lambda number: Join(one.occurrence, number))
    other = pictured("🔢", _.plain("Another number"), AskToJoin(one.occurrence))
    if one.free is not None and _falls_short(one, seats):
        # Translators: a button: fewer seats than wished are free.
        some = _.many("Take {n} seat now", "Take {n} seats now", one.free)
        # Translators: a button: rather wait until so many seats are free.
        wait = _.many("Wait in the line for {n} seat", "Wait in the line for {n} seats", seats)
        each = [pictured("✅", some, Join(one.occurrence, one.free)), pictured("⏳", wait, Join(one.occurrence, seats))]
        return [*([made] for made in each), [other]]
    return [[button(yes(seats, _), Join(one.occurrence, seats))], [other] if one.most > 1 else []]


def dates(activity: Activity, _: Language) -> Button:
    return pictured("🗓", _.plain("All dates"), ListTimes(activity.id))
