"""When a person wants to be reminded of what they signed up for."""

from domain.intents import (
    Intent,
    SetDayBefore,
    SetReminder,
    ShowDigest,
    ShowSettings,
)
from domain.preferences import Preferences
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply

_CHOICES = (30, 60, 120, 180)
_HOUR, _DAY = 60, 24 * 60


def reminders(wanted: Preferences, _: Language) -> Reply:
    """How it is now, and a tap for everything else. What is chosen is marked, as places are."""
    text = paragraphs(
        line("🔔", bold(_("Reminders of what you signed up for"))),
        reminders_line(wanted, _),
        _("Tap to change it."),
    )
    return reply(_, text, _choices(wanted, _))


def stopped(wanted: Preferences, _: Language) -> Reply:
    """Told first what was done. `wanted`: without any reminders."""
    text = lines(line("🔕", bold(_("You get no reminders now."))), _("To turn them on again, tap when you want one."))
    return reply(_, text, _choices(wanted, _))


def reminders_line(wanted: Preferences, _: Language) -> Html:
    """When they are reminded, in one line."""
    day_before = _("The day before") if wanted.day_before else None
    minutes = before(wanted.minutes, _) if wanted.minutes else None
    return line("🔔", _.facts(day_before, minutes) or _("No reminders"))


def before(minutes: int, _: Language) -> Html:
    """So long before it begins: in the largest unit that leaves nothing over."""
    if minutes % _DAY == 0:
        # Translators: a reminder comes so long before an activity begins.
        return _.many("{n} day before", "{n} days before", minutes // _DAY)
    if minutes % _HOUR == 0:
        return _.many("{n} hour before", "{n} hours before", minutes // _HOUR)
    return _.many("{n} minute before", "{n} minutes before", minutes)


def _choices(wanted: Preferences, _: Language) -> list[list[Button]]:
    day_before = marked(wanted.day_before, _.plain("The day before"), SetDayBefore(not wanted.day_before))
    return [[day_before], *_minutes(wanted, _), [digest_button(_)], [settings_button(_), home(_)]]


def _minutes(wanted: Preferences, _: Language) -> list[list[Button]]:
    """The usual times; their own where they wrote another one."""
    choices = sorted({*_CHOICES, *([wanted.minutes] if wanted.minutes else [])})
    each = [marked(one == wanted.minutes, before(one, _), SetReminder(one)) for one in choices]
    # Translators: a button: no reminder on the same day.
    return in_twos([*each, marked(not wanted.minutes, _.plain("Not on the same day"), SetReminder(0))])


def marked(chosen: bool, label: str, wish: Intent) -> Button:
    return button(f"{'✅' if chosen else '▫️'} {label}", wish)


def settings_button(_: Language) -> Button:
    return pictured("⚙️", _.plain("Settings"), ShowSettings())


def digest_button(_: Language) -> Button:
    return pictured("📰", _.plain("The programme of the week"), ShowDigest())
