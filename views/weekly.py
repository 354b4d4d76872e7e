"""The programme of the week: whether and when it comes, and which kinds of activities are in it."""

from collections.abc import Collection
from datetime import date, timedelta

import views.words
from domain.intents import ChooseCategories, FollowCategory, SetDigest
from domain.preferences import Preferences
from domain.programme import Category
from domain.replies import Button, Html, Reply
from views.language import Language
from views.menu import home
from views.preferences import digest_button, marked, settings_button
from views.replies import bold, in_twos, line, lines, pictured, reply

_A_MONDAY = date(2024, 1, 1)
_FIRST_DAY = 0


def digest(wanted: Preferences, _: Language) -> Reply:
    """The programme of the week: one button while it is off; the days only for who wants it."""
    # Translators: what comes once a week: all that is on in the coming seven days.
    about = _("Once a week I can send you what is on.")
    title = digest_line(wanted, _) or line("📰", _("The programme of the week"))
    if wanted.digest_day is None:
        return reply(_, lines(bold(title), about, _off(_)), [[_switch_on(_)], *_after_digest(_)])
    days = [marked(day == wanted.digest_day, _weekday(day, _), SetDigest(day)) for day in range(7)]
    stop = pictured("🔕", _.plain("No programme"), SetDigest(None))
    return reply(_, lines(bold(title), about), [*in_twos([*days, stop]), *_after_digest(_)])


def categories(followed: Collection[Category], wanted: Preferences, _: Language) -> Reply:
    """Which kinds to hear about: a tap never moves a button. Of use only with the programme of the week."""
    is_off = wanted.digest_day is None
    text = lines(
        line("🎯", bold(_("Which kinds of activities do you want to hear about?"))),
        _("Tap one or more. Tap again to take it away."),
        _("If you choose none, I tell you about all of them."),
        # Translators: the kinds that were chosen stand in the programme that I send once a week.
        _("This is for the programme of the week that I can send you."),
        _off(_) if is_off else None,
    )
    each = (_kind(one, followed, _) for one in Category)
    programme = _switch_on(_) if is_off else digest_button(_)
    return reply(_, text, [*in_twos(each), [programme], [settings_button(_), home(_)]])


def digest_line(wanted: Preferences, _: Language) -> Html | None:
    if wanted.digest_day is None:
        return None
    # Translators: what is on in the week, sent once a week by itself.
    return line("📰", _.facts(_("The programme of the week"), _weekday(wanted.digest_day, _)))


def categories_line(followed: Collection[Category], _: Language) -> Html | None:
    if not followed:
        return None
    return line("🎯", _.together(*(views.words.category(one, _) for one in Category if one in followed)))


def _off(_: Language) -> Html:
    # Translators: the programme of the week is not sent to this person.
    return line("🔕", _("You do not get it now."))


def _switch_on(_: Language) -> Button:
    return pictured("📰", _.plain("Send me the programme every week"), SetDigest(_FIRST_DAY))


def _after_digest(_: Language) -> list[list[Button]]:
    return [[kinds_button(_), settings_button(_)], [home(_)]]


def kinds_button(_: Language) -> Button:
    # Translators: a button: which kinds of activities (sport, food …) somebody wants to hear about.
    return pictured("🎯", _.plain("My kinds"), ChooseCategories())


def _kind(one: Category, followed: Collection[Category], _: Language) -> Button:
    label = views.words.kinds_label(one, None, _)
    return marked(one in followed, label, FollowCategory(one, one not in followed))


def _weekday(day: int, _: Language) -> str:
    return _.week_day(_A_MONDAY + timedelta(days=day))
