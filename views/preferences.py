"""What a person wants to be told by itself: reminders, the week's programme, kinds of activities."""

from collections.abc import Collection
from datetime import date, timedelta

import views.words
from domain.intents import (
    ChooseCategories,
    FollowCategory,
    Intent,
    SetDayBefore,
    SetDigest,
    SetReminder,
    ShowReminders,
    ShowSettings,
)
from domain.preferences import Preferences
from domain.programme import Category
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

_CHOICES = (30, 60, 120, 180)
_HOUR, _DAY = 60, 24 * 60
_A_MONDAY = date(2024, 1, 1)
_FIRST_DAY = 0


def reminders(wanted: Preferences, _: Language) -> Reply:
    """How it is now, and a tap for everything else. What is chosen is marked, as places are."""
    text = paragraphs(
        line("🔔", bold(_("Reminders of what you signed up for"))),
        lines(reminders_line(wanted, _), digest_line(wanted, _)),
        _("Tap to change it."),
    )
    day_before = _marked(wanted.day_before, _.plain("The day before"), SetDayBefore(not wanted.day_before))
    return reply(_, text, [[day_before], *_minutes(wanted, _), *_digest(wanted, _), [_settings(_), home(_)]])


def categories(followed: Collection[Category], _: Language) -> Reply:
    """Which kinds to hear about: a tap never moves a button."""
    text = lines(
        line("🎯", bold(_("Which kinds of activities do you want to hear about?"))),
        _("Tap one or more. Tap again to take it away."),
        _("If you choose none, I tell you about all of them."),
        # Translators: the kinds that were chosen stand in the programme that I send once a week.
        _("This is for the programme of the week that I can send you."),
    )
    each = (_kind(one, followed, _) for one in Category)
    reminders_ = pictured("🔔", _.plain("Reminders"), ShowReminders())
    return reply(_, text, [*in_twos(each), [reminders_, _settings(_)], [home(_)]])


def reminders_line(wanted: Preferences, _: Language) -> Html:
    """When they are reminded, in one line."""
    day_before = _("The day before") if wanted.day_before else None
    minutes = before(wanted.minutes, _) if wanted.minutes else None
    return line("🔔", _.facts(day_before, minutes) or _("No reminders"))


def digest_line(wanted: Preferences, _: Language) -> Html | None:
    if wanted.digest_day is None:
        return None
    # Translators: what is on in the week, sent once a week by itself.
    return line("📰", _.facts(_("The programme of the week"), _weekday(wanted.digest_day, _)))


def categories_line(followed: Collection[Category], _: Language) -> Html | None:
    if not followed:
        return None
    return line("🎯", _.together(*(views.words.category(one, _) for one in Category if one in followed)))


def before(minutes: int, _: Language) -> Html:
    """So long before it begins: in the largest unit that leaves nothing over."""
    if minutes % _DAY == 0:
        # Translators: a reminder comes so long before an activity begins.
        return _.many("{n} day before", "{n} days before", minutes // _DAY)
    if minutes % _HOUR == 0:
        return _.many("{n} hour before", "{n} hours before", minutes // _HOUR)
    return _.many("{n} minute before", "{n} minutes before", minutes)


def _minutes(wanted: Preferences, _: Language) -> list[list[Button]]:
    """The usual times; their own where they wrote another one."""
    choices = sorted({*_CHOICES, *([wanted.minutes] if wanted.minutes else [])})
    each = [_marked(one == wanted.minutes, before(one, _), SetReminder(one)) for one in choices]
    # Translators: a button: no reminder on the same day.
    return in_twos([*each, _marked(not wanted.minutes, _.plain("Not on the same day"), SetReminder(0))])


def _digest(wanted: Preferences, _: Language) -> list[list[Button]]:
    """One button while it is off; the days only for who wants it."""
    if wanted.digest_day is None:
        return [[pictured("📰", _.plain("Send me the programme every week"), SetDigest(_FIRST_DAY))]]
    days = [_marked(day == wanted.digest_day, _weekday(day, _), SetDigest(day)) for day in range(7)]
    return in_twos([*days, pictured("🔕", _.plain("No programme"), SetDigest(None))])


def _kind(one: Category, followed: Collection[Category], _: Language) -> Button:
    label = views.words.kinds_label(one, None, _)
    return _marked(one in followed, label, FollowCategory(one, one not in followed))


def _weekday(day: int, _: Language) -> str:
    return _.week_day(_A_MONDAY + timedelta(days=day))


def _marked(chosen: bool, label: str, wish: Intent) -> Button:
    return button(f"{'✅' if chosen else '▫️'} {label}", wish)


def _settings(_: Language) -> Button:
    return pictured("⚙️", _.plain("Settings"), ShowSettings())


def kinds_button(_: Language) -> Button:
    # Translators: a button: which kinds of activities (sport, food …) somebody wants to hear about.
    return pictured("🎯", _.plain("My kinds"), ChooseCategories())
