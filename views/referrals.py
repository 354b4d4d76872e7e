"""Other actors to turn to: for work, housing, health …"""

from collections.abc import Sequence
from dataclasses import dataclass

import views.contact
import views.words
from domain.intents import AskReferral
from domain.programme import Need, Referral
from domain.replies import Button, Html, Reply
from views.contact import Reachable
from views.language import Language
from views.menu import contact, home, letters
from views.replies import bold, button, in_twos, line, lines, paragraphs, pictured, reply


@dataclass(frozen=True, slots=True)
class Actors:
    """Whom to turn to in one municipality. `municipality` None: there is only one, so it needs no name."""

    municipality: str | None
    referrals: tuple[Referral, ...]


def choose(_: Language) -> Reply:
    each = [button(views.words.need_label(need, _), AskReferral(need)) for need in Need]
    text = line("🤝", bold(_("What do you need help with?")))
    return reply(_, text, [*in_twos(each), [letters(_), contact(_)], [home(_)]])


def referral(need: Need, actors: Sequence[Actors], _: Language) -> Reply:
    heading = line(views.words.NEED_EMOJI[need], bold(views.words.need(need, _)))
    text = paragraphs(heading, _("You can turn to:"), *(_actors(one, _) for one in actors), _urgent(need, _))
    return reply(_, text, [[letters(_), contact(_)], [_others(_), home(_)]])


def nobody(need: Need, places: Sequence[Reachable], _: Language) -> Reply:
    """No actor is known for it: the people at the house know more."""
    heading = line(views.words.NEED_EMOJI[need], bold(views.words.need(need, _)))
    ask = _("I do not know whom to ask about this. The people at the house can help you find out:")
    text = paragraphs(heading, ask, views.contact.houses(places, _), _urgent(need, _))
    return reply(_, text, [[letters(_), contact(_)], [_others(_), home(_)]])


def _others(_: Language) -> Button:
    return pictured("🤝", _.plain("Other help"), AskReferral())


def _actors(actors: Actors, _: Language) -> Html:
    name = bold(_.text(actors.municipality)) if actors.municipality else None
    return paragraphs(name, *(_actor(one, _) for one in actors.referrals))


def _actor(one: Referral, _: Language) -> Html:
    return lines(
        bold(_.text(_.pick(one.name, 100))),
        line("📞", _.text(_.phone(one.phone))) if one.phone else None,
        line("🔗", _.text(_.address(one.url))) if one.url else None,
    )


def _urgent(need: Need, _: Language) -> Html | None:
    if need is Need.HEALTH:
        numbers = {"emergency": _.phone("112"), "advice": _.phone("1177")}
        return line("❗", _("Danger to life: call {emergency}. Advice about illness: call {advice}.", **numbers))
    if need is Need.POLICE:
        numbers = {"emergency": _.phone("112"), "police": _.phone("114 14")}
        return line("❗", _("In danger now: call {emergency}. Police, not urgent: call {police}.", **numbers))
    return None
