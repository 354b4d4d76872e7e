"""Whom a change reaches, in words."""

from domain.reach import Reach
from domain.replies import Html
from views.language import Language
from views.replies import line, lines


def reach(of: Reach, _: Language) -> Html:
    """How much it changes, how many are signed up and wait, and that they are told."""
    if of.times == 0:
        return line("📋", _("It changes no date of an activity."))
    return lines(
        line("📋", _.many("{n} activity", "{n} activities", of.activities)) if of.activities > 1 else None,
        line("🗓", _.many("{n} date", "{n} dates", of.times)) if of.times and of.times > 1 else None,
        *_people(of, _),
    )


def untold(of: Reach, _: Language) -> Html:
    """How many are signed up and wait, and that they are not told."""
    # Translators: an activity is changed, but neither its time nor its room: people who signed up hear nothing.
    return lines(*_count(of, _), line("🔕", _("Those who are signed up get no message about this.")))


def freed(of: Reach, _: Language) -> Html:
    """Nobody needs to sign up any more: of that only those are told who wait."""
    signed_up, _waiting = _count(of, _)
    silent = line("🔕", _("Those who are signed up get no message about this."))
    return lines(signed_up, silent, in_a_minute(of.waiting, _))


def in_a_minute(waiting: int, _: Language) -> Html:
    """They hear nothing as long as it can be taken back: then they would wait again."""
    # Translators: said behind "2 people are waiting."; until then it can be taken back.
    return lines(_still(waiting, _), _("I tell them in one minute."))


def _people(of: Reach, _: Language) -> list[Html | None]:
    if not of.signed_up and not of.waiting:
        return [line("👥", _("Nobody is signed up."))]
    return [*_count(of, _), _("I tell them at once.")]


def _count(of: Reach, _: Language) -> list[Html | None]:
    signed_up = _.many("{n} person is signed up.", "{n} people are signed up.", of.signed_up)
    return [line("👥", signed_up), _still(of.waiting, _) if of.waiting else None]


def _still(waiting: int, _: Language) -> Html:
    return line("⏳", _.many("{n} person is waiting.", "{n} people are waiting.", waiting))
