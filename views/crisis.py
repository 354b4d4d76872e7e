"""Somebody may be in danger: whom to call, the most fitting first. Calm, kind, short.

The numbers are public Swedish ones: 112 (SOS Alarm), 114 14 (police), 1177 (health care advice), 020-50 50 50
(Kvinnofridslinjen), 90101 (Mind Självmordslinjen), 116 111 (BRIS).
"""

from collections.abc import Callable, Mapping

from domain.intents import Danger
from domain.replies import Html, Reply
from views.language import Language, msgid
from views.menu import contact
from views.replies import bold, line, lines, paragraphs, reply

_EMERGENCY = msgid("{number} – in danger now: police, ambulance, fire brigade. Free, day and night.")


def crisis(danger: Danger, _: Language) -> Reply:
    kind, *calls = _WORDS[danger]
    text = paragraphs(bold(kind(_)), *(call(_) for call in calls))
    return reply(_, text, [[contact(_)]])


def _violence(_: Language) -> Html:
    return _("I am sorry that this is happening. Nobody may hurt you. You can get help now.")


def _threat(_: Language) -> Html:
    return _("I am sorry that you are afraid. You can get help now.")


def _suicide(_: Language) -> Html:
    return _("I am glad that you wrote. You are not alone. Please talk to somebody now.")


def _fire(_: Language) -> Html:
    return _("Get out first, and warn the others. Then call.")


def _medical(_: Language) -> Html:
    return _("Call now. Stay with the person who is ill, or ask somebody to stay with you.")


def _child(_: Language) -> Html:
    return _("A child must be safe. You can get help now.")


def _unsure(_: Language) -> Html:
    return _("If you are in danger, call now. You can get help.")


def _now(_: Language) -> Html:
    return line("🚨", _(_EMERGENCY, number=_number("112", _)))


def _women(_: Language) -> Html:
    return lines(
        line("📞", _("{number} – women's helpline (Kvinnofridslinjen).", number=_number("020-50 50 50", _))),
        _("Free, day and night. They can get an interpreter. The call is not shown on the bill."),
    )


def _mind(_: Language) -> Html:
    number = _number("90101", _)
    return line("📞", _("{number} – talk about not wanting to live (Mind). Day and night.", number=number))


def _bris(_: Language) -> Html:
    return line("📞", _("{number} – for everyone under 18 (BRIS). Free, day and night.", number=_number("116 111", _)))


def _advice(_: Language) -> Html:
    return line("📞", _("{number} – advice about illness, day and night.", number=_number("1177", _)))


def _police(_: Language) -> Html:
    return line("📞", _("{number} – the police, when it is not urgent.", number=_number("114 14", _)))


def _number(number: str, _: Language) -> Html:
    return bold(_.text(_.phone(number)))


_WORDS: Mapping[Danger, tuple[Callable[[Language], Html], ...]] = {
    Danger.VIOLENCE: (_violence, _now, _women, _police),
    Danger.THREAT: (_threat, _now, _police, _women),
    Danger.SUICIDE: (_suicide, _now, _mind, _advice),
    Danger.FIRE: (_fire, _now),
    Danger.MEDICAL: (_medical, _now, _advice),
    Danger.CHILD: (_child, _now, _bris, _women),
    Danger.UNSURE: (_unsure, _now, _women, _mind, _bris),
}
